import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Command, Hint } from '../../core/protocol/commands.ts';
import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { ConnectionState, LocalEvent, TransportEvent } from '../../core/protocol/events.ts';
import type { Accepted, Draft } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';
import type { HistoryPage, Transport, TransportOptions } from '../../core/protocol/transport.ts';

/** A transport that does what it is told, step by step: for the gallery and for tests. It has no time. */
export interface ScriptedTransport extends Transport {
  /** Everything asked of it, oldest first. */
  readonly connects: readonly TransportOptions[];
  readonly sent: readonly Draft[];
  readonly commands: readonly Command[];
  readonly hints: readonly Hint[];
  readonly wakes: number;
  /** Files on their way and those that were; each is moved and settled by hand. */
  readonly uploads: readonly ScriptedUpload[];
  /** Tells the event to all who listen. */
  emit(event: TransportEvent): void;
  /** The other side has the draft of that `localId`, or the oldest that waits. */
  accept(localId?: string): void;
  /** The next command is refused with this error. */
  refuseNext(error: TransportError): void;
  /** The draft is settled with this error. */
  refuse(error: TransportError, localId?: string): void;
}

export interface ScriptedUpload {
  readonly file: FileUpload;
  /** So much of it has gone out, from 0 to 1. */
  progress(part: number): void;
  /** The other side has all of it. */
  arrive(): void;
  fail(error: TransportError): void;
  /** The customer has stopped it. */
  readonly isStopped: boolean;
}

export interface ScriptedOptions {
  readonly capabilities?: Partial<Capabilities>;
  /** What has happened before, and is told again before the connection stands. */
  readonly log?: readonly TransportEvent[];
  /** What `history` gives, newest page first. */
  readonly pages?: readonly HistoryPage[];
}

/** Ids and times count up from fixed values, so that two runs are the same to the last character. */
const firstMoment = Date.UTC(2026, 0, 5, 15, 0);
const minute = 60_000;

interface Asked {
  readonly connects: TransportOptions[];
  readonly sent: Draft[];
  readonly commands: Command[];
  readonly hints: Hint[];
  readonly uploads: ScriptedUpload[];
}

export function createScriptedTransport(options: ScriptedOptions = {}): ScriptedTransport {
  const listeners = new Set<(event: TransportEvent) => void>();
  const waiting = new Map<string, Deferred<Accepted>>();
  const record: Asked = { connects: [], sent: [], commands: [], hints: [], uploads: [] };
  let capabilities: Capabilities = { ...noCapabilities, echo: false, ...options.capabilities };
  let state: ConnectionState = 'idle';
  let accepted = 0;
  let pages = 0;
  let wakes = 0;
  let refusal: TransportError | undefined;

  function emit(event: TransportEvent): void {
    if (state === 'closed') return;
    if (event.type === 'connection.changed') state = event.state;
    if (event.type === 'capabilities.changed') capabilities = event.capabilities;
    for (const listen of [...listeners]) listen(event);
  }

  function outbox(
    localId: string,
    change: Omit<Extract<LocalEvent, { type: 'outbox.changed' }>, 'type' | 'localId'>,
  ) {
    emit({ type: 'outbox.changed', localId, ...change });
  }

  function take(localId = waiting.keys().next().value): [string, Deferred<Accepted>] {
    const draft = localId === undefined ? undefined : waiting.get(localId);
    if (localId === undefined || !draft) throw new Error('no such draft is waiting');
    waiting.delete(localId);
    return [localId, draft];
  }

  return {
    ...record,
    emit,
    get wakes() {
      return wakes;
    },
    get state() {
      return state;
    },
    get capabilities() {
      return capabilities;
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    async connect(connectOptions) {
      record.connects.push(connectOptions);
      emit({ type: 'connection.changed', state: 'connecting', attempt: 1 });
      emit({ type: 'capabilities.changed', capabilities });
      for (const event of options.log ?? []) emit(event);
      emit({ type: 'connection.changed', state: 'online', attempt: 1 });
    },
    send(draft) {
      record.sent.push(draft);
      const answer = defer<Accepted>();
      waiting.set(draft.localId, answer);
      outbox(draft.localId, { status: 'sending' });
      return answer.promise;
    },
    accept(localId) {
      const [taken, answer] = take(localId);
      accepted++;
      const word = { localId: taken, id: `sent-${accepted}`, at: firstMoment + accepted * minute };
      outbox(taken, { status: 'sent', accepted: word });
      answer.resolve(word);
    },
    refuse(error, localId) {
      const [taken, answer] = take(localId);
      outbox(taken, { status: error.delivery === 'not-sent' ? 'failed' : 'unknown', error });
      answer.reject(error);
    },
    async run(command) {
      record.commands.push(command);
      const error = refusal;
      refusal = undefined;
      if (error) throw error;
    },
    refuseNext(error) {
      refusal = error;
    },
    hint(hint) {
      record.hints.push(hint);
    },
    upload: (file, on) => scriptedUpload(record.uploads, file, on),
    async history() {
      return options.pages?.[pages++] ?? { events: [] };
    },
    wake() {
      wakes++;
    },
    async close() {
      state = 'closed';
      listeners.clear();
      for (const answer of waiting.values()) answer.reject(new TransportError('aborted'));
      waiting.clear();
    },
  };
}

function scriptedUpload(
  uploads: ScriptedUpload[],
  file: FileUpload,
  { progress, signal }: UploadOptions = {},
): Promise<void> {
  const answer = defer<void>();
  signal?.addEventListener('abort', () => answer.reject(new TransportError('aborted')), { once: true });
  uploads.push({
    file,
    progress: (part) => progress?.(part),
    arrive: () => answer.resolve(),
    fail: answer.reject,
    get isStopped() {
      return signal?.aborted ?? false;
    },
  });
  return answer.promise;
}
