import type { TransportEvent } from '../core/protocol/events.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** What the words for a rare fact may take to arrive. The facts behind it wait no longer for them. */
const patienceMilliseconds = 4000;

/** Gets what has to be there before an event is told; nothing for most. Never rejects. */
export type Prepare = (event: TransportEvent) => Promise<void> | undefined;

export interface InboundPorts {
  readonly clock: Clock;
  readonly prepare: Prepare;
  take(event: TransportEvent): void;
}

/** The way in: events are told in the order in which they came, also where one of them has to be prepared for. */
export function createInbound({ clock, prepare, take }: InboundPorts) {
  const waiting: TransportEvent[] = [];
  let cancelPatience: Cancel | undefined;
  let isOver = false;

  function goOn(): void {
    for (let first = waiting[0]; first !== undefined && !isOver; first = waiting[0]) {
      const ready = prepare(first);
      if (ready) return hold(ready);
      tell();
    }
  }

  function hold(ready: Promise<void>): void {
    let isHeld = true;
    const release = (): void => {
      if (!isHeld || isOver) return;
      isHeld = false;
      cancelPatience?.();
      cancelPatience = undefined;
      tell();
      goOn();
    };
    cancelPatience = clock.after(patienceMilliseconds, release);
    void ready.then(release);
  }

  function tell(): void {
    const [first] = waiting;
    try {
      // It stands first until it is told: what comes of it comes after it.
      if (first) take(first);
    } finally {
      waiting.shift();
    }
  }

  return {
    add(event: TransportEvent): void {
      waiting.push(event);
      if (waiting.length === 1) goOn();
    },
    dispose(): void {
      isOver = true;
      cancelPatience?.();
    },
  };
}
