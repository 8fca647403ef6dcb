import type { Cursor, DurableEvent } from '../../core/protocol/events.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { HistoryPage } from '../../core/protocol/transport.ts';
import { marked } from './names.ts';
import type { Side } from './side.ts';

/** What is still to be told of one side, oldest first. */
interface Rest {
  readonly side: Side;
  readonly events: readonly DurableEvent[];
  readonly before?: Cursor | undefined;
  readonly isWhole: boolean;
}

export interface MergedHistory {
  page(sides: readonly Side[], before: Cursor | undefined, limit: number): Promise<HistoryPage>;
}

/** Two logs as one, by the time of each event. `isHidden` leaves out what is not for the customer. */
export function createMergedHistory(isHidden: (side: Side, event: DurableEvent) => boolean): MergedHistory {
  /** By the cursors that we gave. */
  const places = new Map<Cursor, readonly Rest[]>();

  async function fill(rest: Rest, limit: number): Promise<Rest> {
    let { events, before, isWhole } = rest;
    while (!isWhole && events.length < limit) {
      const page = await rest.side.transport.history(before, limit);
      const shown = page.events.filter((event) => !isHidden(rest.side, event));
      events = [...marked(shown, rest.side.mark), ...events];
      ({ before } = page);
      isWhole = before === undefined;
    }
    return { ...rest, events, before, isWhole };
  }

  return {
    async page(sides, before, limit) {
      const start = sides.map((side) => ({ side, events: [], isWhole: false }));
      const known = before === undefined ? start : places.get(before);
      if (!known) throw new TransportError('not-found');
      const rests = await Promise.all(known.map((rest) => fill(rest, limit)));
      const left = rests.map(({ events }) => [...events]);
      const events: DurableEvent[] = [];
      while (events.length < limit) {
        const [latest] = left
          .filter(({ length }) => length > 0)
          .sort((one, other) => (other.at(-1)?.at ?? 0) - (one.at(-1)?.at ?? 0));
        const event = latest?.pop();
        if (!event) break;
        events.unshift(event);
      }
      const next = rests.map((rest, index) => ({ ...rest, events: left[index] ?? [] }));
      if (next.every((rest) => rest.isWhole && rest.events.length === 0)) return { events };
      const cursor: Cursor = `${places.size}`;
      places.set(cursor, next);
      return { events, before: cursor };
    },
  };
}
