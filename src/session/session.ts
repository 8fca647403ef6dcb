import { emptyConversation, type Conversation } from '../core/conversation/conversation.ts';
import { reduce } from '../core/conversation/reduce.ts';
import type { Unsent } from '../core/conversation/unsent.ts';
import type { Command } from '../core/protocol/commands.ts';
import type { ClearedWhy, ConversationEvent, TransportEvent } from '../core/protocol/events.ts';
import type { Clock, IdSource, ResumeMemory } from '../core/protocol/ports.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import type { FileUpload, UploadOptions } from '../core/protocol/upload.ts';
import { createStore, type ReadableStore } from '../store/store.ts';
import { begin } from './begin.ts';
import { createBankSession } from './bank-session.ts';
import { createDeadlines } from './deadlines.ts';
import { createAsks } from './asks.ts';
import { fromTransport } from './from-transport.ts';
import { createGathering } from './gathering.ts';
import { createHints } from './hints.ts';
import { createInbound, type Prepare } from './inbound.ts';
import { createPacing } from './pacing.ts';
import { createPatience } from './patience.ts';
import { createSending } from './sending.ts';

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
  /**
   * Looks whether a message has arrived of which nobody knows, and sends nothing. What is found stands in the
   * state; settles with false where it cannot be told.
   */
  check(localId: string): Promise<boolean>;
  /**
   * Puts words back that a page before this one left behind, under their old ids. Those that wait are decided upon
   * once the connection stands, and go out in their turn where they may; the others are there for the customer to
   * decide on. What the log holds already is not there twice; after a sign-out nothing is put back.
   */
  restore(words: readonly Unsent[], decide: (words: Unsent) => Unsent): void;
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
   * The customer is signed in at the bank until then, or without end; 0: they have signed out. At the end all is
   * cleared and the connection is closed: a new session on this page goes on where this one was.
   */
  signedInUntil(end: number | undefined): void;
  /** Clears all and closes the connection, and forgets which conversation it was. */
  clear(why: ClearedWhy): void;
  /** The page around has a tool by which others can see it. */
  sharesPage(on: boolean): void;
  /** `slow`: one message of the other side at a time. */
  pace(slow: boolean): void;
  /** Lets the next message in that waits. */
  next(): void;
  wake(): void;
  /** Ends all: connection, timers, subscribers. */
  dispose(): void;
}

export function createSession(ports: SessionPorts, lang: string): Session {
  const { transport, clock, ids, memory, prepare = () => undefined } = ports;
  const store = createStore<Conversation, ConversationEvent>(reduce, emptyConversation(lang));
  const forget = createPatience(clock, store);
  const conversation = (): Conversation => store.state;
  const deadlines = createDeadlines(ports, (event) => inbound.add(event), store.dispatch);
  const asks = createAsks({ transport, clock, store });
  const hints = createHints({ transport, clock, memory, conversation });
  const { dispose: stopSending, ...words } = createSending({ transport, clock, ids, store, written });
  const inbound = createInbound({ clock, prepare, take });
  const pacing = createPacing({ conversation, tell: inbound.add });
  const gathering = createGathering(clock, pacing.add);
  const bank = createBankSession(clock, inbound.add, () => {
    close();
    memory.setAside();
    store.dispatch({ type: 'limit.passed' });
  });
  let started = false;
  const unsubscribe = transport.subscribe((raw) => {
    const event = fromTransport(raw);
    if (event) gathering.add(event);
  });
  /** An answer goes on to the next message, as the button does. */
  function written(): void {
    hints.written();
    pacing.next();
  }

  function take(event: TransportEvent): void {
    store.dispatch(event);
    deadlines.note(event);
    if (event.type === 'resume.changed') memory.write(event.token);
    if (event.type === 'conversation.ended') memory.clear();
    if (event.type === 'message.received' && store.state.reading) hints.read();
  }

  function close(): void {
    unsubscribe();
    gathering.dispose();
    inbound.dispose();
    forget();
    deadlines.dispose();
    hints.dispose();
    stopSending();
    void transport.close();
  }

  function clear(why: ClearedWhy): void {
    memory.clear();
    if (store.state.expired) return;
    bank.dispose();
    close();
    store.dispatch({ type: 'conversation.cleared', why });
  }

  return {
    store,
    start(options) {
      if (started || store.state.expired) return;
      started = true;
      void begin({ ...ports, store }, options);
    },
    ...words,
    ...asks,
    typing: hints.typing,
    reading(on) {
      bank.look();
      store.dispatch({ type: 'reading.changed', on });
      if (on) hints.read();
      else pacing.leave();
    },
    sharesPage: (mayShare) => store.dispatch({ type: 'page.changed', mayShare }),
    pace: pacing.set,
    next: pacing.next,
    signedInUntil: (end) => (end === 0 ? clear('signed-out') : bank.until(end)),
    clear,
    wake: () => transport.wake(),
    dispose() {
      bank.dispose();
      close();
    },
  };
}
