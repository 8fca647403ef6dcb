import type { Driver } from '../../../src/core/protocol/driver.ts';
import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { Transport, TransportOptions } from '../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';
import type { Tuning } from '../../../src/delivery/tuning.ts';
import { createFakeClock, settled, type FakeClock } from './fake-clock.ts';
import { createFakeDriver, type FakeDriver, type FakeOptions } from './fake-driver.ts';
import { createFakeIds } from './fake-ids.ts';

export interface Stage {
  readonly clock: FakeClock;
  readonly driver: FakeDriver;
  readonly transport: Transport;
  readonly events: TransportEvent[];
  /** Rejections of `connect` and `send` that the test does not look at end up here. */
  connect(options?: Partial<TransportOptions>): Promise<void>;
  /** Connects and lets in. */
  online(options?: Partial<TransportOptions>): Promise<void>;
  /** The events of that type, in order. */
  of<Type extends TransportEvent['type']>(type: Type): Extract<TransportEvent, { type: Type }>[];
}

export interface StageOptions extends FakeOptions {
  readonly tuning?: Partial<Tuning>;
  readonly asleep?: () => boolean;
  readonly fallback?: Driver;
  readonly random?: number;
}

/** A transport on a fake driver and a fake clock, with an ear on it. */
export function createStage({ tuning, asleep, fallback, random, ...fake }: StageOptions = {}): Stage {
  const clock = createFakeClock();
  const driver = createFakeDriver(fake);
  const transport = createTransport(fallback ? [driver, fallback] : driver, {
    clock,
    ids: createFakeIds(random),
    ...(tuning && { tuning }),
    ...(asleep && { asleep }),
  });
  const events: TransportEvent[] = [];
  transport.subscribe((event) => events.push(event));

  async function connect(options: Partial<TransportOptions> = {}): Promise<void> {
    const online = transport.connect({ locale: 'en', ...options });
    online.catch(() => undefined);
    await settled();
  }

  return {
    clock,
    driver,
    transport,
    events,
    connect,
    async online(options) {
      await connect(options);
      driver.last.letIn();
      await settled();
    },
    of<Type extends TransportEvent['type']>(type: Type) {
      return events.filter((event): event is Extract<TransportEvent, { type: Type }> => event.type === type);
    },
  };
}
