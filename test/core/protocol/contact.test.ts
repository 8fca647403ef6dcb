import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { decodeCapabilities } from '../../../src/core/protocol/decode-capabilities.ts';
import { decodeEvent } from '../../../src/core/protocol/decode.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const slot = { id: 's', from: 10, to: 20 };

describe('what the wire says of hours and calls', () => {
  it('tells of a number its last digits, and no number that could be dialled', () => {
    for (const ending of [
      '4',
      '42',
      '421',
      '4210',
      '42105',
      '+1 800',
      '٤٢',
      '4 2',
      '4111111111111111',
      42,
      null,
    ]) {
      const offer = decodeEvent({ type: 'contact.offered', numbers: [{ id: 'a', ending }], slots: [slot] });
      const isKnown = typeof ending === 'string' && ['42', '421', '4210'].includes(ending);
      assert.deepEqual(plain(offer), {
        type: 'contact.offered',
        numbers: isKnown ? [{ id: 'a', ending }] : [],
        slots: [slot],
      });
    }
    const more = { id: 'a', ending: '42', number: '+1 900 555 0100', phone: 'tel:1900' };
    const offer = decodeEvent({ type: 'contact.offered', numbers: [more], slots: [], phone: '+1 900' });
    assert.deepEqual(plain(offer), {
      type: 'contact.offered',
      numbers: [{ id: 'a', ending: '42' }],
      slots: [],
    });
  });

  it('is capped', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, ending: '42' }));
    const slots = Array.from({ length: 100 }, (_, index) => ({ ...slot, id: `${index}` }));
    const offer = decodeEvent({ type: 'contact.offered', numbers, slots });
    assert.ok(offer?.type === 'contact.offered');
    assert.deepEqual([offer.numbers.length, offer.slots.length], [6, 24]);
  });

  it('leaves out of the hours what cannot be, and knows no other state', () => {
    const told = {
      type: 'availability.updated',
      state: 'offline',
      opensAt: -1,
      closesAt: 'x',
      holiday: 'yes',
    };
    assert.deepEqual(plain(decodeEvent(told)), { type: 'availability.updated', state: 'offline' });
    assert.equal(decodeEvent({ ...told, state: 'busy' }), undefined);
  });

  it('gives no string but ids and digits, whatever it is', () => {
    const anything = fc.record({
      type: fc.constantFrom('contact.offered', 'availability.updated', 'callback.requested', 'note.left'),
      id: fc.constant('x'),
      at: fc.constant(1),
      state: fc.oneof(fc.constantFrom('online', 'offline', 'unknown'), fc.anything()),
      numbers: fc.oneof(fc.array(fc.record({ id: fc.string(), ending: fc.string() })), fc.anything()),
      slots: fc.anything(),
      ending: fc.oneof(fc.string(), fc.anything()),
      from: fc.anything(),
      to: fc.anything(),
      phone: fc.string(),
    });
    fc.assert(
      fc.property(anything, (value) => {
        const decoded = decodeEvent(value);
        if (!decoded) return;
        assert.ok(!('phone' in decoded) && Object.isFrozen(decoded));
        if ('ending' in decoded) assert.match(decoded.ending, /^\d{2,4}$/);
        if (decoded.type === 'contact.offered') {
          for (const { ending } of decoded.numbers) assert.match(ending, /^\d{2,4}$/);
        }
      }),
    );
  });

  it('is not to be had where the backend does not say that it is', () => {
    const { availability, callback, leaveMessage } =
      decodeCapabilities({ callback: 'yes', leaveMessage: 1 }) ?? {};
    assert.deepEqual([availability, callback, leaveMessage], [false, false, false]);
  });
});
