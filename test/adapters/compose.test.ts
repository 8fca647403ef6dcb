import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { settled } from '../delivery/support/fake-clock.ts';
import { createPair, delivered, fact, words, type Pair } from './support/composed.ts';

/** What becomes of it is looked at elsewhere. */
async function say({ transport }: Pair, text: string): Promise<void> {
  transport.send({ localId: `of ${text}`, text }).catch(() => undefined);
  await settled();
}

async function accept(attempt: Pair['desk']): Promise<void> {
  for (const delivery of attempt.deliveries) delivery.accept();
  await settled();
  await settled();
}

async function online(options?: Parameters<typeof createPair>[0]): Promise<Pair> {
  const pair = createPair(options);
  await pair.begin();
  return pair;
}

const shown = (pair: Pair) => pair.of('message.received').map(({ text }) => text);
const told = (pair: Pair) => pair.events.map(({ type }) => type);

describe('an assistant and a desk', () => {
  test('are the assistant alone until a person is asked for', async () => {
    const pair = await online();
    pair.assistant.last.emit(words('assistant', 'Hello'));
    await say(pair, 'Hi');
    assert.deepEqual(delivered(pair.assistant.last), ['Hi']);
    assert.deepEqual(shown(pair), ['Hello']);
    assert.equal(pair.desks.length, 0);
    const { handoff } = pair.transport.capabilities;
    assert.deepEqual(handoff, { request: true, cancel: true, queue: 'none', assistantWhileQueued: true });
  });

  test('while queued the assistant answers, and from the acceptance on the person', async () => {
    const pair = await online();
    await pair.queue();
    assert.deepEqual(pair.asked, ['desk request-agent']);
    assert.equal(pair.of('handoff.requested').length, 1);
    await say(pair, 'While I wait');
    assert.deepEqual(delivered(pair.assistant.last), ['While I wait']);
    await accept(pair.assistant.last);
    await pair.serve();
    await say(pair, 'Hello Maria');
    await accept(pair.desk);
    assert.equal(pair.assistant.last.deliveries.length, 1);
    assert.match(delivered(pair.desk)[0] ?? '', /^Before you joined.*\nCustomer: While I wait$/);
    assert.equal(delivered(pair.desk)[1], 'Hello Maria');
  });

  test('the acceptance alone is enough, before the person has joined', async () => {
    const pair = await online();
    await pair.queue();
    pair.desk.emit(fact('handoff.accepted', { agent: { id: 'maria', role: 'agent' } }));
    await say(pair, 'Hello');
    assert.deepEqual(delivered(pair.desk), ['Hello']);
  });

  test('the assistant’s own wish opens the desk too, with its reason, and once', async () => {
    const pair = await online();
    pair.assistant.last.emit(fact('handoff.requested', { reason: 'A dispute' }));
    pair.assistant.last.emit(fact('handoff.requested', { reason: 'Again' }));
    await settled();
    await pair.transport.run({ do: 'request-agent' });
    await settled();
    pair.desk.letIn();
    await settled();
    pair.desk.emit(fact('handoff.requested'));
    assert.equal(pair.desks.length, 1);
    assert.deepEqual(
      pair.of('handoff.requested').map(({ reason }) => reason),
      ['A dispute'],
    );
  });

  test('the place in line is the desk’s alone', async () => {
    const pair = await online();
    pair.assistant.last.emit({ type: 'queue.updated', position: 9 });
    await pair.queue();
    pair.assistant.last.emit({ type: 'queue.updated', position: 8 });
    pair.desk.emit({ type: 'queue.updated', position: 2 });
    assert.deepEqual(
      pair.of('queue.updated').map(({ position }) => position),
      [2],
    );
    assert.equal(pair.transport.capabilities.handoff && pair.transport.capabilities.handoff.queue, 'both');
  });

  test('a desk where none can be asked for is asked by coming to it', async () => {
    const pair = await online({ desk: { capabilities: { handoff: false } } });
    await pair.transport.run({ do: 'request-agent' });
    await settled();
    pair.desk.letIn();
    await settled();
    assert.deepEqual(pair.asked, []);
    assert.equal(pair.of('handoff.queued').length, 1);
  });

  test('a second automated voice is heard only where the site wants it', async () => {
    for (const deskAssistant of [false, true]) {
      const pair = await online({ settings: { deskAssistant } });
      await pair.queue();
      const participant = { id: 'assistant', role: 'assistant' };
      pair.desk.emit(fact('participant.joined', { participant }));
      pair.desk.emit(words('assistant', 'I am another one'));
      assert.deepEqual(shown(pair), deskAssistant ? ['I am another one'] : []);
      assert.equal(pair.of('participant.joined').length, deskAssistant ? 1 : 0);
    }
  });
});

describe('ids of both sides', () => {
  test('are never the same, and lead back to whom they are from', async () => {
    const pair = await online();
    pair.assistant.last.emit({ ...words('assistant', 'One'), id: 'm1' });
    await pair.queue();
    await pair.serve();
    pair.desk.emit({ ...words('agent', 'Two'), id: 'm1', at: 1 });
    pair.desk.emit({ type: 'message.corrected', id: 'c', at: 1, target: 'm1', text: 'Three' });
    assert.deepEqual(
      pair.of('message.received').map(({ id }) => id),
      ['m1', 'd1~m1'],
    );
    assert.equal(pair.of('message.corrected')[0]?.target, 'd1~m1');
    pair.asked.splice(0);
    await pair.transport.run({ do: 'report-message', message: 'm1', kind: 'otp' });
    await pair.transport.run({ do: 'report-message', message: 'd1~m1', kind: 'otp' });
    await assert.rejects(pair.transport.run({ do: 'report-message', message: 'd9~m1', kind: 'otp' }), {
      kind: 'not-found',
    });
    assert.deepEqual(pair.asked, ['assistant report-message m1', 'desk report-message m1']);
  });

  test('an id that would become too long to pass keeps its name', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    const id = 'x'.repeat(199);
    pair.desk.emit({ ...words('agent', 'Long'), id });
    assert.equal(pair.of('message.received')[0]?.id, id);
  });
});

describe('when a person is there', () => {
  test('the assistant ends what is on the screen and says nothing more', async () => {
    const pair = await online();
    const { emit } = pair.assistant.last;
    const from = { id: 'assistant', role: 'assistant' };
    await pair.queue();
    emit({ type: 'message.streamed', target: 'a1', from, text: 'On the sc', replace: true });
    emit({ type: 'typing.changed', from, on: true, ttlSeconds: 60 });
    await pair.serve();
    assert.ok(pair.asked.includes('assistant stop-answer a1'));
    assert.equal(pair.of('typing.changed').at(-1)?.on, false);
    emit({ ...words('assistant', 'On the screen'), id: 'a1' });
    emit({ type: 'message.streamed', target: 'a2', from, text: 'Not', replace: true });
    emit({ type: 'message.streamed', target: 'a2', from, text: 'Not heard', replace: true });
    emit({ ...words('assistant', 'Not heard'), id: 'a2' });
    emit({ type: 'typing.changed', from, on: true, ttlSeconds: 60 });
    assert.deepEqual(shown(pair), ['On the screen']);
    assert.deepEqual(
      pair.of('message.streamed').map(({ target }) => target),
      ['a1'],
    );
    assert.equal(pair.asked.filter((one) => one === 'assistant stop-answer a2').length, 1);
    assert.equal(pair.of('typing.changed').at(-1)?.on, false);
  });

  test('what was under way to the assistant stays there, is told as sent, and the person reads of it', async () => {
    const pair = await online();
    await pair.queue();
    await say(pair, 'Under way');
    await say(pair, 'Behind it');
    await pair.serve();
    await accept(pair.desk);
    await accept(pair.assistant.last);
    await accept(pair.desk);
    assert.deepEqual(delivered(pair.assistant.last), ['Under way']);
    const [first, second = ''] = delivered(pair.desk);
    assert.equal(first, 'Behind it');
    assert.match(second, /\nCustomer: Under way$/);
    const sent = pair.of('outbox.changed').filter(({ status }) => status === 'sent');
    assert.deepEqual(
      sent.map(({ localId }) => localId),
      ['of Behind it', 'of Under way'],
    );
  });

  test('what may have arrived at the assistant is asked again there, and what has not goes to the person', async () => {
    const pair = await online({ assistant: { capabilities: { idempotent: false } } });
    await pair.queue();
    const draft = (localId: string) => ({ localId, text: localId });
    const doubtful = pair.transport.send(draft('doubtful'));
    await settled();
    pair.assistant.last.deliveries[0]?.reject(
      new TransportError('server', { delivery: 'unknown', retry: 'ask' }),
    );
    await assert.rejects(doubtful, { delivery: 'unknown' });
    const refused = pair.transport.send(draft('refused'));
    await settled();
    pair.assistant.last.deliveries[1]?.reject(new TransportError('rejected'));
    await assert.rejects(refused, { delivery: 'not-sent' });
    await pair.serve();
    void pair.transport.send(draft('doubtful'));
    void pair.transport.send(draft('refused'));
    await settled();
    assert.deepEqual(delivered(pair.assistant.last), ['doubtful', 'refused', 'doubtful']);
    assert.deepEqual(delivered(pair.desk), ['refused']);
  });

  test('what is sent again of the time before the desk goes to whom it may have come, and else to the person', async () => {
    const pair = await online({ assistant: { capabilities: { idempotent: false } } });
    const doubt = new TransportError('server', { delivery: 'unknown', retry: 'ask' });
    for (const [index, error] of [doubt, new TransportError('rejected')].entries()) {
      await say(pair, `${index}`);
      pair.assistant.last.deliveries[index]?.reject(error);
      await settled();
    }
    await pair.queue();
    await pair.serve();
    await say(pair, '0');
    await say(pair, '1');
    assert.deepEqual(delivered(pair.assistant.last), ['0', '1', '0']);
    assert.deepEqual(delivered(pair.desk), ['1']);
  });

  test('what the assistant would ask for is not asked, and the answer to its form is still the assistant’s', async () => {
    const pair = await online();
    const from = { id: 'assistant', role: 'assistant' };
    const fields = [{ name: 'street', kind: 'text', label: 'Street' }];
    const form = (requestId: string) =>
      fact('form.requested', { requestId, from, purpose: 'Address', fields });
    pair.assistant.last.emit(form('r1'));
    await pair.queue();
    await pair.serve();
    pair.assistant.last.emit(form('r2'));
    assert.equal(pair.of('form.requested').length, 1);
    void pair.transport.send({ localId: 'answer', text: 'Main Street', value: 'r1' });
    await settled();
    assert.deepEqual(delivered(pair.assistant.last), ['Main Street']);
  });

  test('an own message stands where it is sent, where one side’s do not come back', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    assert.equal(pair.transport.capabilities.echo, false);
    const both = await online({ assistant: { capabilities: { echo: true } } });
    await both.queue();
    await both.serve();
    assert.equal(both.transport.capabilities.echo, true);
  });

  test('they can do what their desk can, and its files go to it', async () => {
    const files: string[] = [];
    const upload = async ({ requestId }: { readonly requestId: string }) => void files.push(requestId);
    const pair = await online({
      desk: { upload, capabilities: { upload: { to: 'desk.example' }, secure: true, maxText: 99 } },
    });
    await pair.queue();
    assert.equal(pair.transport.capabilities.upload, false);
    await pair.serve();
    const { secure, maxText, upload: place } = pair.transport.capabilities;
    assert.equal(JSON.stringify([secure, maxText, place]), '[true,99,{"to":"desk.example"}]');
    const file = { requestId: 'd1~r1', localId: 'f', name: 'bill.pdf', content: new Blob(['x']) };
    await pair.transport.upload?.(file);
    assert.deepEqual(files, ['r1']);
  });
});

describe('the end of a stay', () => {
  test('where the desk ends it, all ends, and what belongs to the end still goes to the desk', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    pair.desk.emit(fact('participant.left', { participant: { id: 'maria', role: 'agent' } }));
    pair.desk.emit(fact('conversation.ended', { reason: 'agent' }));
    await settled();
    assert.equal(pair.of('conversation.ended')[0]?.reason, 'agent');
    assert.equal(pair.transport.state, 'ended');
    assert.ok(pair.assistant.last.isClosed);
    await pair.transport.run({ do: 'rate', about: 'agent', score: 5 });
    assert.equal(pair.asked.at(-1), 'desk rate');
    await assert.rejects(pair.transport.send({ localId: 'late', text: 'x' }), { kind: 'ended' });
  });

  test('where the person leaves, the assistant is back, and a later end of the desk ends nothing', async () => {
    const pair = await online();
    await pair.queue();
    await pair.serve();
    pair.desk.emit(fact('participant.left', { participant: { id: 'maria', role: 'agent' } }));
    await accept(pair.desk);
    await say(pair, 'Anybody?');
    assert.deepEqual(delivered(pair.assistant.last), ['Anybody?']);
    pair.desk.emit(fact('conversation.ended', { reason: 'idle' }));
    await settled();
    assert.equal(pair.of('conversation.ended').length, 0);
    await accept(pair.assistant.last);
    await pair.queue();
    assert.equal(pair.desks.length, 2);
    pair.desk.emit({ ...words('agent', 'Anew'), id: 'm1' });
    assert.equal(pair.of('message.received').at(-1)?.id, 'd2~m1');
  });

  test('where the site wants it, the assistant is back after each talk', async () => {
    const pair = await online({ settings: { afterDesk: 'return' } });
    await pair.queue();
    await pair.serve();
    pair.desk.emit(fact('conversation.ended', { reason: 'agent' }));
    await settled();
    assert.equal(pair.of('conversation.ended').length, 0);
    assert.equal(pair.of('participant.left')[0]?.participant.id, 'd1~maria');
    await say(pair, 'Back');
    assert.deepEqual(delivered(pair.assistant.last), ['Back']);
    assert.ok(pair.desk.isClosed);
  });

  test('what the desk is known not to have at its end goes to the assistant', async () => {
    const pair = await online({ settings: { afterDesk: 'return' } });
    await pair.queue();
    await pair.serve();
    await say(pair, 'Too much');
    pair.desk.deliveries[0]?.reject(new TransportError('overloaded', { retryAfter: 60 }));
    await settled();
    pair.desk.emit(fact('conversation.ended', { reason: 'agent' }));
    await settled();
    await settled();
    assert.deepEqual(delivered(pair.assistant.last), ['Too much']);
  });

  test('a desk that ends while the customer waits has not answered', async () => {
    const pair = await online();
    await pair.queue();
    pair.desk.emit(fact('conversation.ended', { reason: 'expired' }));
    await settled();
    assert.equal(pair.of('handoff.failed')[0]?.reason, 'no-answer');
    assert.ok(!told(pair).includes('conversation.ended'));
  });

  test('the assistant’s end waits for the person’s', async () => {
    const pair = await online();
    await pair.queue();
    pair.assistant.last.emit(fact('conversation.ended', { reason: 'idle' }));
    await settled();
    await say(pair, 'Still here');
    assert.deepEqual(delivered(pair.desk), ['Still here']);
    await pair.serve();
    assert.ok(!told(pair).includes('conversation.ended'));
    pair.desk.emit(fact('participant.left', { participant: { id: 'maria', role: 'agent' } }));
    await settled();
    assert.equal(pair.of('conversation.ended')[0]?.reason, 'idle');
    assert.equal(pair.transport.state, 'ended');
  });
});
