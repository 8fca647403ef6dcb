import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { LocalEvent, TransportEvent } from '../../core/protocol/events.ts';
import type { Accepted, Draft } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { asTransportError } from '../failure.ts';
import { marked, unmarked } from './names.ts';
import { isTrying, type Side } from './side.ts';

type Outgoing = Extract<LocalEvent, { type: 'outbox.changed' }>;

/**
 * The customer's words on their way to one of two sides.
 *
 * Each side has one draft at a time, the others wait here: at the moment when a person is there, what has not left
 * yet goes to them. What may have arrived somewhere is never given to the other side.
 */
export interface ComposedOutbox {
  send(draft: Draft): Promise<Accepted>;
  /** Gives out what can go. */
  pump(): void;
  /** Goes to that side before all that waits; nothing is told of it. */
  first(side: Side, write: () => Promise<Draft | undefined>): void;
  /** A side tells of a draft: from then on it is that side's, unless it is known not to have it. */
  note(side: Side, event: Outgoing): void;
  close(): void;
}

export interface ComposedOutboxPort {
  readonly drafts: Map<string, Draft>;
  /** To whom what is new goes; undefined as long as that is not known. */
  target(draft: Draft): Side | undefined;
  /** The side has gone, and is not to be asked again. */
  isGone(side: Side): boolean;
  tell(event: TransportEvent): void;
}

interface Entry extends Deferred<Accepted> {
  readonly draft: Draft;
}

export function createComposedOutbox({ drafts, target, isGone, tell }: ComposedOutboxPort): ComposedOutbox {
  let queue: Entry[] = [];
  const underWay = new Map<string, Entry>();
  const owners = new Map<string, Side>();
  const busy = new Set<Side>();
  let isClosed = false;

  function pump(): void {
    for (const entry of [...queue]) {
      const { localId } = entry.draft;
      const side = owners.get(localId) ?? target(entry.draft);
      if (!side || busy.has(side) || isTrying(side)) continue;
      queue = queue.filter((other) => other !== entry);
      owners.set(localId, side);
      void occupy(side, () => give(entry, side));
    }
  }

  async function occupy(side: Side, work: () => Promise<unknown>): Promise<void> {
    busy.add(side);
    await work().catch(() => undefined);
    busy.delete(side);
    pump();
  }

  async function give(entry: Entry, side: Side): Promise<void> {
    const { localId } = entry.draft;
    try {
      entry.resolve(marked(await side.transport.send(unmarked(entry.draft)), side.mark));
    } catch (thrown) {
      const error = asTransportError(thrown, { kind: 'server', delivery: 'unknown' });
      if (error.delivery === 'not-sent') owners.delete(localId);
      if (error.delivery === 'not-sent' && isGone(side) && !isClosed) return void queue.unshift(entry);
      // Of what a stay had that is over, nobody else tells.
      if (isGone(side) && !isClosed) tell({ type: 'outbox.changed', localId, status: 'unknown', error });
      entry.reject(error);
    }
    underWay.delete(localId);
  }

  return {
    pump,
    first: (side, write) =>
      void occupy(side, async () => {
        const draft = await write();
        if (draft) await side.transport.send(draft);
      }),
    note(side, { localId, status }) {
      if (status === 'failed') owners.delete(localId);
      else owners.set(localId, side);
    },
    send(draft) {
      const { localId } = draft;
      const known = underWay.get(localId);
      if (known) return known.promise;
      const entry: Entry = { ...defer<Accepted>(), draft };
      drafts.set(localId, draft);
      underWay.set(localId, entry);
      queue.push(entry);
      tell({ type: 'outbox.changed', localId, status: 'waiting' });
      pump();
      return entry.promise;
    },
    close() {
      isClosed = true;
      for (const entry of queue) entry.reject(new TransportError('aborted'));
    },
  };
}
