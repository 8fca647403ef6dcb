import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import { messageAt } from '../../delivery/support/fake-driver.ts';

export type Logged = Extract<DurableEvent, { type: 'message.received' }>;

/** The logs of a backend: each conversation begins with a greeting, as that of the demo does. */
export function createConversations() {
  const logs = new Map<string, Logged[]>();

  function append(conversation: string, more: Record<string, unknown>): Logged {
    const log = logs.get(conversation) ?? [];
    const number = log.length + 1;
    const event = messageAt(number, { id: `${conversation}-m${number}`, ...more }) as Logged;
    logs.set(conversation, [...log, event]);
    return event;
  }

  return {
    append,
    log: (conversation: string): readonly Logged[] => logs.get(conversation) ?? [],
    begin(): string {
      const conversation = `c${logs.size + 1}`;
      append(conversation, { text: 'Hello.' });
      append(conversation, { text: 'What can I do for you?' });
      return conversation;
    },
  };
}
