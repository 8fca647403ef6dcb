import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { availabilityAt, type BusinessHours } from '../../demo/server/contact/business-hours.ts';
import { hoursFrom } from '../../demo/server/contact/hours-from.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const hours: BusinessHours = {
  timeZone: 'America/New_York',
  opens: '08:00',
  closes: '20:00',
  days: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
};
const at = (time: string) => {
  const { opensAt, closesAt, ...rest } = availabilityAt(hours, Date.parse(time));
  const iso = (moment: number | undefined) => moment && new Date(moment).toISOString().slice(0, 16);
  return [rest, iso(opensAt), iso(closesAt)];
};

describe('business hours', () => {
  for (const [what, time, expected] of [
    ['within', '2026-08-17T12:00:00Z', [{ state: 'online' }, undefined, '2026-08-18T00:00']],
    ['before', '2026-08-17T11:59:59Z', [{ state: 'offline' }, '2026-08-17T12:00', undefined]],
    ['at their end', '2026-08-18T00:00:00Z', [{ state: 'offline' }, '2026-08-18T12:00', undefined]],
    ['over a weekend', '2026-08-22T15:00:00Z', [{ state: 'offline' }, '2026-08-24T12:00', undefined]],
    // Clocks go ahead on March 8 and back on November 1: eight in the morning stays eight in the morning.
    [
      'over the change to summer',
      '2026-03-07T15:00:00Z',
      [{ state: 'offline' }, '2026-03-09T12:00', undefined],
    ],
    [
      'over the change to winter',
      '2026-10-31T15:00:00Z',
      [{ state: 'offline' }, '2026-11-02T13:00', undefined],
    ],
    [
      'on a holiday',
      '2026-12-25T15:00:00Z',
      [{ state: 'offline', holiday: true }, '2026-12-28T13:00', undefined],
    ],
  ] as const) {
    it(`are told ${what}`, () => assert.deepEqual(at(time), expected));
  }

  it('are always where there are none', () => {
    assert.deepEqual(availabilityAt(undefined, 0), { state: 'online' });
  });

  it('are read from the environment, and nonsense is refused', () => {
    assert.equal(hoursFrom({}), undefined);
    const env = { CARE_HOURS: '09:00-17:30', CARE_TIME_ZONE: 'UTC', CARE_HOLIDAYS: '2026-12-25' };
    assert.deepEqual(hoursFrom(env), {
      ...{ opens: '09:00', closes: '17:30', timeZone: 'UTC', days: [1, 2, 3, 4, 5] },
      holidays: ['2026-12-25'],
    });
    for (const CARE_HOURS of ['', '9-5', '17:00-09:00', '25:00-26:00']) {
      assert.throws(() => hoursFrom({ CARE_HOURS }), /CARE_HOURS/);
    }
  });
});

const never: BusinessHours = {
  ...hours,
  days: [0, 1, 2, 3, 4, 5, 6],
  holidays: [new Date().toISOString().slice(0, 10)],
  timeZone: 'UTC',
  opens: '00:00',
  closes: '23:59',
};

test('out of hours nobody gets in line, and is told so at once', async (t) => {
  const house = await openHouse(t, { hours: never });
  const customer = await house.customer();
  const { opensAt, ...availability } = await customer.event('availability.updated');
  assert.deepEqual(availability, { type: 'availability.updated', state: 'offline', holiday: true });
  assert.ok(opensAt && opensAt > Date.now());
  assert.equal((await customer.run({ do: 'request-agent' })).type, 'done');
  assert.equal((await customer.event('handoff.failed')).reason, 'closed');
});

test('a call is booked from what is offered, costs the place in line, and stands on the desk', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const { numbers, slots } = await customer.event('contact.offered');
  const [number, slot] = [numbers[0], slots[0]];
  assert.ok(number && slot && slot.from > Date.now());
  assert.match(number.ending, /^\d{2,4}$/);
  await customer.run({ do: 'request-agent' });
  await customer.event('handoff.queued');
  const maria = await house.desk('Maria');
  for (const wrong of [
    { number: '+19005550100', slot: slot.id },
    { number: number.id, slot: '0' },
  ]) {
    const refused = await customer.run({ do: 'request-callback', ...wrong });
    assert.ok(refused.type === 'refused' && refused.kind === 'rejected');
  }
  await customer.run({ do: 'request-callback', number: number.id, slot: slot.id });
  await customer.event('handoff.cancelled');
  const booked = await customer.event('callback.requested');
  assert.deepEqual([booked.ending, booked.from, booked.to], [number.ending, slot.from, slot.to]);
  let told = await maria.taking('contact');
  while (told.requests.length === 0) told = await maria.taking('contact');
  assert.deepEqual(
    told.requests.map(({ kind }) => kind),
    ['callback'],
  );
  assert.equal((await customer.run({ do: 'cancel-callback' })).type, 'done');
  await customer.event('callback.cancelled');
  assert.deepEqual((await maria.taking('contact')).requests, []);
  const again = await customer.run({ do: 'cancel-callback' });
  assert.ok(again.type === 'refused' && again.kind === 'conflict');
});

test('what is done is off every desk, and nothing else of the same moment', async (t) => {
  const house = await openHouse(t, { clock: createTurnedClock(), pieceMilliseconds: 0 });
  const customer = await house.customer();
  const [maria, ana] = [await house.desk('Maria'), await house.desk('Ana', 'Fraud')];
  await customer.run({ do: 'leave-message', text: 'Please call the store.' });
  await customer.run({ do: 'leave-message', text: 'And the bank.' });
  let { requests } = await ana.taking('contact');
  while (requests.length < 2) ({ requests } = await ana.taking('contact'));
  maria.send({ type: 'settle-contact', conversation: customer.conversation, at: requests[0]!.at });
  const { requests: left } = await ana.taking('contact');
  assert.deepEqual(
    left.map((one) => one.kind === 'message' && one.text),
    ['And the bank.'],
  );
});

test('a message is left without a card number in it, and stands on the desk', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const maria = await house.desk('Maria');
  const sent = await customer.run({ do: 'leave-message', text: 'My card 4111 1111 1111 1111 is lost' });
  assert.equal(sent.type, 'done');
  await customer.event('note.left');
  const { requests } = await maria.taking('contact');
  const [note] = requests;
  assert.ok(note?.kind === 'message' && note.text === 'My card [card number removed] is lost');
});
