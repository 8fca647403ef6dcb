import type { DurableEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import type { CareLine } from './care-line.ts';

/**
 * What neither XMPP nor Direct Line has a word for, and both carry as it is. The rest has words there, or asks for what
 * they cannot do.
 */
const carried = new Set<WireEvent['type']>([
  'case.opened',
  'complaint.logged',
  'summary.written',
  'transfer.started',
  'transfer.failed',
  'handoff.failed',
  'handoff.cancelled',
]);

/** The event without its place in the gateway's log, which is no other log's; undefined where it is not carried. */
export function carriedOf(event: WireEvent): object | undefined {
  return carried.has(event.type) ? withoutPlace(event) : undefined;
}

export function withoutPlace(event: WireEvent): object {
  const { id: _id, at: _at, cursor: _cursor, previous: _previous, ...rest } = event as DurableEvent;
  return rest;
}

/** An agent who asks for what the customer's side cannot show is told so at once. */
export function declineWhatIsNotThere(event: WireEvent, line: Pick<CareLine, 'run'>): void {
  const command = answerTo(event);
  if (command) line.run(command).catch(() => undefined);
}

function answerTo(event: WireEvent): Parameters<CareLine['run']>[0] | undefined {
  switch (event.type) {
    case 'secure.requested':
      return { do: 'decline-secure', requestId: event.requestId };
    case 'form.requested':
      return { do: 'decline-form', requestId: event.requestId };
    case 'upload.requested':
      return { do: 'finish-upload', requestId: event.requestId };
    case 'sharing.requested':
      return { do: 'decline-sharing', requestId: event.requestId, unable: true };
    default:
      return undefined;
  }
}
