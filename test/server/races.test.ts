import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGateway } from '../../demo/server/gateway.ts';
import { sendDraft } from '../../demo/server/customer/send-draft.ts';
import { withDefaults } from '../../demo/server/options.ts';

const maria = { id: 'agent-m', role: 'agent', name: 'Maria', team: 'Fraud' } as const;
const ana = { id: 'agent-a', role: 'agent', name: 'Ana', team: 'Fraud' } as const;

/** Both sides read the log before either writes to it, as two gateways would. */
async function openGateway() {
  const gateway = await createGateway(withDefaults({ pieceMilliseconds: 1 }));
  await gateway.assistant.greet('c', 'en');
  const types = async () =>
    (await gateway.conversations.log.read('c', 0)).slice(2).map(({ event }) => event.event.type);
  return { ...gateway, gateway, types };
}

test('of two agents who accept at once the log lets one win', async () => {
  const { handoff, lobby, types } = await openGateway();
  await handoff.request('c');
  const won = await Promise.all([handoff.accept('c', maria), handoff.accept('c', ana)]);
  assert.deepEqual(won, [true, false]);
  assert.deepEqual(await types(), [
    'handoff.requested',
    'handoff.queued',
    'handoff.accepted',
    'participant.joined',
  ]);
  assert.equal(lobby.state.served.get('c')?.agent, maria);
});

test('who cancels while an agent accepts has either left or been taken, never both', async () => {
  const { handoff, lobby, types } = await openGateway();
  await handoff.request('c');
  assert.deepEqual(await Promise.all([handoff.cancel('c'), handoff.accept('c', maria)]), [true, false]);
  assert.deepEqual(await types(), ['handoff.requested', 'handoff.queued', 'handoff.cancelled']);
  assert.equal(lobby.state.served.size + lobby.state.waiting.length, 0);
});

test('two requests at once are one', async () => {
  const { handoff, lobby, types } = await openGateway();
  await Promise.all([handoff.request('c'), handoff.request('c')]);
  assert.deepEqual(await types(), ['handoff.requested', 'handoff.queued']);
  assert.equal(lobby.state.waiting.length, 1);
});

test('a transfer and an end at once are the one or the other', async () => {
  const { handoff, types } = await openGateway();
  await handoff.request('c');
  await handoff.accept('c', maria);
  const done = await Promise.all([
    handoff.transfer('c', maria, { team: 'Fraud' }),
    handoff.endByAgent('c', maria, { text: 'Over.', lang: 'en' }),
    handoff.abandon('c', maria),
  ]);
  assert.deepEqual(done, [true, false, undefined]);
  assert.deepEqual((await types()).slice(4), ['transfer.started', 'participant.left', 'handoff.queued']);
});

test('a draft that comes on two lines at once stands once, with one answer to it', async () => {
  const { gateway, conversations, assistant } = await openGateway();
  const draft = { localId: 'one', text: 'thank you' };
  const [first, second] = await Promise.all([sendDraft(gateway, 'c', draft), sendDraft(gateway, 'c', draft)]);
  assert.deepEqual(first, second);
  await assistant.close();
  const kept = (await conversations.log.read('c', 2)).filter(({ event }) => 'localId' in event.event);
  assert.equal(kept.length, 1);
});

test('the assistant is silent where an agent has joined, while it answers elsewhere', async () => {
  const { assistant, handoff, signals, conversations } = await openGateway();
  await assistant.greet('other', 'en');
  await handoff.request('c');
  await handoff.accept('c', maria);
  const told: string[] = [];
  signals.subscribe('c', ({ type }) => told.push(type));
  assistant.hear('c', { text: 'what are your hours?' });
  assistant.hear('other', { text: 'what are your hours?' });
  await new Promise<void>((resolve) => {
    void conversations.log.tail('other', 2, () => resolve());
  });
  assert.deepEqual(told, []);
});
