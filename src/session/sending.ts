import type { Conversation } from '../core/conversation/conversation.ts';
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
    discard(localId: string): void {
      waiting.delete(localId);
      store.dispatch({ type: 'message.discarded', localId });
    },
    dispose: (): void => waiting.clear(),
  };
}
