import type { ClientFrame, ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import { wireEvent } from '../conversation/conversations.ts';
import type { Gateway } from '../gateway.ts';

const mostOfPage = 100;

/** The place that a cursor of ours names; undefined where it is none, or lies beyond the log's end. */
export function placeOf(cursor: string, length: number): number | undefined {
  const place = /^\d{1,15}$/.test(cursor) ? Number(cursor) : Number.NaN;
  return place <= length ? place : undefined;
}

/** One page of what was before a cursor, or of the newest; without `before` where it is the first page. */
export async function historyPage(
  gateway: Gateway,
  conversation: string,
  frame: Extract<ClientFrame, { type: 'history' }>,
): Promise<ServerFrame> {
  const all = await gateway.conversations.log.read(conversation, 0);
  const end = frame.before === undefined ? all.length + 1 : placeOf(frame.before, all.length);
  if (end === undefined) return { type: 'refused', id: frame.id, kind: 'not-found' };
  const older = all.slice(0, Math.max(0, end - 1));
  const page = older.slice(-Math.min(frame.limit, mostOfPage));
  const first = page[0];
  return {
    type: 'page',
    id: frame.id,
    page: {
      events: page.map(wireEvent),
      ...(first && first.seq > 1 && { before: String(first.seq) }),
    },
  };
}
