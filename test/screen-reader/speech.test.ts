import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { played, type SpeechEntry } from './speech.ts';

const say = (at: number, text: string): SpeechEntry => ({ at, kind: 'say', text });
const stop = (at: number): SpeechEntry => ({ at, kind: 'stop', text: '' });
/** One second of speech. */
const second = 'x'.repeat(25);
const shares = (...entries: readonly SpeechEntry[]) => played(entries).map(({ heard }) => heard);

describe('what a listener hears', () => {
  it('is all of what nothing cuts off', () => {
    assert.deepEqual(shares(say(0, second), say(0, second)), [1, 1]);
  });

  it('comes one after the other', () => {
    assert.deepEqual(
      played([say(0, second), say(0.5, second), say(5, second)]).map(({ endsAt }) => endsAt),
      [1, 2, 6],
    );
  });

  it('is cut off, with all that waits, where the screen reader is silenced', () => {
    assert.deepEqual(shares(say(0, second), say(0, second), say(0, second), stop(1.5)), [1, 0.5, 0]);
  });

  it('goes on after a silence', () => {
    assert.deepEqual(shares(say(0, second), stop(0.5), say(1, second), stop(9)), [0.5, 1]);
  });

  it('has no echo of keys', () => {
    assert.deepEqual(shares({ at: 0, kind: 'key', text: 'a' }), []);
  });
});
