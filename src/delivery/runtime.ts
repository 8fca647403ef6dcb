import { noCapabilities, type Capabilities } from '../core/protocol/capabilities.ts';
import { defer, type Deferred } from '../core/protocol/deferred.ts';
import type { Driver } from '../core/protocol/driver.ts';
import type { ConnectionState, TransportEvent, WireEvent } from '../core/protocol/events.ts';
import type { Clock, IdSource } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { TransportOptions } from '../core/protocol/transport.ts';
import { createAnswerHold } from './answer-hold.ts';
import { createBackoff } from './backoff.ts';
import { createConnection, type Connection } from './connection.ts';
import type { Line } from './line.ts';
import { createOutbox, type Outbox, type OutboxChanged } from './outbox.ts';
import { createQuestions, type Questions } from './questions.ts';
import { createReception, type Reception } from './reception.ts';
import { createSubscribers } from './subscribers.ts';
import { defaultTuning, type Tuning } from './tuning.ts';

export interface TransportPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly tuning?: Partial<Tuning>;
  /** True while trying is pointless, as offline and out of view: the next attempt then waits for `wake`. */
  readonly asleep?: () => boolean;
}

/** From `connect` until trying ends. */
interface Run {
  readonly connection: Connection;
  readonly online: Deferred<void>;
  readonly reception: Reception;
}

/** How things stand. */
interface Now {
  state: ConnectionState;
  capabilities: Capabilities;
  line: Line | undefined;
}

/** The parts of a transport, wired together. `createTransport` gives them their public face. */
export interface Runtime {
  readonly now: Readonly<Now>;
  readonly outbox: Outbox;
  readonly questions: Questions;
  subscribe(listen: (event: TransportEvent) => void): () => void;
  connect(options: TransportOptions): Promise<void>;
  wake(): void;
  close(): void;
}

export function createRuntime(drivers: readonly Driver[], ports: TransportPorts): Runtime {
  const { clock, ids, asleep = () => false } = ports;
  const tuning = { ...defaultTuning, ...ports.tuning };
  const { add, tell, clear } = createSubscribers<TransportEvent>();
  const now: Now = { state: 'idle', capabilities: noCapabilities, line: undefined };
  let run: Run | undefined;

  const answers = createAnswerHold((event) => run?.reception.receive(event));
  const backoff = createBackoff(ids, tuning);
  const outbox = createOutbox({ clock, tuning, backoff, unauthorised: renew, changed: outboxChanged });
  const questions = createQuestions({ clock, timeout: tuning.deliverTimeout, unauthorised: renew });

  function start(options: TransportOptions): Run {
    const known = drivers.some((driver) => driver.name === options.resume?.driver);
    // Kept by another version of the page, with a driver that this one has not: what was said is not to be had.
    if (options.resume && !known) tell({ type: 'gap.found', id: ids.id(), at: clock.now() });
    const reception = createReception({
      clock,
      ids,
      reorderWindow: tuning.reorderWindow,
      resume: known ? options.resume : undefined,
      tell,
      received,
      recover,
    });
    const connection = createConnection({
      ...{ clock, ids, tuning, asleep, options, changed, over },
      drivers,
      receive: answers.receive,
      gap: reception.gap,
      malformed: reception.malformed,
      begin: reception.begin,
      opened(opened, driver, attempt) {
        now.line = opened;
        now.capabilities = opened.capabilities;
        tell({ type: 'capabilities.changed', capabilities: now.capabilities });
        reception.opened(driver, opened.channel.conversation);
        changed('online', attempt);
        run?.online.resolve();
        outbox.attach(opened);
      },
      lost(error) {
        now.line = undefined;
        // After the end there is something to ask as long as the line stands, and now it does not.
        if (now.state === 'ended') tell({ type: 'connection.changed', state: 'closed', attempt: 0 });
        outbox.detach(error);
        reception.lost(now.capabilities.resume !== 'none');
        questions.end();
      },
    });
    return { connection, online: defer(), reception };
  }

  function changed(next: ConnectionState, attempt: number, retryAt?: number): void {
    if (now.state === 'ended' || now.state === 'closed') return;
    now.state = next;
    tell({ type: 'connection.changed', state: next, attempt, ...(retryAt !== undefined && { retryAt }) });
  }

  function outboxChanged(event: OutboxChanged): void {
    tell(event);
    answers.set(event.status === 'sending' && !now.capabilities.echo);
  }

  function received(event: WireEvent): void {
    if (event.type === 'message.received' && event.localId !== undefined && event.from.role === 'customer') {
      const { localId, id, at, text } = event;
      outbox.confirm({ localId, id, at, text });
    }
    if (event.type === 'conversation.ended') endConversation();
  }

  function recover(): boolean {
    if (now.line && now.capabilities.resume === 'none') return false;
    renew(new TransportError('cut', { delivery: 'unknown' }));
    return true;
  }

  function renew(error: TransportError): void {
    run?.connection.renew(error);
  }

  function endConversation(): void {
    changed('ended', 0);
    run?.connection.finish();
    giveUp(new TransportError('ended'));
  }

  function over(error: TransportError | undefined): void {
    if (!error) return endConversation();
    tell({ type: 'problem.reported', error });
    changed('offline', 0);
    giveUp(error);
    run = undefined;
  }

  function giveUp(error: TransportError): void {
    outbox.fail(error);
    run?.online.reject(error);
  }

  return {
    now,
    outbox,
    questions,
    subscribe: add,
    async connect(options) {
      if (now.state === 'closed') throw new TransportError('aborted', { retry: 'never' });
      if (!run) {
        outbox.reopen();
        run = start(options);
        run.connection.start();
      }
      return run.online.promise;
    },
    wake: () => run?.connection.wake(),
    close() {
      now.state = 'closed';
      clear();
      run?.connection.close();
      run?.reception.lost(true);
      giveUp(new TransportError('aborted'));
      questions.end();
    },
  };
}
