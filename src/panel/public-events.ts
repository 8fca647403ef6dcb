import type { Conversation } from '../core/conversation/conversation.ts';
import type { Handoff } from '../core/conversation/handoff.ts';
import { isPerson } from '../core/protocol/participant.ts';

/**
 * What a page may listen to of a conversation. Each tells that something happened, by kinds, steps and
 * counts: never a word of it, since any script on the page can listen (security.md, threat 14).
 */
const everywhere = { bubbles: true, composed: true };

/** The way to a person took a step. */
export class CareHandoffEvent extends Event {
  readonly step: Handoff['step'];

  constructor(step: Handoff['step']) {
    super('care-handoff', everywhere);
    this.step = step;
  }
}

/** A person joined the conversation. */
export class CareAgentJoinedEvent extends Event {
  /** An agent, or a supervisor. */
  readonly role: 'agent' | 'supervisor';

  constructor(role: 'agent' | 'supervisor') {
    super('care-agent-joined', everywhere);
    this.role = role;
  }
}

/** The conversation is over. */
export class CareEndEvent extends Event {
  readonly reason: string;

  constructor(reason: string) {
    super('care-end', everywhere);
    this.reason = reason;
  }
}

/** Words were held back since they looked like something that must not be sent. */
export class CareBlockedEvent extends Event {
  /** What kinds of secret were seen, for instance `pan`. */
  readonly kinds: readonly string[];

  constructor(kinds: readonly string[]) {
    super('care-blocked', everywhere);
    this.kinds = kinds;
  }
}

/** The connection failed for good, and the customer was told. */
export class CareTroubleEvent extends Event {
  /** A `CareErrorCode`. */
  readonly code: string;

  constructor(code: string) {
    super('care-error', everywhere);
    this.code = code;
  }
}

/** The public events that lie between two states, in the order in which they are told. */
export function eventsBetween(after: Conversation, before: Conversation): readonly Event[] {
  const events: Event[] = [];
  for (const one of after.presence.present) {
    if (!isPerson(one) || before.presence.present.some((other) => other.id === one.id)) continue;
    events.push(new CareAgentJoinedEvent(one.role === 'supervisor' ? 'supervisor' : 'agent'));
  }
  if (after.handoff.step !== before.handoff.step) events.push(new CareHandoffEvent(after.handoff.step));
  if (after.ended && !before.ended) events.push(new CareEndEvent(after.ended.reason));
  const { problem } = after.connection;
  if (problem !== undefined && problem !== before.connection.problem) {
    events.push(new CareTroubleEvent(problem.startsWith('auth') ? 'session-expired' : 'transport-refused'));
  }
  return events;
}

declare global {
  interface HTMLElementEventMap {
    'care-handoff': CareHandoffEvent;
    'care-agent-joined': CareAgentJoinedEvent;
    'care-end': CareEndEvent;
    'care-blocked': CareBlockedEvent;
  }
}
