import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createTransport } from '../../src/delivery/create-transport.ts';
import { createChaosBackend, type Fault } from './support/chaos-backend.ts';
import { createFakeClock, settled } from './support/fake-clock.ts';
import { createFakeIds } from './support/fake-ids.ts';

/** What happens next: the other side writes, the customer writes, time passes, or the network does its worst. */
type Step =
  | { readonly do: 'agent' | 'customer' | 'cut' | 'half-open' }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'fault'; readonly fault: Fault };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'agent' }, { do: 'customer' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'cut' }, { do: 'half-open' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      milliseconds: fc.integer({ min: 0, max: 20_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      fault: fc.constantFrom<Fault>(
        'drop-event',
        'double-event',
        'swap-events',
        'lose-ack',
        'lose-send',
        'refuse-send',
        'refuse-open',
        'replay-all',
      ),
    }),
  },
);

test('whatever the network does, both ends have one list, and each own message is stored once', async () => {
  let faults = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 80 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      async (steps, random) => {
        const clock = createFakeClock();
        const backend = createChaosBackend(clock);
        const transport = createTransport(backend.driver, { clock, ids: createFakeIds(random) });
        const shown: string[] = [];
        const gaps: string[] = [];
        const sends: Promise<unknown>[] = [];
        transport.subscribe((event) => {
          if (event.type === 'message.received') shown.push(event.id);
          if (event.type === 'gap.found') gaps.push(event.id);
        });
        transport.connect({ locale: 'en' }).catch(() => undefined);
        for (const next of steps) {
          if (next.do === 'agent') backend.say('agent');
          if (next.do === 'customer')
            sends.push(transport.send({ localId: `own-${sends.length}`, text: 'x' }));
          if (next.do === 'cut') backend.cut();
          if (next.do === 'half-open') backend.fallSilent();
          if (next.do === 'wait') await clock.pass(next.milliseconds);
          if (next.do === 'fault') backend.plan(next.fault);
          await settled();
        }
        faults += backend.faultsDone;
        // The network calms down, and a last word shows what was missed before it.
        backend.calm();
        await clock.pass(120_000);
        backend.say('agent');
        await clock.pass(120_000);
        const accepted = await Promise.all(sends);
        const log = backend.log.map(({ id }) => id);
        assert.deepEqual(shown, log);
        assert.deepEqual(gaps, []);
        const own = backend.log.flatMap(({ localId }) => localId ?? []);
        assert.deepEqual(
          own,
          sends.map((_, index) => `own-${index}`),
        );
        assert.equal(accepted.length, own.length);
        await transport.close();
        assert.equal(clock.pending, 0);
      },
    ),
    { numRuns: 400 },
  );
  assert.ok(faults > 1000, `only ${faults} faults took place`);
});
