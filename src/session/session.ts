import { emptyConversation, type Conversation } from '../core/conversation/conversation.ts';
import { reduce } from '../core/conversation/reduce.ts';
import { newestFromOthers } from '../core/conversation/select.ts';
import type { Command } from '../core/protocol/commands.ts';
import type { ConversationEvent, TransportEvent } from '../core/protocol/events.ts';
import type { Clock, IdSource, ResumeMemory } from '../core/protocol/ports.ts';
import { transportErrorFrom, TransportError } from '../core/protocol/transport-error.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import type { FileUpload, UploadOptions } from '../core/protocol/upload.ts';
import { createStore, type ReadableStore } from '../store/store.ts';
import { createBankSession } from './bank-session.ts';
import { createDeadlines } from './deadlines.ts';
import { careErrorFor } from './care-error-for.ts';
import { fromTransport } from './from-transport.ts';
import { createInbound, type Prepare } from './inbound.ts';
import { createPatience } from './patience.ts';
import { createSending } from './sending.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import { createTypingHint } from './typing-hint.ts';

type SubmitSecure = Extract<Command, { do: 'submit-secure' }>;

export interface SessionPorts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly memory: ResumeMemory;
  readonly prepare?: Prepare;
}

/** Our running connection to one conversation: wishes go in, facts come out in the store. */
export interface Session {
  readonly store: ReadableStore<Conversation>;
  /** Connects, to the conversation that is still open if there is one, and goes on trying. */
  start(options: Omit<TransportOptions, 'resume'>): void;
  /**
   * Puts the words in the outbox at once and sends them in their turn.
   * Settles when the other side has them; rejects with a CareError otherwise. Does not wait for an answer.
   */
  send(text: string, options?: { readonly value?: string }): Promise<void>;
  /** Sends a message again that is not known to have arrived. */
  retry(localId: string): Promise<void>;
  /** Takes back a message that did not go out. */
  discard(localId: string): void;
  /** Asks the other side for something. What cannot be done is reported as a problem in the state. */
  run(command: Command): Promise<void>;
  /** Sends a file that was asked for. Rejects with a TransportError, which says what went wrong on the way. */
  upload(file: FileUpload, options: UploadOptions): Promise<void>;
  /**
   * Gives the answers of a secure prompt to the other side, once, and keeps none of them. Rejects with a
   * TransportError; they stand in the customer's fields still.
   */
  submitSecure(requestId: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** The customer is writing, or has stopped. No words leave the page by this. */
  typing(on: boolean): void;
  /** The customer has the conversation in view, or has not. */
  reading(on: boolean): void;
  /**
   * The customer is signed in at the bank until then, or without end. At the end all is cleared and the
   * connection is closed: a new session goes on where this one was.
   */
  signedInUntil(end: number | undefined): void;
  wake(): void;
  /** Ends all: connection, timers, subscribers. */
  dispose(): void;
}

export function createSession(ports: SessionPorts, lang: string): Session {
  const { transport, clock, ids, memory, prepare = () => undefined } = ports;
  const store = createStore<Conversation, ConversationEvent>(reduce, emptyConversation(lang));
  const forget = createPatience(clock, store);
  const deadlines = createDeadlines(ports, (event) => inbound.add(event), store.dispatch);
  const hint = createTypingHint(clock, (on) => transport.hint({ type: 'typing', on }));
  const sending = createSending({ transport, clock, ids, store, written: hint.stopped });
  const inbound = createInbound({ clock, prepare, take });
  const bank = createBankSession(clock, inbound.add, () => {
    close();
    store.dispatch({ type: 'limit.passed' });
  });
  let [started, readUpTo]: [boolean, string | undefined] = [false, undefined];
  const unsubscribe = transport.subscribe((raw) => {
    const event = fromTransport(raw);
    if (event) inbound.add(event);
  });

  function take(event: TransportEvent): void {
    store.dispatch(event);
    deadlines.note(event);
    if (event.type === 'resume.changed') memory.write(event.token);
    if (event.type === 'conversation.ended') memory.clear();
    if (event.type === 'message.received' && store.state.reading) tellRead();
  }

  /** Tells the other side how far the customer has read; each place once. */
  function tellRead(): void {
    const newest = newestFromOthers(store.state)?.id;
    if (newest === undefined || newest === readUpTo) return;
    readUpTo = newest;
    transport.hint({ type: 'read', upTo: newest });
  }

  function close(): void {
    unsubscribe();
    inbound.dispose();
    forget();
    deadlines.dispose();
    hint.dispose();
    sending.dispose();
    void transport.close();
  }

  async function connect(options: TransportOptions): Promise<void> {
    try {
      await transport.connect(options);
    } catch (cause) {
      const error = transportErrorFrom(cause) ?? new TransportError('unsupported');
      const { resume, ...anew } = options;
      // The conversation is somebody else's, or gone: this customer begins a new one.
      if (resume && (error.kind === 'forbidden' || error.kind === 'not-found')) {
        memory.clear();
        return connect(anew);
      }
      store.dispatch({ type: 'problem.reported', error });
    }
  }

  return {
    store,
    start(options) {
      if (started || store.state.expired) return;
      started = true;
      store.dispatch({ type: 'capabilities.changed', capabilities: transport.capabilities });
      const resume = memory.read();
      void connect(resume ? { ...options, resume } : options);
    },
    send: sending.send,
    retry: sending.retry,
    discard: sending.discard,
    async run(command) {
      if (command.do === 'leave-message') refuseSecrets(command.text, store.state, clock);
      try {
        await transport.run(command);
      } catch (cause) {
        const error = transportErrorFrom(cause) ?? new TransportError('unsupported');
        store.dispatch({ type: 'problem.reported', error });
        throw careErrorFor(error);
      }
    },
    async upload(file, options) {
      const sent = transport.upload?.(file, options) ?? Promise.reject(new TransportError('unsupported'));
      await sent.catch(rejectAsTransport);
    },
    submitSecure: (requestId, values) => submitSecure(transport, { requestId, values }),
    typing(on) {
      const { typing } = store.state.capabilities;
      if (typing === false || !typing.send) return;
      if (on) hint.typed(typing.minIntervalSeconds);
      else hint.stopped();
    },
    reading(on) {
      bank.look();
      store.dispatch({ type: 'reading.changed', on });
      if (on) tellRead();
    },
    signedInUntil: bank.until,
    wake: () => transport.wake(),
    dispose() {
      bank.dispose();
      close();
    },
  };
}

async function submitSecure(transport: Transport, answers: Omit<SubmitSecure, 'do'>): Promise<void> {
  await transport.run({ do: 'submit-secure', ...answers }).catch(rejectAsTransport);
}

function rejectAsTransport(cause: unknown): never {
  throw transportErrorFrom(cause) ?? new TransportError('unsupported');
}
