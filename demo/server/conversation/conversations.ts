import { randomUUID } from 'node:crypto';
import type { DurableEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Appended, EventLog, Recorded } from '../log/event-log.ts';
import type { Identity } from '../gateways/identity.ts';
import { given } from '../wire/fields.ts';
import { factsOf, type ConversationFacts } from './facts.ts';
import type { ConversationRecord, NewEvent } from './record.ts';

/** The customer, as the log names them: stable, and no name. */
export const customer: Participant = { id: 'customer', role: 'customer' };

/** What stands beside an event, and under which key it is recorded once. */
interface RecordOptions extends Pick<ConversationRecord, 'note' | 'answers' | 'value'> {
  readonly key?: string;
}

/** The conversations in the log, as the gateway reads and writes them. */
export interface Conversations {
  readonly log: EventLog<ConversationRecord>;
  facts(conversation: string): Promise<ConversationFacts>;
  /** Stamps and appends. `key`: done at most once in this conversation. */
  record(
    conversation: string,
    event: NewEvent,
    options?: RecordOptions,
  ): Promise<Appended<ConversationRecord>>;
}

/** @param identity Names this gateway on what it records. */
export function createConversations(
  log: EventLog<ConversationRecord>,
  clock: Clock,
  identity?: Identity,
): Conversations {
  return {
    log,
    async facts(conversation) {
      return factsOf((await log.read(conversation, 0)).map(({ event }) => event));
    },
    record(conversation, event, { key, note, answers, value } = {}) {
      // Stamping gives back the two members that NewEvent leaves out.
      const stamped = { ...event, id: event.id ?? randomUUID(), at: clock.now() } as DurableEvent;
      const beside = {
        ...given('note', note),
        ...given('gateway', identity?.id),
        ...given('answers', answers),
        ...given('value', value),
      };
      return log.append(conversation, { event: stamped, ...beside }, key);
    },
  };
}

/** A record as it goes on a wire: its place as cursor and the one before, so that a hole shows; no note. */
export function wireEvent({ seq, event }: Recorded<ConversationRecord>): DurableEvent & WireEvent {
  return { ...event.event, cursor: String(seq), ...(seq > 1 && { previous: String(seq - 1) }) };
}
