import type { Conversation } from '../core/conversation/conversation.ts';
import type { TransportEvent } from '../core/protocol/events.ts';

type Words = Extract<TransportEvent, { readonly type: 'message.received' | 'message.streamed' }>;

export interface PacingPorts {
  conversation(): Conversation;
  tell(event: TransportEvent): void;
}

/**
 * One message of the other side at a time, for a customer who wants it: the next one waits until they go on, by
 * their own press or by an answer. Only words wait. What else happens lets all of them in first, so that nothing
 * is told out of its order and no end, request or warning is held back.
 */
export function createPacing({ conversation, tell }: PacingPorts) {
  const held: Words[] = [];
  let isOn = false;
  /** The message of the other side that the customer has before them. */
  let current: string | undefined;

  function add(event: TransportEvent): void {
    if (!isOn) return tell(event);
    const isWords = event.type === 'message.received' || event.type === 'message.streamed';
    if (isWords && event.from.role !== 'customer') return hold(event);
    if (!isWords && 'id' in event) release();
    tell(event);
  }

  function hold(event: Words): void {
    const { connection, reading } = conversation();
    const isNews = connection.established && reading;
    if (isNews && current !== undefined && current !== idOf(event)) {
      // The whole of it comes at the end; pieces of what waits are of no use.
      if (event.type === 'message.streamed') return;
      held.push(event);
      count();
    } else {
      if (isNews) current = idOf(event);
      tell(event);
    }
  }

  function next(): void {
    const event = held.shift();
    current = event && idOf(event);
    if (!event) return;
    tell(event);
    count();
  }

  function release(): void {
    while (held.length > 0) next();
  }

  /** All is let in, and the next message is the first again. */
  function leave(): void {
    release();
    current = undefined;
  }

  function count(): void {
    tell({ type: 'pace.changed', held: held.length });
  }

  return {
    add,
    next,
    /** The customer no longer has the conversation before them: what waits counts as unread. */
    leave,
    set(on: boolean): void {
      if (isOn && !on) leave();
      isOn = on;
    },
  };
}

function idOf(words: Words): string {
  return words.type === 'message.received' ? words.id : words.target;
}
