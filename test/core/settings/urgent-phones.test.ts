import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  decodeUrgentPhones,
  telephoneLink,
  urgentPhonesFor,
} from '../../../src/core/settings/urgent-phones.ts';

const US = { number: '+1 800 555 0199' };
const MX = { number: '+52 55 5555 0199', label: 'Larkfield Card' };

describe('the numbers for fraud that a page has set', () => {
  it('are read from an object and from JSON alike, with the relay that every US number has', () => {
    const phones = [
      ['US', { ...US, tty: '711' }],
      ['MX', MX],
    ];
    for (const given of [{ US, MX }, JSON.stringify({ US, MX })]) {
      const known = decodeUrgentPhones(given);
      assert.deepEqual(JSON.parse(JSON.stringify([...(known?.phones ?? [])])), phones);
      assert.deepEqual(known?.wrong, []);
    }
    const own = decodeUrgentPhones({ US: { ...US, tty: '+1 800 555 0177' } });
    assert.equal(own?.phones.get('US')?.tty, '+1 800 555 0177');
  });

  for (const [what, given] of [
    ['letters', { number: 'call us' }],
    ['a card number', { number: '4111 1111 1111 1111' }],
    ['no digits', { number: '+ - ()' }],
    ['a link', { number: 'tel:18005550199' }],
    ['a plus in the middle', { number: '1+800' }],
    ['another type', { number: 18005550199 }],
    ['no number', {}],
    ['a bad text phone', { ...US, tty: 'x' }],
    ['nothing', null],
  ] as const) {
    it(`are told apart from what cannot be dialled: ${what}`, () => {
      const known = decodeUrgentPhones({ US: given, MX });
      assert.deepEqual(
        [known?.phones.has('US'), known?.phones.has('MX'), known?.wrong],
        [false, true, ['US']],
      );
    });
  }

  it('are by country in two letters, and nothing else is a country', () => {
    const known = decodeUrgentPhones({ usa: US, us: US, __proto__: US, U1: US, US });
    assert.deepEqual([...(known?.phones.keys() ?? [])], ['US']);
  });

  it('are refused as a whole where they are none', () => {
    for (const given of ['', '{', 'null', '[]', 'true', 7, null, [US]]) {
      assert.equal(decodeUrgentPhones(given), undefined);
    }
    const hostile = {
      get US(): never {
        throw new Error('no');
      },
    };
    assert.equal(decodeUrgentPhones(hostile), undefined);
  });

  it('are that of the customer’s country, and all of them where it is not known', () => {
    const { phones } = decodeUrgentPhones({ US, MX }) ?? { phones: new Map<string, never>() };
    const shown = (home?: string) => urgentPhonesFor(phones, home).map(([country]) => country);
    assert.deepEqual([shown('MX'), shown('DE'), shown()], [['MX'], ['US', 'MX'], ['US', 'MX']]);
  });

  it('are dialled without what makes them easy to read', () => {
    assert.equal(telephoneLink('+1 (800) 555-0199'), 'tel:+18005550199');
    assert.equal(telephoneLink('711'), 'tel:711');
  });
});
