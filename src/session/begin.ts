import type { Conversation } from '../core/conversation/conversation.ts';
import type { ConversationEvent } from '../core/protocol/events.ts';
import type { Clock, IdSource, ResumeMemory } from '../core/protocol/ports.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import type { Store } from '../store/store.ts';
import { join } from './join.ts';

export interface BeginPorts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly memory: ResumeMemory;
  readonly store: Store<Conversation, ConversationEvent>;
}

/** Connects, to the conversation that is still open if there is one; what is lost of it stands in the state. */
export async function begin(ports: BeginPorts, options: Omit<TransportOptions, 'resume'>): Promise<void> {
  const { transport, clock, ids, memory, store } = ports;
  const lost = (): void => store.dispatch({ type: 'gap.found', id: ids.id(), at: clock.now() });
  store.dispatch({ type: 'capabilities.changed', capabilities: transport.capabilities });
  const upTo = memory.lastRead();
  if (upTo !== undefined) store.dispatch({ type: 'reading.restored', upTo });
  if (memory.isForeign) lost();
  const error = await join(transport, { memory, lost }, options);
  if (error) store.dispatch({ type: 'problem.reported', error });
}
