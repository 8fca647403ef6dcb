import type { Cursor } from '../core/protocol/events.ts';
import type { Accepted } from '../core/protocol/message.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { Transport } from '../core/protocol/transport.ts';

const pageSize = 100;
const mostPages = 10;

/** The draft as the log holds it, or null where it does not. Sends nothing; rejects where that cannot be told. */
export async function lookFor(
  localId: string,
  transport: Pick<Transport, 'history'>,
): Promise<Accepted | null> {
  let before: Cursor | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { events, before: older } = await transport.history(before, pageSize);
    const found = events.find((event) => event.type === 'message.received' && event.localId === localId);
    if (found) return { localId, id: found.id, at: found.at };
    if (older === undefined) return null;
    before = older;
  }
  throw new TransportError('not-found', { delivery: 'unknown' });
}
