import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { DurableEvent } from '../../src/core/protocol/events.ts';
import type { Clock } from '../../src/core/protocol/ports.ts';
import { systemClock } from '../../demo/server/clock.ts';
import { customer } from '../../demo/server/conversation/conversations.ts';
import { createGateway, type Gateway } from '../../demo/server/gateway.ts';
import { takeOver } from '../../demo/server/gateways/take-over.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { createTurnedClock, type TurnedClock } from './support/turned-clock.ts';

const maria = { id: 'agent-1', role: 'agent', name: 'Maria' } as const;
const ben = { id: 'agent-2', role: 'agent', name: 'Ben', team: 'Fraud' } as const;
const conversation = 'c';

test('an answer that a dead gateway owed is given, once, and none that a living one owes', async (context) => {
  const { gateway, recorded, types } = await houseOf(context, systemClock);
  await recorded(said('one', 'What are your hours?'), 'dead');
  await recorded(said('two', 'hello'), 'alive');
  const streamed = new Set<string>();
  gateway.signals.subscribe(conversation, (signal) => {
    if (signal.type === 'message.streamed') streamed.add(signal.target);
  });
  await takeOver(gateway, conversation);
  await takeOver(gateway, conversation);
  await answered(gateway, conversation);
  await settled();
  await gateway.assistant.close();
  assert.equal(streamed.size, 1);
  const answers = await types('message.received');
  assert.equal(answers.filter(({ from }) => from.role === 'assistant').length, 1);
});

test('what was said to a person is not answered by the assistant', async (context) => {
  const { gateway, recorded, types } = await houseOf(context);
  await gateway.handoff.request(conversation);
  await gateway.handoff.accept(conversation, maria);
  await recorded(said('one', 'What are your hours?'), 'dead');
  await takeOver(gateway, conversation);
  await gateway.handoff.transfer(conversation, maria, { team: 'Fraud' });
  await takeOver(gateway, conversation);
  await gateway.assistant.close();
  assert.equal((await types('message.received')).length, 1);
});

test('what was said to the assistant during a pause is answered, and nothing that was said before it', async (context) => {
  const { gateway, recorded } = await houseOf(context, systemClock);
  await gateway.handoff.request(conversation);
  await gateway.handoff.accept(conversation, maria);
  await recorded(said('one', 'What are your hours?'), 'dead');
  await gateway.suspension.suspend(conversation);
  await recorded(said('two', 'hello'), 'dead');
  await takeOver(gateway, conversation);
  await answered(gateway, conversation, 'two');
  await settled();
  await gateway.assistant.close();
  const records = await gateway.conversations.log.read(conversation, 0);
  assert.deepEqual(
    records.flatMap(({ event }) => event.answers ?? []),
    ['two'],
  );
});

test('a page is seen no longer than it may be, though the gateway that began it is gone', async (context) => {
  const { gateway, recorded, types, clock } = await houseOf(context);
  await recorded({ ...stamp('joined'), type: 'participant.joined', participant: maria }, 'dead');
  await recorded(
    {
      ...stamp('asked'),
      type: 'sharing.requested',
      requestId: 'r',
      from: maria,
      expiresAt: clock.now() + 60_000,
    },
    'dead',
  );
  await recorded(
    { ...stamp('seen'), type: 'sharing.started', requestId: 'r', endsAt: clock.now() + 300_000 },
    'dead',
  );
  await takeOver(gateway, conversation);
  await takeOver(gateway, conversation);
  clock.turn(60);
  await settled();
  assert.deepEqual(await types('sharing.closed'), []);
  clock.turn(240);
  await settled();
  const ends = await types('sharing.closed');
  assert.deepEqual(
    ends.map(({ reason }) => reason),
    ['expired'],
  );
});

for (const isServed of [false, true]) {
  test(`the answers of a form that a dead gateway has taken are a complaint, ${isServed ? 'with a person' : 'without one'}`, async (context) => {
    const { gateway, recorded, types } = await houseOf(context, systemClock);
    await gateway.forms.ask(conversation, { from: maria, lang: 'en', form: 'complaint' });
    const [{ requestId } = { requestId: '' }] = await types('form.requested');
    await recorded(said('one', 'What happened? It came late.'), 'dead', requestId);
    await recorded(said('two', 'Everyday'), 'dead', 'card:1005');
    if (isServed) {
      await gateway.handoff.request(conversation);
      await gateway.handoff.accept(conversation, maria);
    }
    await takeOver(gateway, conversation);
    await takeOver(gateway, conversation);
    assert.equal((await types('complaint.logged')).length, 1);
    assert.deepEqual(
      (await types('form.closed')).map(({ reason }) => reason),
      ['answered'],
    );
    if (!isServed) {
      const thanks = await new Promise<string>((resolve, reject) => {
        gateway.conversations.log
          .tail(
            conversation,
            0,
            ({ event: { event, answers } }) =>
              answers === 'one' && event.type === 'message.received' && resolve(event.text),
          )
          .catch(reject);
      });
      assert.match(thanks, /Thank you for telling us/);
    }
    await gateway.assistant.close();
  });
}

test('what is said to a guest who has stayed is not answered by the assistant', async (context) => {
  const { gateway, recorded, types } = await houseOf(context, systemClock);
  await gateway.handoff.request(conversation);
  await gateway.handoff.accept(conversation, maria);
  await gateway.company.invite(conversation, maria, { team: 'Fraud' });
  await gateway.company.join(conversation, ben);
  await gateway.handoff.transfer(conversation, maria, { team: 'Card disputes' });
  await recorded(said('one', 'What are your hours?'), 'dead');
  await takeOver(gateway, conversation);
  gateway.assistant.hear(conversation, { id: 'one', text: 'What are your hours?' });
  // Asked later and with nobody there: once this is answered, the other would be.
  gateway.assistant.hear('another', { id: 'one', text: 'What are your hours?' });
  await answered(gateway, 'another');
  await gateway.assistant.close();
  assert.equal((await types('message.received')).length, 1);
});

test('a file that a dead gateway was checking is refused as unchecked, once', async (context) => {
  const { gateway, recorded, types } = await houseOf(context);
  await gateway.uploads.ask(conversation, maria, { purpose: 'The bill', lang: 'en', kinds: ['pdf'] });
  const [request] = await types('upload.requested');
  const file = { requestId: request?.requestId ?? '', file: 'f', name: 'bill.pdf' };
  await recorded({ ...stamp('received'), type: 'upload.received', ...file, kind: 'pdf', bytes: 9 }, 'dead');
  await takeOver(gateway, conversation);
  await takeOver(gateway, conversation);
  assert.deepEqual(
    (await types('upload.rejected')).map(({ reason }) => reason),
    ['unchecked'],
  );
});

test('the time of what a dead gateway has asked for runs out at another', async (context) => {
  const { gateway, clock, recorded, types } = await houseOf(context);
  const wish = {
    requestId: 'r',
    from: maria,
    purpose: 'Who are you?',
    lang: 'en',
    expiresAt: clock.now() + 60_000,
  };
  const fields = [{ name: 'zip', kind: 'zip' }] as const;
  await recorded({ ...stamp('asked'), type: 'secure.requested', ...wish, fields }, 'dead');
  await recorded(
    {
      ...{ ...stamp('wanted'), type: 'upload.requested', ...wish },
      ...{ kinds: ['pdf'], mostBytes: 1000, mostFiles: 1 },
    },
    'dead',
  );
  await takeOver(gateway, conversation);
  clock.turn(59);
  await settled();
  assert.equal((await types('secure.closed')).length + (await types('upload.closed')).length, 0);
  clock.turn(2);
  await settled();
  assert.equal((await types('secure.closed'))[0]?.reason, 'expired');
  assert.equal((await types('upload.closed'))[0]?.reason, 'expired');
});

test('what a dead gateway has given more time runs out after that', async (context) => {
  const { gateway, clock, recorded, types } = await houseOf(context);
  const expiresAt = clock.now() + 60_000;
  const wish = { requestId: 'r', from: maria, purpose: 'Who are you?', lang: 'en', expiresAt };
  const fields = [{ name: 'zip', kind: 'zip' }] as const;
  await recorded({ ...stamp('asked'), type: 'secure.requested', ...wish, fields }, 'dead');
  await takeOver(gateway, conversation);
  await recorded(
    { ...stamp('more'), type: 'secure.renewed', requestId: 'r', expiresAt: expiresAt + 60_000 },
    'dead',
  );
  await takeOver(gateway, conversation);
  for (const [seconds, ends] of [
    [61, []],
    [60, ['expired']],
  ] as const) {
    clock.turn(seconds);
    await settled();
    assert.deepEqual(
      (await types('secure.closed')).map(({ reason }) => reason),
      ends,
    );
  }
});

test('an end that a dead gateway has told nobody of is told, once', async (context) => {
  const { gateway, recorded } = await houseOf(context);
  const { company, handoff, lobby } = gateway;
  await handoff.request(conversation);
  await handoff.accept(conversation, maria);
  await company.invite(conversation, maria, { team: 'Fraud' });
  await company.join(conversation, ben);
  await company.invite(conversation, maria, { team: 'Fraud' });
  await recorded({ ...stamp('end'), type: 'conversation.ended', reason: 'agent' }, 'dead');
  const told: string[] = [];
  lobby.subscribe((event) => void (event.type === 'gone' && told.push(event.reason)));
  await takeOver(gateway, conversation);
  await takeOver(gateway, conversation);
  assert.deepEqual(told, ['agent']);
  const { served, guests, invitations } = lobby.state;
  assert.deepEqual([served.size, guests.size, invitations.length], [0, 0, 0]);
});

/** A gateway in a house in which the one called `dead` is gone. */
async function houseOf<Time extends Clock = TurnedClock>(context: TestContext, time?: Time) {
  const clock = (time ?? createTurnedClock()) as Time;
  const gateway = await createGateway(withDefaults({ clock, pieceMilliseconds: 0 }));
  context.after(() => gateway.close());
  await gateway.lobby.append({ type: 'gateway.gone', gateway: 'dead' });
  const { log } = gateway.conversations;
  return {
    gateway,
    clock,
    recorded: (event: DurableEvent, by: string, value?: string) =>
      log.append(conversation, { event, gateway: by, ...(value !== undefined && { value }) }),
    async types<Type extends DurableEvent['type']>(type: Type) {
      const records = await log.read(conversation, 0);
      return records.flatMap(({ event: { event } }) =>
        event.type === type ? [event as Extract<DurableEvent, { type: Type }>] : [],
      );
    },
  };
}

/** The message of that name has been answered. */
function answered({ conversations }: Gateway, where: string, id = 'one'): Promise<void> {
  return new Promise((resolve, reject) => {
    conversations.log.tail(where, 0, ({ event }) => event.answers === id && resolve()).catch(reject);
  });
}

function stamp(id: string): { readonly id: string; readonly at: number } {
  return { id, at: 1_000_000 };
}

function said(id: string, text: string): DurableEvent {
  return { ...stamp(id), type: 'message.received', from: customer, text, format: 'plain' };
}

/** All that was begun without waiting is done. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
