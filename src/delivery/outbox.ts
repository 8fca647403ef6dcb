import { defer, type Deferred } from '../core/protocol/deferred.ts';
import type { LocalEvent, OutboxStatus } from '../core/protocol/events.ts';
import type { Accepted, Draft } from '../core/protocol/message.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { Backoff } from './backoff.ts';
import { deliver, type OpenLine } from './deliver.ts';
import { asTransportError } from './failure.ts';
import { createPause } from './pause.ts';
import type { Tuning } from './tuning.ts';

/**
 * The customer's messages on their way out: first in, first out, one at a time under way.
 *
 * A draft stays at the head until it is known what became of it. "Not sent" is tried again as the error
 * advises. "Unknown" is sent again only where the backend knows a `localId` it has had (`idempotent`), or
 * after `find` has not found it; elsewhere the customer is asked. A draft sent again by the customer is
 * `send` with the same `localId`.
 */
export interface Outbox {
  send(draft: Draft): Promise<Accepted>;
  attach(line: OpenLine): void;
  detach(error: TransportError): void;
  /** The log holds it, whatever was heard of its delivery. */
  confirm(accepted: Accepted): void;
  /** Refuses all that waits and all that comes, until `reopen`. */
  fail(error: TransportError): void;
  reopen(): void;
}

export type OutboxChanged = Extract<LocalEvent, { type: 'outbox.changed' }>;

export interface OutboxPort {
  readonly clock: Clock;
  readonly backoff: Backoff;
  readonly tuning: Pick<Tuning, 'deliverTimeout' | 'outboxSize'>;
  changed(event: OutboxChanged): void;
  /** The backend refused the token in use. */
  unauthorised(error: TransportError): void;
}

interface Entry extends Deferred<Accepted> {
  readonly draft: Draft;
  /** It went out once already, by this very call of `send`. */
  tried: boolean;
}

export function createOutbox(port: OutboxPort): Outbox {
  const { clock, backoff, tuning } = port;
  const pause = createPause(clock);
  const queue: Entry[] = [];
  const accepted = new Map<string, Accepted>();
  /** By `localId`: since when it is not known whether the other side has it. */
  const doubts = new Map<string, number>();
  let line: OpenLine | undefined;
  let underWay: AbortController | undefined;
  let refusal: TransportError | undefined;
  let pumping = false;

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    for (let entry = queue[0]; entry && line; entry = queue[0]) await work(entry, line);
    pumping = false;
  }

  async function work(entry: Entry, current: OpenLine): Promise<void> {
    const { draft, tried } = entry;
    const controller = new AbortController();
    underWay = controller;
    try {
      const word = await deliver(current, {
        draft,
        doubtSince: doubts.get(draft.localId),
        again: tried,
        clock,
        milliseconds: tuning.deliverTimeout,
        signal: controller.signal,
        onSending() {
          entry.tried = true;
          tell(entry, 'sending');
        },
      });
      underWay = undefined;
      if (queue[0] === entry) settle(entry, word);
    } catch (thrown) {
      underWay = undefined;
      const error = asTransportError(thrown, { kind: 'server', delivery: 'unknown' });
      if (queue[0] === entry) await afterFailure(entry, error, current);
    }
  }

  async function afterFailure(entry: Entry, error: TransportError, failed: OpenLine): Promise<void> {
    const { localId } = entry.draft;
    if (error.delivery === 'unknown' && !doubts.has(localId)) doubts.set(localId, clock.now());
    if (error.kind === 'auth-expired') port.unauthorised(error);
    if (!triesAgain(error, failed)) return giveUp(entry, error);
    tell(entry, 'waiting', { error });
    if (line) await pause.last(backoff.next(error.retryAfter));
  }

  function settle(entry: Entry, word: Accepted): void {
    remove(entry);
    remember(word);
    backoff.reset();
    tell(entry, 'sent', { accepted: word });
    entry.resolve(word);
  }

  function giveUp(entry: Entry, error: TransportError): void {
    remove(entry);
    tell(entry, statusAfter[error.delivery], { error });
    entry.reject(error);
  }

  function remove(entry: Entry): void {
    const index = queue.indexOf(entry);
    if (index === 0) underWay?.abort();
    if (index >= 0) queue.splice(index, 1);
  }

  function remember(word: Accepted): void {
    accepted.set(word.localId, word);
    doubts.delete(word.localId);
  }

  function tell(
    { draft }: Entry,
    status: OutboxStatus,
    more: Pick<OutboxChanged, 'accepted' | 'error'> = {},
  ): void {
    port.changed({ type: 'outbox.changed', localId: draft.localId, status, ...more });
  }

  return {
    send(draft) {
      const known = accepted.get(draft.localId);
      if (known) return Promise.resolve(known);
      const waiting = queue.find((entry) => entry.draft.localId === draft.localId);
      if (waiting) return waiting.promise;
      const entry: Entry = { ...defer<Accepted>(), draft, tried: false };
      const full = queue.length >= tuning.outboxSize;
      const error = refusal ?? (full ? new TransportError('overloaded', { retry: 'ask' }) : undefined);
      if (error) {
        giveUp(entry, error);
        return entry.promise;
      }
      queue.push(entry);
      tell(entry, 'waiting');
      void pump();
      return entry.promise;
    },
    attach(open) {
      line = open;
      pause.end();
      void pump();
    },
    detach(error) {
      line = undefined;
      pause.end();
      underWay?.abort(new TransportError(error.kind, { delivery: 'unknown', retry: 'auto' }));
    },
    confirm(word) {
      remember(word);
      const entry = queue.find((other) => other.draft.localId === word.localId);
      if (entry) settle(entry, word);
    },
    fail(error) {
      refusal = error;
      pause.end();
      for (const entry of [...queue]) giveUp(entry, withDoubt(error, entry));
    },
    reopen() {
      refusal = undefined;
    },
  };

  function withDoubt(error: TransportError, { draft }: Entry): TransportError {
    const unknown =
      doubts.has(draft.localId) || (queue[0]?.draft === draft && underWay?.signal.aborted === false);
    return unknown ? new TransportError(error.kind, { delivery: 'unknown', retry: error.retry }) : error;
  }
}

function triesAgain({ delivery, retry }: TransportError, { channel, capabilities }: OpenLine): boolean {
  if (retry !== 'auto' || delivery === 'sent') return false;
  return delivery === 'not-sent' || capabilities.idempotent !== false || channel.find !== undefined;
}

const statusAfter = { 'not-sent': 'failed', unknown: 'unknown', sent: 'sent' } as const;
