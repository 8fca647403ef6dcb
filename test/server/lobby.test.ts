import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LobbyEvent } from '../../demo/server/handoff/lobby-event.ts';
import { emptyLobby, lobbyAfter } from '../../demo/server/handoff/lobby-state.ts';
import { queueFigures } from '../../demo/server/handoff/wait-estimate.ts';

const maria = { id: 'agent-m', role: 'agent', name: 'Maria' } as const;
const ana = { id: 'agent-a', role: 'agent', name: 'Ana' } as const;

function after(...events: LobbyEvent[]) {
  return events.reduce(lobbyAfter, emptyLobby);
}
function entered(conversation: string, first = false): LobbyEvent {
  return { type: 'entered', conversation, team: 'Fraud', at: 0, first };
}
function talk(conversation: string, seconds: number): LobbyEvent[] {
  return [
    { type: 'taken', conversation, agent: maria, at: 0 },
    { type: 'gone', conversation, reason: 'agent', at: seconds * 1000 },
  ];
}

test('who comes first stands first, and who lost an agent stands before all', () => {
  const { waiting } = after(entered('a'), entered('b'), entered('c', true), entered('d', true));
  assert.deepEqual(
    waiting.map(({ conversation }) => conversation),
    ['c', 'd', 'a', 'b'],
  );
});

test('who is taken or gone waits no longer', () => {
  const taken: LobbyEvent = { type: 'taken', conversation: 'a', agent: maria, at: 0 };
  const lobby = after(entered('a'), entered('b'), taken, {
    type: 'gone',
    conversation: 'b',
    reason: 'cancelled',
    at: 0,
  });
  assert.deepEqual(lobby.waiting, []);
  assert.deepEqual([...lobby.served.keys()], ['a']);
});

test('an agent with two desks is signed in until both are closed', () => {
  const arrived: LobbyEvent = { type: 'agent.arrived', agent: maria, gateway: 'one' };
  const departed: LobbyEvent = { type: 'agent.departed', agent: maria, gateway: 'one' };
  assert.equal(after(arrived, arrived, departed).agents.size, 1);
  assert.equal(after(arrived, arrived, departed, departed).agents.size, 0);
});

test('with nobody signed in there is a position and no wait', () => {
  assert.deepEqual(queueFigures(after(entered('a'), entered('b')), 'b'), { position: 2 });
});

test('who does not wait has no figures', () => {
  assert.equal(queueFigures(after(entered('a')), 'b'), undefined);
});

test('a free agent means a short wait', () => {
  const lobby = after({ type: 'agent.arrived', agent: maria, gateway: 'one' }, entered('a'));
  assert.deepEqual(queueFigures(lobby, 'a'), { position: 1, waitSeconds: 30, waitMostSeconds: 60 });
});

test('the wait is the talks before, by the mean of the last ones, shared among the agents', () => {
  const seen = [...talk('x', 100), ...talk('y', 200), ...talk('z', 300)];
  const one = after(
    { type: 'agent.arrived', agent: maria, gateway: 'one' },
    ...seen,
    entered('a'),
    entered('b'),
    entered('c'),
  );
  // Two talks of 200 s before the third in line, and 30 s to answer: 430 s.
  assert.deepEqual(queueFigures(one, 'c'), { position: 3, waitSeconds: 330, waitMostSeconds: 660 });
  const two = lobbyAfter(one, { type: 'agent.arrived', agent: ana, gateway: 'one' });
  assert.deepEqual(queueFigures(two, 'c'), { position: 3, waitSeconds: 90, waitMostSeconds: 210 });
});

test('who takes the customer for the team that was asked to join is who was asked for', () => {
  const invited = { type: 'invited', conversation: 'a', from: 'Ana', at: 0 } as const;
  const open = after(
    { ...invited, role: 'agent', team: 'Fraud' },
    { ...invited, role: 'supervisor' },
    { ...invited, conversation: 'b', role: 'agent', team: 'Fraud' },
  );
  const taken = (team: string): LobbyEvent => ({
    ...{ type: 'taken', conversation: 'a', agent: { ...maria, team }, at: 0 },
  });
  const left = (lobby: typeof open) => lobby.invitations.map((one) => `${one.conversation} ${one.role}`);
  assert.deepEqual(left(lobbyAfter(open, taken('Credit'))), ['a agent', 'a supervisor', 'b agent']);
  assert.deepEqual(left(lobbyAfter(open, taken('Fraud'))), ['a supervisor', 'b agent']);
});
