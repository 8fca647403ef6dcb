import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { Conversations } from './conversations.ts';

/** The message of that id, as it stands in the log; undefined where it is none of the bank's side. */
export async function bankMessage(
  { log }: Conversations,
  conversation: string,
  id: string,
): Promise<Extract<DurableEvent, { type: 'message.received' }> | undefined> {
  const events = (await log.read(conversation, 0)).map(({ event: { event } }) => event);
  const found = events.find((event) => event.type === 'message.received' && event.id === id);
  return found?.type === 'message.received' && found.from.role !== 'customer' ? found : undefined;
}
