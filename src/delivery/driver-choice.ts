import type { Driver } from '../core/protocol/driver.ts';
import type { TransportError, TransportErrorKind } from '../core/protocol/transport-error.ts';

/** Which of several carriers to one backend is tried next. */
export interface DriverChoice {
  readonly current: Driver;
  opened(): void;
  failed(error: TransportError): void;
}

/** A proxy that lets no WebSocket through shows itself in one of these ways. */
const networkReasons: ReadonlySet<TransportErrorKind> = new Set(['network', 'timeout', 'cut']);
const mostFailures = 2;

/** Begins with the one named `preferred`: the one that worked before the page was loaded again. */
export function createDriverChoice(drivers: readonly Driver[], preferred: string | undefined): DriverChoice {
  const [first] = drivers;
  if (!first) throw new TypeError('createTransport needs a driver');
  let index = Math.max(
    drivers.findIndex((driver) => driver.name === preferred),
    0,
  );
  let failures = 0;

  return {
    get current() {
      return drivers[index] ?? first;
    },
    opened() {
      failures = 0;
    },
    failed(error) {
      if (!networkReasons.has(error.kind)) return;
      failures++;
      if (failures < mostFailures) return;
      failures = 0;
      index = (index + 1) % drivers.length;
    },
  };
}
