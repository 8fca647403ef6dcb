import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transportErrorFrom, TransportError } from '../../../src/core/protocol/transport-error.ts';

/** As a page's own transport makes it, without our class. */
function foreign(fields: object): Error {
  return Object.assign(new Error('from elsewhere'), { name: 'TransportError' }, fields);
}

describe('what a transport throws', () => {
  it('is taken as it is where the class is ours', () => {
    const error = new TransportError('cut');
    assert.equal(transportErrorFrom(error), error);
  });

  it('keeps its doubt where another copy of the class made it', () => {
    const { kind, delivery, retry, retryAfter } = transportErrorFrom(
      foreign({ kind: 'cut', delivery: 'unknown', retry: 'ask', retryAfter: 3 }),
    )!;
    assert.deepEqual([kind, delivery, retry, retryAfter], ['cut', 'unknown', 'ask', 3]);
  });

  it('falls back to what its kind means where a field is no word of ours', () => {
    const { delivery, retry } = transportErrorFrom(
      foreign({ kind: 'forbidden', delivery: 'maybe', retry: true }),
    )!;
    assert.deepEqual([delivery, retry], ['not-sent', 'never']);
  });

  for (const [what, thrown] of [
    ['another error', new TypeError('failed to fetch')],
    ['a kind that we do not know', foreign({ kind: 'constructor' })],
    ['an object that is no error', { name: 'TransportError', kind: 'cut' }],
    ['nothing', undefined],
  ] as const) {
    it(`is none in the case of ${what}`, () => assert.equal(transportErrorFrom(thrown), undefined));
  }
});
