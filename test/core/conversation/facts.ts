import { emptyConversation, type Conversation } from '../../../src/core/conversation/conversation.ts';
import { reduce } from '../../../src/core/conversation/reduce.ts';
import { entriesOf } from '../../../src/core/conversation/select.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { ConversationEvent, DurableEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';

export const assistant: Participant = { id: 'a', role: 'assistant', name: 'Assistant' };
export const maria: Participant = { id: 'm', role: 'agent', name: 'Maria', team: 'Card disputes' };
export const customer: Participant = { id: 'c', role: 'customer' };

let stamps = 0;
export function stamp(): { id: string; at: number } {
  stamps += 1;
  return { id: `e${stamps}`, at: 1_000_000 + stamps };
}

export function said(
  from: Participant,
  text: string,
  more: Partial<Extract<DurableEvent, { type: 'message.received' }>> = {},
): Extract<DurableEvent, { type: 'message.received' }> {
  return { type: 'message.received', ...stamp(), from, text, format: 'plain', ...more };
}

/** A conversation that is online, with a backend that gives own messages back. */
export function online(): Conversation {
  return after(
    emptyConversation('en'),
    { type: 'capabilities.changed', capabilities: { ...noCapabilities, echo: true } },
    { type: 'connection.changed', state: 'online', attempt: 0 },
  );
}

export function after(conversation: Conversation, ...events: readonly ConversationEvent[]): Conversation {
  return events.reduce(reduce, conversation);
}

/** What stands on screen, in words. */
export function shown(conversation: Conversation): readonly string[] {
  return [...entriesOf(conversation.timeline)].map((entry) =>
    entry.kind === 'message' ? entry.text : entry.fact.type,
  );
}
