import { systemClock, systemIds } from '../adapters/system.ts';
import type { Transport } from '../core/protocol/transport.ts';
import type { ComposeOptions } from '../delivery/compose/compose-options.ts';
import { createFront } from '../delivery/compose/front.ts';

export type { ComposeOptions };

/**
 * One transport of two: an assistant, and a desk where people are. `openDesk` is called at each handoff, for a
 * transport of its own: `composeTransports(createTransport(assistant), () => createTransport(desk))`.
 */
export function composeTransports(
  assistant: Transport,
  openDesk: () => Transport,
  settings: ComposeOptions = {},
): Transport {
  return createFront({
    ...{ assistant, openDesk, settings, clock: systemClock, ids: systemIds },
    fetch: () => import('../delivery/compose/compose-transports.ts'),
  });
}
