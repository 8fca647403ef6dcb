import type { Command } from '../../core/protocol/commands.ts';
import type { TransportError } from '../../core/protocol/transport-error.ts';
import type { Kit } from './xmpp.ts';
import type { Room } from './xmpp-room.ts';
import type { Stanza } from './xmpp-xml.ts';

/** A place in line (XEP-0142), as it is remembered from one connection to the next. */
export interface Place {
  /** What was asked for, as long as nobody has come. */
  wish?: Command | undefined;
  /** The wish of which the desk has said that it stands in line. */
  queued?: Command | undefined;
}

export interface Queue {
  /** Takes a place in line, or takes it again after a session that was lost. */
  join(wish: Command): Promise<void>;
  request(wish: Command): Promise<void>;
  leave(): Promise<void>;
  /** A message of the desk. */
  hear(message: Stanza): void;
}

export interface QueuePort extends Kit {
  readonly desk: string;
  /** Where who comes is to come to. */
  readonly room: string;
  readonly visit: Pick<Room, 'ask' | 'tell'>;
  readonly place: Place;
}

const space = 'http://jabber.org/protocol/workgroup';

export function createQueue({ desk, room, visit, place, child, element, jsonOf }: QueuePort): Queue {
  const { ask, tell } = visit;

  async function join(wish: Command): Promise<void> {
    const more = [element('queue-notifications', {}), jsonOf({ ...wish, room })];
    await ask(desk, 'set', element('join-queue', { xmlns: space }, ...more)).catch(
      (error: TransportError) => {
        // There already.
        if (error.kind !== 'conflict') throw error;
      },
    );
  }

  function hearStatus(status: Stanza): void {
    if (place.queued !== place.wish || !place.wish) tell({ type: 'handoff.queued' });
    place.wish ??= { do: 'request-agent' };
    place.queued = place.wish;
    // The last is no word of the XEP's: the long end of a range.
    const [position, waitSeconds, waitMostSeconds] = ['position', 'time', 'most'].map((name) => {
      const figure = child(status, name)?.text;
      return figure ? Number(figure) : undefined;
    });
    // The first in line is 0 there, and 1 to a customer.
    const ordinal = position === undefined ? undefined : position + 1;
    tell({ type: 'queue.updated', position: ordinal, waitSeconds, waitMostSeconds });
  }

  return {
    join,
    async request(wish) {
      const error = await join(wish).then(
        () => undefined,
        (thrown: TransportError) => thrown,
      );
      if (error && error.kind !== 'overloaded') throw error;
      tell({ type: 'handoff.requested' });
      if (error) tell({ type: 'handoff.failed', reason: 'closed' });
      else place.wish = wish;
    },
    async leave() {
      // The desk says so as well, and that is no news then.
      const { wish } = place;
      place.wish = undefined;
      await ask(desk, 'set', element('depart-queue', { xmlns: space })).catch((error: TransportError) => {
        place.wish = wish;
        throw error;
      });
      tell({ type: 'handoff.cancelled' });
    },
    hear(message) {
      const status = child(message, 'queue-status', space);
      if (status) hearStatus(status);
      // Put out of the line, by nobody's wish here.
      if (!child(message, 'depart-queue', space) || !place.wish) return;
      place.wish = undefined;
      tell({ type: 'handoff.failed', reason: 'no-answer' });
    },
  };
}
