import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { createAvailabilityLimit } from '../../src/session/availability-limit.ts';
import { createFakeClock } from '../delivery/support/fake-clock.ts';

const unknown: TransportEvent = { type: 'availability.updated', state: 'unknown' };
const line = (state: 'online' | 'reconnecting'): TransportEvent => ({
  type: 'connection.changed',
  state,
  attempt: 1,
});

function stage(availability = true) {
  const clock = createFakeClock();
  const told: TransportEvent[] = [];
  const transport = createScriptedTransport({ capabilities: { availability } });
  const limit = createAvailabilityLimit({ transport, clock }, (event) => void told.push(event));
  return { clock, told, limit };
}

describe('whether people are there', () => {
  it('is not known, and said so, where nothing comes within five seconds', async () => {
    const { clock, told, limit } = stage();
    limit.note(line('online'));
    await clock.pass(4999);
    assert.deepEqual(told, []);
    await clock.pass(1);
    assert.deepEqual(told, [unknown]);
  });

  it('is what the other side has said in time', async () => {
    const { clock, told, limit } = stage();
    limit.note(line('online'));
    limit.note({ type: 'availability.updated', state: 'offline' });
    assert.equal(clock.pending, 0);
    await clock.pass(60_000);
    assert.deepEqual(told, []);
  });

  it('may be said before the line is known to stand', async () => {
    const { clock, told, limit } = stage();
    limit.note({ type: 'availability.updated', state: 'offline' });
    limit.note(line('online'));
    await clock.pass(60_000);
    assert.deepEqual(told, []);
  });

  it('is asked anew with each connection, and no more when the line breaks', async () => {
    const { clock, told, limit } = stage();
    limit.note(line('online'));
    limit.note(line('reconnecting'));
    await clock.pass(60_000);
    assert.deepEqual(told, []);
    limit.note(line('online'));
    await clock.pass(5000);
    assert.deepEqual(told, [unknown]);
  });

  it('is nothing to wait for where the backend never says it, nor after the end', async () => {
    const { clock, told, limit } = stage(false);
    limit.note(line('online'));
    assert.equal(clock.pending, 0);
    const other = stage();
    other.limit.note(line('online'));
    other.limit.dispose();
    assert.equal(other.clock.pending, 0);
    assert.deepEqual([told, other.told], [[], []]);
  });
});
