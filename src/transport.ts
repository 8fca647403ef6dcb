import { isAsleep, systemClock, systemIds } from './adapters/system.ts';
import type { Driver } from './core/protocol/driver.ts';
import type { Transport } from './core/protocol/transport.ts';
import { createTransport as createOn } from './delivery/create-transport.ts';
import type { Tuning } from './delivery/tuning.ts';

/** For authors of transports: `element.transport = createTransport(driver)`. */
export { noCapabilities } from './core/protocol/capabilities.ts';
export { TransportError } from './core/protocol/transport-error.ts';
/** What most drivers over HTTP need; the shipped ones share it with yours. */
export { readEventStream } from './adapters/transport/event-stream.ts';
export { request, type HttpRequest } from './adapters/transport/http-request.ts';
export type { Capabilities } from './core/protocol/capabilities.ts';
export type { Command, Hint } from './core/protocol/commands.ts';
export type * from './core/protocol/driver.ts';
export type * from './core/protocol/events.ts';
export type * from './core/protocol/message.ts';
export type * from './core/protocol/participant.ts';
export type * from './core/protocol/transport.ts';
export type * from './core/protocol/upload.ts';
export type { Tuning };

/** Gives a driver, or several of which the first that works is used, all guarantees of a transport. */
export function createTransport(
  drivers: Driver | readonly Driver[],
  tuning: Partial<Tuning> = {},
): Transport {
  return createOn(drivers, { clock: systemClock, ids: systemIds, asleep: isAsleep, tuning });
}
