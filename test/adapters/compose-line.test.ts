import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { settled } from '../delivery/support/fake-clock.ts';
import { createPair, delivered, fact, words, type Pair } from './support/composed.ts';

async function online(options?: Parameters<typeof createPair>[0]): Promise<Pair> {
  const pair = createPair(options);
  await pair.begin();
  return pair;
}

async function ask(pair: Pair): Promise<void> {
  await pair.transport.run({ do: 'request-agent' });
  await settled();
}

async function say({ transport }: Pair, text: string): Promise<void> {
  transport.send({ localId: `of ${text}`, text }).catch(() => undefined);
  await settled();
}

const failures = (pair: Pair) => pair.of('handoff.failed').map(({ reason }) => reason);
const cut = { again: true, error: new TransportError('cut', { delivery: 'unknown' }) };
const states = (pair: Pair) => pair.of('connection.changed').map(({ state }) => state);

describe('a desk that is not there', () => {
  test('has failed where it lets nobody in, and the assistant goes on', async () => {
    const pair = await online();
    await ask(pair);
    pair.desk.refuse(new TransportError('auth-denied'));
    await settled();
    assert.deepEqual(failures(pair), ['unknown']);
    await say(pair, 'Still here');
    assert.deepEqual(delivered(pair.assistant.last), ['Still here']);
    assert.deepEqual([pair.transport.state, ...new Set(states(pair))], ['online', 'connecting', 'online']);
    await ask(pair);
    assert.equal(pair.desks.length, 2);
  });

  test('has failed where it does not answer for long, and leaves no timer', async () => {
    const pair = await online({ settings: { deskSeconds: 5 } });
    await ask(pair);
    await pair.clock.pass(4_999);
    assert.deepEqual(failures(pair), []);
    await pair.clock.pass(1);
    assert.deepEqual(failures(pair), ['unknown']);
    assert.equal(pair.clock.pending, 0);
  });

  test('is waited for as long as it is the customer who is out of reach', async () => {
    const pair = await online({ settings: { deskSeconds: 5 } });
    await pair.queue();
    pair.assistant.last.hangUp(cut);
    pair.desk.hangUp(cut);
    await pair.clock.pass(60_000);
    assert.deepEqual(failures(pair), []);
  });

  test('has declined where it refuses the request', async () => {
    const run = () => Promise.reject(new TransportError('rejected'));
    const pair = await online({ desk: { run } });
    await ask(pair);
    pair.desk.letIn();
    await settled();
    assert.deepEqual(failures(pair), ['declined']);
  });

  test('is asked once more where its line broke before it was known to have heard', async () => {
    let asked = 0;
    const broken = new TransportError('cut', { delivery: 'unknown' });
    const run = () => (++asked === 1 ? Promise.reject(broken) : Promise.resolve());
    const pair = await online({ desk: { run } });
    await ask(pair);
    pair.desk.letIn();
    await settled();
    pair.desk.hangUp(cut);
    await pair.clock.pass(2_000);
    pair.desk.letIn();
    await settled();
    assert.equal(asked, 2);
    assert.deepEqual(failures(pair), []);
  });

  test('has failed where what belongs to it cannot be loaded, and can be asked for again', async () => {
    let tries = 0;
    const fetch = () => Promise.reject(new Error(`offline ${++tries}`));
    const pair = await online({ fetch });
    await ask(pair);
    assert.deepEqual(failures(pair), ['unknown']);
    assert.equal(pair.of('handoff.requested').length, 1);
    await say(pair, 'Still here');
    assert.deepEqual(delivered(pair.assistant.last), ['Still here']);
    await ask(pair);
    assert.deepEqual(failures(pair), ['unknown', 'unknown']);
    assert.equal(tries, 2);
  });
});

describe('a desk whose line breaks', () => {
  test('while the customer waits: their place is not known any more, and told again', async () => {
    const pair = await online();
    await pair.queue();
    pair.desk.emit({ type: 'queue.updated', position: 2 });
    pair.desk.hangUp(cut);
    await settled();
    const { position } = pair.of('queue.updated').at(-1) ?? {};
    assert.equal(position, undefined);
    assert.equal(pair.transport.state, 'online');
    await pair.clock.pass(2_000);
    pair.desk.letIn();
    await settled();
    assert.equal(pair.desk.io.resume?.conversation, 'case');
    await pair.serve();
    await say(pair, 'Hello');
    assert.deepEqual(delivered(pair.desk), ['Hello']);
  });

  test('with a person there: the customer’s state is that of the desk, and nothing goes to the assistant', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    pair.desk.hangUp(cut);
    await settled();
    assert.equal(pair.transport.state, 'reconnecting');
    await say(pair, 'Hello?');
    await pair.clock.pass(2_000);
    pair.desk.letIn();
    await settled();
    assert.equal(pair.transport.state, 'online');
    assert.deepEqual(delivered(pair.desk), ['Hello?']);
    assert.deepEqual(delivered(pair.assistant.last), []);
  });

  test('for good, with a person there: they have left, and what had not gone out goes to the assistant', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    pair.desk.hangUp(cut);
    await settled();
    await say(pair, 'Hello?');
    await pair.clock.pass(2_000);
    pair.desk.refuse(new TransportError('forbidden'));
    await settled();
    await settled();
    assert.equal(pair.of('participant.left')[0]?.participant.id, 'd1~maria');
    assert.deepEqual(failures(pair), ['unknown']);
    assert.deepEqual(delivered(pair.assistant.last), ['Hello?']);
    assert.equal(pair.transport.state, 'online');
  });

  test('of the assistant while a person is there: nobody is told', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    pair.assistant.last.hangUp(cut);
    await settled();
    pair.assistant.last.io.malformed('x');
    await pair.clock.pass(2_000);
    pair.assistant.last.io.malformed('x');
    assert.equal(pair.transport.state, 'online');
    assert.equal(states(pair).at(-1), 'online');
    assert.equal(pair.of('problem.reported').length, 0);
  });
});

describe('to leave the line', () => {
  test('is the desk’s to do where it can', async () => {
    const pair = await online();
    await pair.queue();
    await pair.transport.run({ do: 'cancel-request' });
    assert.equal(pair.asked.at(-1), 'desk cancel-request');
    pair.desk.emit(fact('handoff.cancelled'));
    await assert.rejects(pair.transport.run({ do: 'cancel-request' }), { kind: 'conflict' });
    pair.asked.splice(0);
    await ask(pair);
    assert.deepEqual([pair.desks.length, ...pair.asked], [1, 'desk request-agent']);
  });

  test('is to end the desk’s conversation where it knows no other way', async () => {
    const handoff = { request: true, cancel: false, queue: 'both', assistantWhileQueued: true } as const;
    const pair = await online({ desk: { capabilities: { handoff, end: true } } });
    await pair.queue();
    await pair.transport.run({ do: 'cancel-request' });
    assert.equal(pair.asked.at(-1), 'desk end');
    pair.desk.emit(fact('conversation.ended', { reason: 'customer' }));
    await settled();
    assert.equal(pair.of('handoff.cancelled').length, 1);
    assert.equal(pair.of('conversation.ended').length, 0);
  });

  test('is not offered where it cannot be done', async () => {
    const handoff = { request: true, cancel: false, queue: 'both', assistantWhileQueued: true } as const;
    const pair = await online({ desk: { capabilities: { handoff, end: false } } });
    await pair.queue();
    const now = pair.transport.capabilities.handoff;
    assert.deepEqual(now && [now.cancel, now.queue], [false, 'both']);
  });

  test('is at once while the desk is not open yet', async () => {
    const pair = await online();
    await ask(pair);
    await pair.transport.run({ do: 'cancel-request' });
    await settled();
    assert.equal(pair.of('handoff.cancelled').length, 1);
    assert.ok(pair.desk.io.signal.aborted);
    assert.equal(pair.clock.pending, 0);
  });

  test('for a call or a message is the desk’s, whoever answers', async () => {
    const pair = await online({ desk: { capabilities: { callback: true, leaveMessage: true } } });
    await pair.queue();
    assert.ok(pair.transport.capabilities.callback && pair.transport.capabilities.leaveMessage);
    await pair.transport.run({ do: 'leave-message', text: 'Please call' });
    assert.equal(pair.asked.at(-1), 'desk leave-message');
  });
});

describe('what is handed over', () => {
  const customers = async (pair: Pair, text: string, more: object = {}) => {
    void pair.transport.send({ localId: `of ${text}`, text });
    await settled();
    const delivery = pair.assistant.last.deliveries.at(-1);
    delivery?.resolve({ localId: `of ${text}`, id: `s ${text}`, at: 1, ...more });
    await settled();
  };

  test('has what the server masked masked, and no secret that the guard knows', async () => {
    const pair = await online();
    await customers(pair, 'My number is 12', { text: 'My number is [masked]' });
    pair.assistant.last.emit(words('assistant', 'You said 4111 1111 1111 1111'));
    await pair.queue();
    await pair.serve();
    const [text = ''] = delivered(pair.desk);
    assert.match(text, /Customer: My number is \[masked\]\nAssistant: You said \[card number removed\]$/);
  });

  test('leaves out what was taken back, and has what was put right', async () => {
    const pair = await online();
    pair.assistant.last.emit({ ...words('assistant', 'Wrong'), id: 'w' });
    pair.assistant.last.emit({ ...words('assistant', 'Gone'), id: 'g' });
    pair.assistant.last.emit(fact('message.corrected', { target: 'w', text: 'Right' }));
    pair.assistant.last.emit(fact('message.retracted', { target: 'g' }));
    await pair.queue();
    await pair.serve();
    assert.match(delivered(pair.desk)[0] ?? '', /\nAssistant: Right$/);
  });

  test('is handed over once, is no longer than the desk takes, and begins with the customer’s last words', async () => {
    const wishes: unknown[] = [];
    const run = async (command: object) => void wishes.push(command);
    const pair = await online({ desk: { run, capabilities: { maxText: 60 } } });
    await customers(pair, 'What is this charge?');
    await pair.queue();
    assert.deepEqual(wishes, [{ do: 'request-agent', reason: 'What is this charge?' }]);
    await pair.serve();
    const [text = ''] = delivered(pair.desk);
    assert.equal(text.length, 60);
    assert.match(text, /\nCustomer: What is this charge\?$/);
    pair.desk.deliveries[0]?.accept();
    const participant = { id: 'maria', role: 'agent' };
    pair.desk.emit(fact('participant.left', { participant }));
    pair.desk.emit(fact('participant.joined', { participant }));
    await settled();
    await settled();
    assert.equal(pair.desk.deliveries.length, 1);
  });

  test('is in the site’s words, or nothing at all, and the customer does not see it', async () => {
    const carry = (said: readonly { readonly text: string }[]) => `Short: ${said.length}`;
    const pair = await online({ settings: { carry } });
    await customers(pair, 'One');
    await pair.queue();
    await pair.serve();
    const [first] = pair.desk.deliveries;
    assert.equal(first?.draft.text, 'Short: 1');
    pair.desk.emit(words('customer', 'Short: 1', { localId: first.draft.localId }));
    first.accept();
    await settled();
    assert.ok(!JSON.stringify(pair.events).includes('Short'));
    assert.ok(!pair.of('outbox.changed').some(({ localId }) => localId === first.draft.localId));
    const silent = await online({ settings: { carry: false } });
    await customers(silent, 'One');
    await silent.queue();
    await silent.serve();
    assert.deepEqual(delivered(silent.desk), []);
  });

  test('is not waited for longer than five seconds', async () => {
    const pair = await online({ settings: { carry: () => new Promise<string>(() => undefined) } });
    await customers(pair, 'One');
    await pair.queue();
    await pair.serve();
    await say(pair, 'Hello');
    assert.deepEqual(delivered(pair.desk), []);
    await pair.clock.pass(5_000);
    assert.deepEqual(delivered(pair.desk), ['Hello']);
  });
});
