import type { Driver } from '../../../src/core/protocol/driver.ts';
import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { Transport } from '../../../src/core/protocol/transport.ts';
import { systemClock, systemIds } from '../../../src/adapters/system.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';

type Told<Type> = Extract<TransportEvent, { readonly type: Type }>;

/** A transport over a driver, and what it tells, to be waited for. */
export interface Followed {
  readonly transport: Transport;
  readonly events: readonly TransportEvent[];
  /** The first event of that type, told already or to come, that is meant. */
  told<Type extends TransportEvent['type']>(
    type: Type,
    is?: (event: Told<Type>) => boolean,
  ): Promise<Told<Type>>;
}

export function follow(driver: Driver): Followed {
  const transport = createTransport(driver, {
    clock: systemClock,
    ids: systemIds,
    tuning: { backoffBase: 10 },
  });
  return followTransport(transport);
}

export function followTransport(transport: Transport): Followed {
  const events: TransportEvent[] = [];
  const waiting = new Set<() => void>();
  transport.subscribe((event) => {
    events.push(event);
    for (const check of [...waiting]) check();
  });
  return {
    transport,
    events,
    told: (type, is = () => true) =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = events.find((event) => event.type === type && is(event as Told<typeof type>));
          if (!found) return;
          waiting.delete(check);
          resolve(found as Told<typeof type>);
        };
        waiting.add(check);
        check();
      }),
  };
}
