import type { ResumeToken, TransportEvent, WireEvent } from '../core/protocol/events.ts';
import type { Clock, IdSource } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import { createInbox } from './inbox.ts';

/** Takes what comes in, and knows the place in the log to go on from. */
export interface Reception {
  /** Another attempt: gives the place to go on from, which is absent until a backend has named the conversation. */
  begin(): ResumeToken | undefined;
  receive(event: unknown): void;
  /** The driver cannot replay from `place`. */
  gap(): void;
  malformed(detail: unknown): void;
  opened(driver: string, conversation: string): void;
  lost(willReplay: boolean): void;
}

export interface ReceptionPort {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly reorderWindow: number;
  readonly resume: ResumeToken | undefined;
  tell(event: TransportEvent): void;
  /** After it was told. */
  received(event: WireEvent): void;
  /** Connects anew from `place`; false where the backend would not replay. */
  recover(): boolean;
}

export function createReception(port: ReceptionPort): Reception {
  const { clock, ids, tell } = port;
  let place = port.resume;
  let hasComplained = false;
  /** What came before the conversation had a name: another attempt begins another one, and this is nobody's. */
  let nameless: unknown[] = [];

  const inbox = createInbox(
    {
      clock,
      reorderWindow: port.reorderWindow,
      deliver,
      malformed,
      gap: tellGap,
      recover: port.recover,
    },
    port.resume,
  );

  function deliver(event: WireEvent): void {
    tell(event);
    if ('id' in event && event.cursor !== undefined && place) move({ ...place, cursor: event.cursor });
    port.received(event);
  }

  function move(next: ResumeToken): void {
    place = next;
    tell({ type: 'resume.changed', token: next });
  }

  /** Told once a connection: a server that is newer than this page may send much that we do not know. */
  function malformed(detail: unknown): void {
    if (hasComplained) return;
    hasComplained = true;
    tell({
      type: 'problem.reported',
      error: new TransportError('protocol', { delivery: 'unknown', detail }),
    });
  }

  function tellGap(): void {
    tell({ type: 'gap.found', id: ids.id(), at: clock.now() });
  }

  return {
    begin() {
      nameless = [];
      return place;
    },
    receive(event) {
      if (place) inbox.receive(event);
      else nameless.push(event);
    },
    malformed,
    gap() {
      tellGap();
      inbox.skip();
    },
    opened(driver, conversation) {
      const { cursor } = inbox;
      move({ driver, conversation, ...(cursor !== undefined && { cursor }) });
      for (const event of nameless.splice(0)) inbox.receive(event);
    },
    lost(willReplay) {
      hasComplained = false;
      inbox.detach(willReplay);
    },
  };
}
