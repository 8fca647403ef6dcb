import { decodeEvent } from '../core/protocol/decode.ts';
import type { Cursor, DurableEvent, ResumeToken, WireEvent } from '../core/protocol/events.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';

/**
 * What comes in: decoded, each durable event once, in the order of the log.
 *
 * Cursors are opaque. A driver emits in the order of the log, and the runtime has only to leave out what it
 * has had before. Where events name the one `previous` to them, it sees more: an event that comes too early
 * waits a moment for the one before it; when that does not come, the connection is made anew from the last
 * good cursor; when it does not come then either, the hole is told and life goes on.
 */
export interface Inbox {
  /** Where to go on from after a break. */
  readonly cursor: Cursor | undefined;
  receive(value: unknown): void;
  /** The backend does not know `cursor`: whatever comes next is accepted. */
  skip(): void;
  /** The connection is gone; with `replay` the next one brings again what is still waiting here. */
  detach(replay: boolean): void;
}

export interface InboxPort {
  readonly clock: Clock;
  readonly reorderWindow: number;
  deliver(event: WireEvent): void;
  malformed(value: unknown): void;
  gap(): void;
  /** Connects anew from `cursor`; false where the backend would not replay. */
  recover(): boolean;
}

const mostHeld = 500;

export function createInbox(port: InboxPort, resume: ResumeToken | undefined): Inbox {
  // One short string an event: a day of ten thousand events stays under a megabyte.
  const seen = new Set<string>();
  let last = resume?.cursor;
  /** `last` is where the log goes on: the beginning of a new one, or what was delivered. */
  let anchored = !resume || last !== undefined;
  let held: DurableEvent[] = [];
  let recoveredFrom: { readonly cursor: Cursor | undefined } | undefined;
  let cancel: Cancel | undefined;

  function follows(event: DurableEvent): boolean {
    return !anchored || event.previous === undefined || event.previous === last;
  }

  function accept(event: DurableEvent): void {
    seen.add(event.id);
    if (event.cursor !== undefined) last = event.cursor;
    anchored = true;
    port.deliver(event);
  }

  function hold(event: DurableEvent): void {
    if (held.some((other) => other.id === event.id)) return;
    held.push(event);
    if (held.length >= mostHeld) return onHole();
    cancel ??= port.clock.after(port.reorderWindow, onHole);
  }

  /** Delivers what waits, as far as it now follows. */
  function drain(): void {
    for (let next = takeNext(); next; next = takeNext()) accept(next);
    if (held.length === 0) stopWaiting();
  }

  function takeNext(): DurableEvent | undefined {
    const index = held.findIndex(follows);
    return index < 0 ? undefined : held.splice(index, 1)[0];
  }

  function onHole(): void {
    stopWaiting();
    const tried = recoveredFrom && recoveredFrom.cursor === last;
    if (tried || !port.recover()) return announceHole();
    recoveredFrom = { cursor: last };
    held = [];
  }

  function announceHole(): void {
    port.gap();
    while (held.length > 0) {
      anchored = false;
      drain();
    }
  }

  function stopWaiting(): void {
    cancel?.();
    cancel = undefined;
  }

  return {
    get cursor() {
      return last;
    },
    receive(value) {
      const event = decodeEvent(value);
      if (!event) return port.malformed(value);
      if (!('id' in event)) return port.deliver(event);
      if (seen.has(event.id)) return;
      if (!follows(event)) return hold(event);
      accept(event);
      drain();
    },
    skip() {
      last = undefined;
      anchored = false;
      drain();
    },
    detach(replay) {
      stopWaiting();
      if (replay) held = [];
      else if (held.length > 0) announceHole();
    },
  };
}
