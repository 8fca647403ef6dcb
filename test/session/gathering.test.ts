import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { createGathering, gatherMilliseconds } from '../../src/session/gathering.ts';
import { assistant, said } from '../core/conversation/facts.ts';
import { createFakeClock, type FakeClock } from '../delivery/support/fake-clock.ts';

describe('the pieces of an answer that is being written', () => {
  let clock: FakeClock;
  let told: TransportEvent[];
  let gathering: ReturnType<typeof createGathering>;

  const piece = (text: string, more: { target?: string; replace?: boolean } = {}): TransportEvent => ({
    ...{ type: 'message.streamed', target: 'a', from: assistant, text, replace: false, ...more },
  });
  const texts = () => told.map((event) => ('text' in event ? event.text : event.type));
  const receive = (...events: readonly TransportEvent[]) => events.forEach(gathering.add);

  beforeEach(() => {
    clock = createFakeClock();
    told = [];
    gathering = createGathering(clock, (event) => told.push(event));
  });

  it('are told at once where there is one, and ten times a second where there are many', async () => {
    receive(piece('One '), piece('two '), piece('three '));
    assert.deepEqual(texts(), ['One ']);
    await clock.pass(gatherMilliseconds);
    assert.deepEqual(texts(), ['One ', 'two three ']);
    receive(piece('four '));
    assert.equal(texts().length, 2);
    await clock.pass(gatherMilliseconds);
    assert.deepEqual(texts(), ['One ', 'two three ', 'four ']);
  });

  it('come at once again after a pause', async () => {
    receive(piece('One '));
    await clock.pass(gatherMilliseconds);
    receive(piece('two '));
    assert.deepEqual(texts(), ['One ', 'two ']);
  });

  it('come before whatever follows them', () => {
    receive(piece('One '), piece('two'), said(assistant, 'One two'));
    assert.deepEqual(texts(), ['One ', 'two', 'One two']);
  });

  it('are those of one answer, and a new beginning takes the place of what waits', async () => {
    receive(
      piece('One '),
      piece('two '),
      piece('Other ', { target: 'b' }),
      piece('Anew', { target: 'b', replace: true }),
    );
    await clock.pass(gatherMilliseconds);
    assert.deepEqual(texts(), ['One ', 'two ', 'Anew']);
  });

  it('are told no more once it is over', async () => {
    receive(piece('One '), piece('two '));
    gathering.dispose();
    await clock.pass(gatherMilliseconds);
    assert.deepEqual(texts(), ['One ']);
  });
});
