import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DurableEvent, ResumeToken } from '../../src/core/protocol/events.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { settled } from '../delivery/support/fake-clock.ts';
import { createPair, delivered, fact, words, type Pair } from './support/composed.ts';

const start = 1_767_000_000_000;
const maria = { id: 'maria', role: 'agent' };
const at = (second: number) => ({ at: start + second * 1000 });

async function place(pair: Pair): Promise<ResumeToken> {
  const token = pair.of('resume.changed').at(-1)?.token;
  await pair.transport.close();
  assert.ok(token);
  return token;
}

/** A page that is loaded again; each side tells what `told` says before it is open. */
async function again(
  resume: ResumeToken,
  told: { assistant?: object[]; desk?: object[] } = {},
): Promise<Pair> {
  const pair = createPair();
  pair.transport.connect({ locale: 'en', resume }).catch(() => undefined);
  await settled();
  for (const event of told.desk ?? []) pair.desk.emit(event);
  for (const event of told.assistant ?? []) pair.assistant.last.emit(event);
  return pair;
}

async function open(pair: Pair): Promise<void> {
  pair.desk.letIn();
  pair.assistant.last.letIn();
  await settled();
  await settled();
}

async function queued(): Promise<Pair> {
  const pair = createPair();
  await pair.begin({ token: async () => 'secret' });
  pair.assistant.last.emit(words('assistant', 'Hello'));
  await pair.queue();
  return pair;
}

async function goesTo(pair: Pair): Promise<'assistant' | 'desk'> {
  void pair.transport.send({ localId: 'l', text: 'Whose?' });
  await settled();
  return delivered(pair.desk).includes('Whose?') ? 'desk' : 'assistant';
}

describe('the place to go on from', () => {
  test('is the assistant’s own until there is a desk, and then that of both, without a secret or a word', async () => {
    const pair = createPair();
    await pair.begin({ token: async () => 'secret' });
    assert.deepEqual(
      { ...pair.of('resume.changed').at(-1)?.token },
      { driver: 'assistant', conversation: 'talk' },
    );
    await pair.queue();
    await pair.serve();
    const token = await place(pair);
    assert.equal(token.driver, 'composed');
    assert.doesNotMatch(JSON.stringify(token), /secret|Maria/);
    assert.match(token.conversation, /talk.*case/);
  });

  test('while waiting: both go on, and the assistant answers', async () => {
    const pair = await again(await place(await queued()));
    assert.deepEqual(
      [pair.assistant.last.io.resume?.conversation, pair.desk.io.resume?.conversation],
      ['talk', 'case'],
    );
    assert.equal(pair.transport.state, 'connecting');
    await open(pair);
    assert.equal(pair.transport.state, 'online');
    assert.equal(await goesTo(pair), 'assistant');
    await pair.transport.run({ do: 'cancel-request' });
    assert.deepEqual(pair.asked, ['desk cancel-request']);
  });

  test('with a person there: what the customer writes goes to them', async () => {
    const before = await queued();
    await before.serve();
    const pair = await again(await place(before));
    await open(pair);
    assert.equal(await goesTo(pair), 'desk');
    assert.deepEqual(delivered(pair.desk), ['Whose?']);
  });

  test('without a cursor all is told again, in one order, before the connection stands', async () => {
    const before = await queued();
    await before.serve();
    const { driver, conversation } = await place(before);
    const pair = await again(
      { driver, conversation },
      {
        desk: [
          fact('handoff.requested', at(3)),
          fact('handoff.queued', at(4)),
          fact('handoff.accepted', { agent: maria, ...at(7) }),
          words('agent', 'third', at(8)),
        ],
        assistant: [
          words('assistant', 'first', at(1)),
          fact('handoff.requested', at(2)),
          words('assistant', 'second', at(5)),
          fact('handoff.requested', at(6)),
          words('assistant', 'to nobody', at(9)),
        ],
      },
    );
    assert.deepEqual(pair.of('message.received'), []);
    await open(pair);
    const shown = pair.events.filter(({ type }) => /^(?:message|handoff|connection)/.test(type));
    assert.deepEqual(
      shown.map((event) => ('text' in event ? event.text : 'state' in event ? event.state : event.type)),
      [
        'connecting',
        'first',
        'handoff.requested',
        'handoff.queued',
        'second',
        'handoff.accepted',
        'third',
        'online',
      ],
    );
    assert.equal(pair.desks.length, 1);
    assert.equal(await goesTo(pair), 'desk');
    pair.desk.deliveries[0]?.accept();
    // Whoever comes next has it all in the desk's own log.
    pair.desk.emit(fact('handoff.queued'));
    pair.desk.emit(fact('participant.joined', { participant: maria }));
    await settled();
    await settled();
    assert.deepEqual(delivered(pair.desk), ['Whose?']);
  });

  test('where the assistant told of a wish and no stay came of it, a reload opens no desk', async () => {
    const pair = createPair();
    pair.transport
      .connect({ locale: 'en', resume: { driver: 'assistant', conversation: 'talk' } })
      .catch(() => undefined);
    await settled();
    pair.assistant.last.emit(fact('handoff.requested'));
    pair.assistant.last.letIn();
    await settled();
    assert.equal(pair.desks.length, 0);
  });

  test('a stay that is gone is told as missing, one of somebody else’s is not, and the assistant goes on', async () => {
    for (const [kind, gaps] of [
      ['not-found', 1],
      ['forbidden', 0],
    ] as const) {
      const pair = await again(await place(await queued()));
      pair.desk.refuse(new TransportError(kind));
      pair.assistant.last.letIn();
      await settled();
      await settled();
      assert.equal(pair.of('gap.found').length, gaps, kind);
      assert.equal(pair.of('handoff.failed').length, 1);
      assert.equal(pair.transport.state, 'online');
      void pair.transport.send({ localId: 'l', text: 'Hello' });
      await settled();
      assert.deepEqual(delivered(pair.assistant.last), ['Hello']);
    }
  });

  test('where the assistant’s talk is gone and the desk’s is not, the desk answers, and it is told', async () => {
    const pair = await again(await place(await queued()));
    pair.desk.letIn();
    pair.assistant.last.refuse(new TransportError('not-found'));
    await settled();
    await settled();
    assert.equal(pair.transport.state, 'online');
    assert.equal(pair.of('gap.found').length, 1);
    assert.equal(await goesTo(pair), 'desk');
  });

  test('where it is somebody else’s it rejects, and a new one can be begun', async () => {
    const pair = createPair();
    const resume = await place(await queued());
    const rejected = assert.rejects(pair.transport.connect({ locale: 'en', resume }), { kind: 'forbidden' });
    await settled();
    pair.desk.letIn();
    pair.assistant.last.refuse(new TransportError('forbidden'));
    await rejected;
    assert.ok(pair.desk.isClosed);
    const fresh = pair.transport.connect({ locale: 'en' });
    await settled();
    assert.equal(pair.assistant.last.io.resume, undefined);
    pair.assistant.last.letIn();
    await fresh;
    assert.equal(pair.transport.state, 'online');
    assert.equal(pair.of('gap.found').length, 0);
  });

  test('what cannot be read is told as missing', async () => {
    const pair = createPair();
    const resume = { driver: 'composed', conversation: '{' };
    pair.transport.connect({ locale: 'en', resume }).catch(() => undefined);
    await settled();
    pair.assistant.last.letIn();
    await settled();
    assert.equal(pair.of('gap.found').length, 1);
    assert.equal(pair.transport.state, 'online');
  });

  test('a desk that does not answer after a reload keeps nobody from the assistant', async () => {
    const pair = await again(await place(await queued()));
    pair.assistant.last.letIn();
    await pair.clock.pass(30_000);
    assert.equal(pair.transport.state, 'online');
    assert.equal(await goesTo(pair), 'assistant');
  });
});

describe('both sides together', () => {
  test('tell their history as one, page by page, without what was carried over', async () => {
    const log = (texts: readonly [string, number][], role: string) =>
      texts.map(([text, second]) => words(role, text, { ...at(second), id: text }) as DurableEvent);
    const paged = (events: readonly DurableEvent[]) => async (before: string | undefined, limit: number) => {
      const end = before === undefined ? events.length : Number(before);
      const from = Math.max(0, end - limit);
      return { events: events.slice(from, end), ...(from > 0 && { before: `${from}` }) };
    };
    const carried = words('customer', 'x', { ...at(5), localId: 'carried-1' }) as DurableEvent;
    const pair = createPair({
      assistant: { capabilities: { history: 'full' }, history: paged(log([['a1', 1], ['a2', 2], ['a4', 4]], 'assistant')) },
      desk: { history: paged([...log([['d3', 3]], 'agent'), carried, ...log([['d6', 6], ['d7', 7]], 'agent')]) },
    }); // prettier-ignore
    await pair.begin();
    await pair.queue();
    const pages: string[][] = [];
    let before: string | undefined;
    do {
      const page = await pair.transport.history(before, 2);
      pages.unshift(page.events.map(({ id }) => id));
      ({ before } = page);
    } while (before !== undefined);
    assert.deepEqual(pages, [
      ['a1', 'a2'],
      ['d1~d3', 'a4'],
      ['d1~d6', 'd1~d7'],
    ]);
    assert.equal(pair.transport.capabilities.history, 'full');
  });

  test('are spoken to in the customer’s language, a desk that comes later too', async () => {
    const pair = createPair();
    await pair.begin();
    await pair.transport.run({ do: 'request-agent' });
    await pair.transport.run({ do: 'set-language', lang: 'es' });
    assert.deepEqual(pair.asked, ['assistant set-language']);
    await pair.transport.run({ do: 'cancel-request' });
    await pair.queue();
    assert.equal(pair.desk.io.options.locale, 'es');
    await pair.transport.run({ do: 'set-language', lang: 'en' });
    assert.deepEqual(pair.asked.slice(-2).sort(), ['assistant set-language', 'desk set-language']);
  });

  test('get their own tokens', async () => {
    const deskToken = async () => 'for the desk';
    const pair = createPair({ settings: { deskToken } });
    await pair.begin({ token: async () => 'for the assistant' });
    await pair.transport.run({ do: 'request-agent' });
    await settled();
    assert.equal(await pair.assistant.last.io.token('connect'), 'for the assistant');
    assert.equal(await pair.desk.io.token('connect'), 'for the desk');
  });

  test('end at the customer’s word: the place in line is given up, and the talk is over', async () => {
    const pair = await queued();
    await pair.transport.run({ do: 'end' });
    assert.deepEqual(pair.asked.slice(-2).sort(), ['assistant end', 'desk cancel-request']);
    pair.desk.emit(fact('handoff.cancelled'));
    pair.assistant.last.emit(fact('conversation.ended', { reason: 'customer' }));
    await settled();
    assert.equal(pair.transport.state, 'ended');
    assert.ok(pair.desk.isClosed);
  });

  test('close together, and nothing is told or left', async () => {
    for (const phase of ['asked', 'queued', 'served'] as const) {
      const pair = createPair();
      await pair.begin();
      if (phase === 'asked') await pair.transport.run({ do: 'request-agent' });
      else await pair.queue();
      if (phase === 'served') await pair.serve();
      const { length } = pair.events;
      await pair.transport.close();
      await settled();
      assert.equal(pair.events.length, length);
      assert.equal(pair.clock.pending, 0, phase);
      assert.ok(pair.assistant.last.isClosed && pair.desk.io.signal.aborted);
    }
  });

  test('are woken together', async () => {
    const pair = await queued();
    const cut = { again: true, error: new TransportError('cut', { delivery: 'unknown' }) };
    pair.assistant.last.hangUp(cut);
    pair.desk.hangUp(cut);
    await settled();
    pair.transport.wake();
    await settled();
    assert.deepEqual([pair.assistant.attempts.length, pair.desks[0]?.attempts.length], [2, 2]);
  });
});
