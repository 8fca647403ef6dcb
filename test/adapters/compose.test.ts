import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from '../delivery/support/fake-clock.ts';
import { createPair, delivered, words } from './support/composed.ts';

test('the assistant greets and answers, and no desk is opened before a person is asked for', async () => {
  const pair = createPair();
  await pair.begin();
  pair.assistant.last.emit(words('assistant', 'Hello'));
  void pair.transport.send({ localId: 'l1', text: 'Hi' });
  await settled();
  assert.deepEqual(delivered(pair.assistant.last), ['Hi']);
  assert.equal(pair.of('message.received')[0]?.text, 'Hello');
  assert.equal(pair.desks.length, 0);
  assert.deepEqual(pair.transport.capabilities.handoff, {
    request: true,
    cancel: true,
    queue: 'none',
    assistantWhileQueued: true,
  });
});

test('the request opens the desk, the assistant answers while queued, and the person from acceptance on', async () => {
  const pair = createPair();
  await pair.begin();
  await pair.queue();
  assert.deepEqual(pair.asked, ['desk request-agent']);
  assert.equal(pair.of('handoff.requested').length, 1);
  pair.desk.emit({ type: 'queue.updated', position: 3, waitSeconds: 60 });
  assert.equal(pair.of('queue.updated')[0]?.position, 3);
  void pair.transport.send({ localId: 'l1', text: 'While I wait' });
  await settled();
  assert.deepEqual(delivered(pair.assistant.last), ['While I wait']);
  pair.assistant.last.deliveries[0]?.accept();
  await settled();
  await pair.serve();
  void pair.transport.send({ localId: 'l2', text: 'Hello Maria' });
  await settled();
  pair.desk.deliveries[0]?.accept();
  await settled();
  await settled();
  assert.equal(pair.assistant.last.deliveries.length, 1);
  assert.match(delivered(pair.desk)[0] ?? '', /^Before you joined.*\nCustomer: While I wait$/);
  assert.equal(delivered(pair.desk)[1], 'Hello Maria');
});
