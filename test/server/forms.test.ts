import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormEnd } from '../../src/core/protocol/form.ts';
import { answersIn } from '../../demo/server/assistant/answers/answers-in.ts';
import { learn } from '../../demo/server/assistant/understand.ts';
import { createConversations } from '../../demo/server/conversation/conversations.ts';
import type { ConversationRecord, Lang } from '../../demo/server/conversation/record.ts';
import { createForms } from '../../demo/server/forms/forms.ts';
import type { FormName } from '../../demo/server/forms/form-names.ts';
import { createGateway } from '../../demo/server/gateway.ts';
import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { talkIn, type Talk } from './support/talk.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const maria = { id: 'agent-1', role: 'agent', name: 'Maria' } as const;
const conversation = 'c';
const understand = await learn();

/** A talk in which a form was sent, and what has come of it. */
function talkWith(lang: Lang, form: FormName, reason?: FormEnd): Talk {
  const talk = talkIn(lang, understand);
  const request = { requestId: 'r', from: maria, lang, purpose: 'A form', fields: [] } as const;
  talk.record({ type: 'form.requested', ...request }, { form });
  if (form === 'complaint' && reason === 'answered') {
    talk.record({ type: 'complaint.logged', reference: 'CMP-2026-000001', answerBy: 1 });
  }
  if (reason) talk.record({ type: 'form.closed', requestId: 'r', reason });
  return talk;
}

for (const lang of ['en', 'es'] as const) {
  const { complaint, forms, choices } = answersIn(lang);
  for (const [form, reason, text, isOffered] of [
    ['complaint', 'answered', complaint.logged, false],
    ['complaint', 'withdrawn', complaint.closed, true],
    ['complaint', 'declined', complaint.closed, true],
    ['address', 'answered', forms.thanks, false],
    ['address', 'withdrawn', forms.closed, false],
  ] as const) {
    test(`the answers of a form for the ${form}, which is ${reason}, are thanked for as they count, in ${lang}`, async () => {
      const answer = await talkWith(lang, form, reason).say('Street: Palm Street 1|r');
      assert.equal(answer.text, text);
      const offered = answer.choices.some(({ label }) => label === choices.complaint);
      assert.equal(offered, isOffered);
      assert.ok(answer.choices.some(({ label }) => label === choices.person));
    });
  }

  test(`a complaint has to wait for another form that is open, in ${lang}`, async () => {
    const wish = lang === 'en' ? 'I want to make a complaint' : 'quiero poner una queja';
    const busy = await talkWith(lang, 'address').say(wish);
    assert.deepEqual([busy.text, busy.then], [forms.busy, undefined]);
    const open = await talkWith(lang, 'complaint').say(wish);
    assert.equal(open.text, complaint.form);
    const free = await talkWith(lang, 'address', 'answered').say(wish);
    assert.deepEqual([free.text, free.then], [complaint.form, 'ask-complaint']);
  });
}

test('another form that comes while the assistant speaks of its own is told of', async (t) => {
  const clock = createTurnedClock();
  const gateway = await createGateway(withDefaults({ clock, pieceMilliseconds: 1 }));
  t.after(() => gateway.close());
  let asked: Promise<boolean> | undefined;
  gateway.signals.subscribe(conversation, (signal) => {
    if (signal.type !== 'message.streamed') return;
    asked ??= gateway.forms.ask(conversation, { from: maria, lang: 'en', form: 'address' });
    void asked.then(() => clock.turn(1));
  });
  gateway.assistant.hear(conversation, { text: 'I want to make a complaint' });
  const told = await new Promise<string>((resolve, reject) => {
    let last = '';
    gateway.conversations.log
      .tail(conversation, 0, ({ event: { event } }) => {
        if (event.type !== 'message.received') return;
        if (last !== '') resolve(event.text);
        last = event.text;
      })
      .catch(reject);
  });
  assert.equal(told, answersIn('en').forms.busy);
});

test('wherever the gateway dies, a complaint is logged when its answers come once more, and once', async () => {
  let appends = 0;
  for (let isDead = true; isDead; appends += 1) {
    const clock = createTurnedClock();
    const log = createMemoryLog<ConversationRecord>();
    let left = appends;
    const mortal: typeof log = {
      ...log,
      append: async (...append) => {
        if (left-- <= 0) throw new Error('The gateway is dead.');
        return log.append(...append);
      },
    };
    const whole = createForms(createConversations(log, clock), clock);
    await whole.ask(conversation, { from: maria, lang: 'en', form: 'complaint' });
    const [first] = await log.read(conversation, 0);
    const { event } = first?.event ?? {};
    assert.ok(event?.type === 'form.requested');
    const dying = createForms(createConversations(mortal, clock), clock);
    isDead = await dying.answered(conversation, event.requestId).then(
      () => false,
      () => true,
    );
    assert.equal(await whole.answered(conversation, event.requestId), isDead);
    const types = (await log.read(conversation, 0)).map((one) => one.event.event.type);
    assert.deepEqual(types, ['form.requested', 'complaint.logged', 'form.closed'], `after ${appends}`);
  }
  assert.equal(appends, 3);
});
