import type { Conversation } from '../core/conversation/conversation.ts';
import { findNamed } from '../core/conversation/timeline.ts';
import type { Unsent } from '../core/conversation/unsent.ts';
import { maySend } from '../core/conversation/select.ts';
import { CareError } from '../core/protocol/errors.ts';
import type { ConversationEvent } from '../core/protocol/events.ts';
import type { Draft } from '../core/protocol/message.ts';
import type { Clock, IdSource } from '../core/protocol/ports.ts';
import { transportErrorFrom, TransportError } from '../core/protocol/transport-error.ts';
import type { Transport } from '../core/protocol/transport.ts';
import type { Store } from '../store/store.ts';
import { careErrorFor } from './care-error-for.ts';
import { lookFor } from './look-for.ts';
import { refuseSecrets } from './refuse-secrets.ts';

export interface SendingPorts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly store: Store<Conversation, ConversationEvent>;
  /** The customer has stopped writing: the words are on their way. */
  written(): void;
}

/** The way of the customer's own words out. What becomes of each stands in the state. */
export function createSending({ transport, clock, ids, store, written }: SendingPorts) {
  /** Those that are not known to have arrived, to be sent again under the same id. */
  const waiting = new Map<string, Draft>();

  async function deliver(draft: Draft): Promise<void> {
    waiting.set(draft.localId, draft);
    try {
      const accepted = await transport.send(draft);
      waiting.delete(draft.localId);
      store.dispatch({ type: 'outbox.changed', localId: draft.localId, status: 'sent', accepted });
    } catch (cause) {
      const error = transportErrorFrom(cause) ?? new TransportError('unsupported');
      const status = error.delivery === 'unknown' ? 'unknown' : 'failed';
      store.dispatch({ type: 'outbox.changed', localId: draft.localId, status, error });
      throw careErrorFor(error);
    }
  }

  function isUnknown(localId: string): boolean {
    const entry = store.state.timeline.outgoing.find((one) => one.localId === localId);
    return entry?.delivery?.state === 'unknown';
  }

  /** What the other side can do is known for certain by then, and what it has. */
  function whenOnline(act: () => void): void {
    const isOnline = (): boolean => store.state.connection.state === 'online';
    if (isOnline()) return act();
    const stop = store.subscribe(() => {
      if (!isOnline()) return;
      stop();
      act();
    });
  }

  function goOn({ draft, delivery }: Unsent): void {
    const { localId } = draft;
    const isThere = store.state.timeline.outgoing.some((entry) => entry.localId === localId);
    if (!isThere) waiting.delete(localId);
    else if (delivery === 'waiting') deliver(draft).catch(() => undefined);
    else store.dispatch({ type: 'outbox.changed', localId, status: delivery });
  }

  /** The log may have been faster. */
  function isKnown(localId: string): boolean {
    const { timeline } = store.state;
    return waiting.has(localId) || findNamed(timeline, localId) !== undefined;
  }

  return {
    async send(text: string, options: { readonly value?: string } = {}): Promise<void> {
      if (!maySend(store.state)) throw new CareError('message-refused');
      const most = store.state.capabilities.maxText;
      if (text.length > most) throw new CareError('message-too-long');
      refuseSecrets(text, store.state, clock);
      const draft: Draft = { localId: ids.id(), text, lang: store.state.lang, ...options };
      written();
      store.dispatch({ type: 'message.queued', at: clock.now(), ...draft });
      await deliver(draft);
    },
    async retry(localId: string): Promise<void> {
      const draft = waiting.get(localId);
      if (!draft) return;
      store.dispatch({ type: 'outbox.changed', localId, status: 'waiting' });
      await deliver(draft);
    },
    async check(localId: string): Promise<boolean> {
      try {
        const accepted = await lookFor(localId, transport);
        if (accepted) {
          waiting.delete(localId);
          store.dispatch({ type: 'outbox.changed', localId, status: 'sent', accepted });
        } else if (isUnknown(localId)) {
          // Sent again meanwhile, it is on its way: what was not there a moment ago says nothing of it.
          store.dispatch({ type: 'outbox.changed', localId, status: 'failed' });
        }
        return true;
      } catch {
        return false;
      }
    },
    restore(all: readonly Unsent[], decide: (words: Unsent) => Unsent): void {
      // They may have been read before the sign-out, and are the next customer's to see by now.
      if (store.state.expired) return;
      for (const words of all.filter(({ draft }) => !isKnown(draft.localId))) {
        const { draft, at } = words;
        store.dispatch({ type: 'message.queued', at, ...draft });
        waiting.set(draft.localId, draft);
        if (words.delivery === 'waiting') whenOnline(() => goOn(decide(words)));
        else goOn(words);
      }
    },
    discard(localId: string): void {
      waiting.delete(localId);
      store.dispatch({ type: 'message.discarded', localId });
    },
    dispose: (): void => waiting.clear(),
  };
}
