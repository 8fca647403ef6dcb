import { connectDriver } from './benches/connect.ts';
import { directLineDriver } from './benches/direct-line.ts';
import { gatewayDrivers } from './benches/gateway.ts';
import { localDriver } from './benches/local.ts';
import { sseDrivers } from './benches/sse.ts';
import type { ShippedDriver } from './driver.ts';

/** Those whose other side needs no program beside Node. */
export const driversHere: readonly ShippedDriver[] = [
  ...gatewayDrivers,
  localDriver,
  ...sseDrivers,
  directLineDriver,
  connectDriver,
];
