import { systemClock, systemIds } from '../system.ts';
import type { Command } from '../../core/protocol/commands.ts';
import type { TransportError } from '../../core/protocol/transport-error.ts';
import type { Ask } from './xmpp-archive.ts';
import { jsonSpace } from './xmpp-message.ts';
import { child, element, text, type Stanza } from './xmpp-xml.ts';

/** A place in line (XEP-0142), as it is remembered from one connection to the next. */
export interface Place {
  /** What was asked for, as long as nobody has come. */
  wish?: Command | undefined;
  /** The wish of which the desk has said that it stands in line. */
  queued?: Command | undefined;
}

export interface QueuePort {
  readonly desk: string;
  readonly room: string;
  readonly ask: Ask;
  emit(event: object): void;
}

export const handoff = { request: true, cancel: true, queue: 'both', assistantWhileQueued: true } as const;
const space = 'http://jabber.org/protocol/workgroup';

/** Takes a place in line, or takes it again after a session that was lost. */
export async function joinQueue(wish: Command, { desk, room, ask }: QueuePort): Promise<void> {
  const json = element('json', { xmlns: jsonSpace }, text(JSON.stringify({ ...wish, room })));
  const join = element('join-queue', { xmlns: space }, element('queue-notifications', {}), json);
  await ask(desk, 'set', join).catch((error: TransportError) => {
    // There already.
    if (error.kind !== 'conflict') throw error;
  });
}

export async function requestAgent(wish: Command, place: Place, port: QueuePort): Promise<void> {
  await joinQueue(wish, port).then(
    () => {
      place.wish = wish;
      tell(port, { type: 'handoff.requested' });
    },
    (error: TransportError) => {
      if (error.kind !== 'overloaded') throw error;
      tell(port, { type: 'handoff.requested' });
      tell(port, { type: 'handoff.failed', reason: 'closed' });
    },
  );
}

export async function leaveQueue(place: Place, { desk, ask, ...port }: QueuePort): Promise<void> {
  // The desk says so as well, and that is no news then.
  const { wish } = place;
  place.wish = undefined;
  await ask(desk, 'set', element('depart-queue', { xmlns: space })).catch((error: TransportError) => {
    place.wish = wish;
    throw error;
  });
  tell(port, { type: 'handoff.cancelled' });
}

/** A message of the desk. */
export function hearQueue(message: Stanza, place: Place, port: Pick<QueuePort, 'emit'>): void {
  const status = child(message, 'queue-status', space);
  if (status) {
    if (place.queued !== place.wish || !place.wish) tell(port, { type: 'handoff.queued' });
    place.wish ??= { do: 'request-agent' };
    place.queued = place.wish;
    const [position, waitSeconds] = ['position', 'time'].map((name) => {
      const figure = child(status, name)?.text;
      return figure ? Number(figure) : undefined;
    });
    // The first in line is 0 there, and 1 to a customer.
    port.emit({
      type: 'queue.updated',
      position: position === undefined ? undefined : position + 1,
      waitSeconds,
      at: systemClock.now(),
    });
  }
  // Put out of the line, by nobody's wish here.
  if (child(message, 'depart-queue', space) && place.wish) {
    place.wish = undefined;
    tell(port, { type: 'handoff.failed', reason: 'no-answer' });
  }
}

function tell({ emit }: Pick<QueuePort, 'emit'>, event: object): void {
  emit({ id: systemIds.id(), at: systemClock.now(), ...event });
}
