import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPresence } from '../../demo/server/customer/presence.ts';
import type { Bus } from '../../demo/server/engines/bus.ts';
import { createIdentity } from '../../demo/server/gateways/identity.ts';
import { watchGateways } from '../../demo/server/gateways/watch-gateways.ts';
import type { LobbyEvent } from '../../demo/server/handoff/lobby-event.ts';
import { openLobby } from '../../demo/server/handoff/lobby.ts';
import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { createSharedSignals } from '../../demo/server/signals/shared-signals.ts';
import { createMemorySignals, type Signal } from '../../demo/server/signals/signals.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const asked: Signal = { type: 'customer.asked' };
const maria = { id: 'agent-1', role: 'agent' } as const;

test('a signal is told once at each gateway that listens, and to none that has stopped', () => {
  const bus = createBus();
  const [one, other] = [createSharedSignals(bus, 'one'), createSharedSignals(bus, 'other')];
  const told: string[] = [];
  const stops = [one, other].map((signals, index) =>
    signals.subscribe('c', ({ type }) => told.push(`${index} ${type}`)),
  );
  one.publish('c', asked);
  assert.deepEqual(told.sort(), ['0 customer.asked', '1 customer.asked']);
  for (const stop of stops) stop();
  one.publish('c', asked);
  assert.equal(told.length, 2);
  assert.equal(bus.listeners(), 0);
});

test('a desk sees a line at another gateway, and sees it go when that gateway dies', async () => {
  const clock = createTurnedClock();
  const bus = createBus();
  const presence = (gateway: string) =>
    createPresence({
      signals: createSharedSignals(bus, gateway),
      ...{ clock, gateway, askSeconds: 5, answerMilliseconds: 300 },
    });
  const [one, other] = [presence('one'), presence('other')];
  const told: boolean[] = [];
  one.arrive('c');
  const stop = await other.watch('c', (online) => told.push(online));
  assert.deepEqual(told, [true]);

  for (let beats = 0; beats < 5; beats += 1) clock.turn(5);
  assert.deepEqual(told, [true], 'it lives, and says so');
  bus.mute('one');
  for (let beats = 0; beats < 4; beats += 1) clock.turn(5);
  assert.deepEqual(told, [true, false]);
  other.arrive('c');
  assert.deepEqual(told, [true, false, true]);
  stop();
});

test('a customer whom no gateway knows is away, once all had their time to say', async () => {
  const clock = createTurnedClock();
  const parts = { signals: createMemorySignals(), clock, gateway: 'one', askSeconds: 5 };
  const told: boolean[] = [];
  const watching = createPresence({ ...parts, answerMilliseconds: 300 }).watch('c', (online) =>
    told.push(online),
  );
  assert.deepEqual(told, []);
  clock.turn(1);
  await watching;
  assert.deepEqual(told, [false]);
});

test('a gateway that falls silent is recorded as gone once, with its desks; one that beats is not', async () => {
  const { clock, bus, log, lobby, join } = await house();
  const [one, other, third] = [await join(), await join(), await join()];
  await lobby.append({ type: 'agent.arrived', agent: maria, gateway: one.id });
  for (let beats = 0; beats < 10; beats += 1) clock.turn(2);
  assert.equal(lobby.state.agents.size, 1);

  bus.mute(one.origin);
  one.stop();
  for (let beats = 0; beats < 5; beats += 1) clock.turn(2);
  await settled();
  assert.equal(lobby.state.agents.size, 0);
  assert.deepEqual([...lobby.state.desks.keys()], [other.id, third.id]);
  const gone = (await log.read('lobby', 0)).filter(({ event }) => event.type === 'gateway.gone');
  assert.equal(gone.length, 1);
});

test('a gateway that is taken for dead and lives takes another name', async () => {
  const { lobby, join } = await house();
  const one = await join();
  const before = one.id;
  await lobby.append({ type: 'gateway.gone', gateway: before });
  await settled();
  assert.notEqual(one.id, before);
  assert.deepEqual([...lobby.state.desks.keys()], [one.id]);
});

/** A lobby, and gateways that watch each other over it. */
async function house() {
  const clock = createTurnedClock();
  const bus = createBus();
  const log = createMemoryLog<LobbyEvent>();
  const lobby = await openLobby(log);
  let count = 0;
  async function join() {
    const identity = createIdentity();
    const origin = `gateway ${++count}`;
    const signals = createSharedSignals(bus, origin);
    const stop = await watchGateways({ identity, signals, lobby, clock });
    return {
      get id() {
        return identity.id;
      },
      origin,
      stop,
    };
  }
  return { clock, bus, log, lobby, join };
}

/** A bus on which the texts of some are lost. */
function createBus(): Bus & { mute(origin: string): void; listeners(): number } {
  const channels = new Map<string, Set<(text: string) => void>>();
  const muted = new Set<string>();
  return {
    publish(channel, text) {
      if (muted.has((JSON.parse(text) as { origin: string }).origin)) return;
      for (const listener of [...(channels.get(channel) ?? [])]) listener(text);
    },
    subscribe(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      return () => void listeners.delete(listener);
    },
    mute: (origin) => void muted.add(origin),
    listeners: () => [...channels.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

/** All that was begun without waiting is done. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
