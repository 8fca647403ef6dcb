import type { TransportEvent } from '../../core/protocol/events.ts';
import type { Side } from './side.ts';

interface Told {
  readonly side: Side;
  readonly event: TransportEvent;
}

/** What two logs tell again after a reload, put into one order: by time, and never against that of its own log. */
export function createReplay() {
  let held: Told[] = [];
  return {
    add: (side: Side, event: TransportEvent): void => void held.push({ side, event }),
    take(): readonly Told[] {
      const latest = new Map<Side, number>();
      const all = held.map(({ side, event }) => {
        // That something is missing is said of what was before.
        const at = event.type === 'gap.found' ? -1 : 'at' in event ? (event.at ?? 0) : 0;
        const place = at < 0 ? at : Math.max(latest.get(side) ?? 0, at);
        latest.set(side, place);
        return { side, event, place };
      });
      held = [];
      return all.sort((one, other) => one.place - other.place);
    },
  };
}
