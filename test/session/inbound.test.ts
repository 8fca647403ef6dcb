import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { createInbound } from '../../src/session/inbound.ts';
import { createFakeClock, settled } from '../delivery/support/fake-clock.ts';

const told = (id: string): TransportEvent => ({ type: 'handoff.cancelled', id, at: 0 });
const rare: TransportEvent = { type: 'upload.closed', id: 'rare', at: 0, requestId: 'r', reason: 'done' };
const idOf = (event: TransportEvent): string => ('id' in event ? event.id : event.type);

function stage() {
  const clock = createFakeClock();
  const taken: string[] = [];
  const arrivals: (() => void)[] = [];
  const inbound = createInbound({
    clock,
    prepare: (event) =>
      event.type === 'upload.closed' && arrivals.length === 0
        ? new Promise((resolve) => arrivals.push(resolve))
        : undefined,
    take: (event) => void taken.push(idOf(event)),
  });
  return { clock, taken, inbound, arrive: () => arrivals.at(-1)?.() };
}

describe('the way in', () => {
  it('tells at once what needs nothing', () => {
    const { inbound, taken } = stage();
    inbound.add(told('1'));
    assert.deepEqual(taken, ['1']);
  });

  it('keeps the order where one has to be prepared for', async () => {
    const { inbound, taken, arrive, clock } = stage();
    for (const event of [told('1'), rare, told('2'), told('3')]) inbound.add(event);
    assert.deepEqual(taken, ['1']);
    arrive();
    await settled();
    assert.deepEqual(taken, ['1', 'rare', '2', '3']);
    assert.equal(clock.pending, 0);
  });

  it('waits four seconds for what does not arrive, and tells each only once if it then does', async () => {
    const { inbound, taken, arrive, clock } = stage();
    for (const event of [rare, told('1')]) inbound.add(event);
    await clock.pass(3999);
    assert.deepEqual(taken, []);
    await clock.pass(1);
    assert.deepEqual(taken, ['rare', '1']);
    arrive();
    await settled();
    assert.deepEqual(taken, ['rare', '1']);
  });

  it('tells nothing more, and leaves no timer, when all is over', async () => {
    const { inbound, taken, arrive, clock } = stage();
    inbound.add(rare);
    inbound.dispose();
    arrive();
    await settled();
    assert.deepEqual(taken, []);
    assert.equal(clock.pending, 0);
  });

  it('keeps the order where being told of one brings the next', () => {
    const taken: string[] = [];
    const inbound = createInbound({
      clock: createFakeClock(),
      prepare: () => undefined,
      take(event) {
        taken.push(idOf(event));
        if (idOf(event) === '1') inbound.add(told('3'));
        if (idOf(event) === '1') taken.push('after 1');
      },
    });
    for (const id of ['1', '2']) inbound.add(told(id));
    assert.deepEqual(taken, ['1', 'after 1', '3', '2']);
  });
});
