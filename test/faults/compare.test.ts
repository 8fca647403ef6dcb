import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customer, maria, said } from '../core/conversation/facts.ts';
import { differences, lost, spokenTwice } from './long/compare.ts';
import type { LoggedMessage } from './long/gateway-log.ts';

const log: readonly LoggedMessage[] = [
  said(customer, 'one', { id: '1' }),
  said(maria, '**two**', { id: '2', format: 'markdown' }),
  said(customer, 'three', { id: '3' }),
];
const shown = [
  { isOwn: true, text: 'one' },
  { isOwn: false, text: 'two' },
  { isOwn: true, text: 'three' },
];

describe('the judge of a long run', () => {
  it('finds nothing where page and log are the same', () => {
    assert.deepEqual(differences(shown, log), []);
    assert.deepEqual(lost(['one', 'three'], log), []);
    assert.deepEqual(spokenTwice(['Maria said: two', 'Maria said: twotwo'], ['two']), []);
  });

  it('finds what is missing, too much, twice, in another order, or another’s', () => {
    const [one, two, three] = shown as [(typeof shown)[0], (typeof shown)[0], (typeof shown)[0]];
    for (const page of [
      [one, two],
      [one, two, three, three],
      [one, one, two, three],
      [two, one, three],
      [{ ...one, isOwn: false }, two, three],
    ]) {
      assert.notDeepEqual(differences(page, log), []);
    }
    const twice = { ...log[0]!, id: '4', localId: 'l' };
    assert.match(
      differences(shown, [{ ...log[0]!, localId: 'l' }, ...log.slice(1), twice]).join(),
      /stored twice: l/,
    );
    assert.match(differences(shown, [...log, log[0]!]).join(), /twice in the log: 1/);
    for (const written of [['one'], ['one', 'three', 'five'], ['three', 'one']]) {
      const isWhole = written.length === 1;
      assert.equal(lost(written, log).length > 0, !isWhole, written.join());
    }
    assert.equal(lost(['one'], [...log, twice]).length, 1);
    assert.deepEqual(spokenTwice(['Maria said: two', 'New. Maria said: two'], ['two']), [
      'spoken 2 times: two',
    ]);
  });
});
