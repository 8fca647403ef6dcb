import { decodeEvent } from '../core/protocol/decode.ts';
import type { LocalEvent, TransportEvent } from '../core/protocol/events.ts';

const localTypes: ReadonlySet<string> = new Set<LocalEvent['type']>([
  'connection.changed',
  'capabilities.changed',
  'outbox.changed',
  'gap.found',
  'resume.changed',
  'problem.reported',
]);

/**
 * The border for whatever a transport tells. Ours has decoded its frames already; a page may pass a
 * transport of its own, and what that one says is decoded here. Nonsense is dropped.
 */
export function fromTransport(event: TransportEvent): TransportEvent | undefined {
  return localTypes.has(event.type) ? event : decodeEvent(event);
}
