import type { ConversationEvent } from '../protocol/events.ts';
import type { Limit } from '../protocol/limit.ts';

/** The ends that come nearer, one of a kind at most. After the end of the conversation it cannot end again. */
export function limitsAfter(limits: readonly Limit[], event: ConversationEvent): readonly Limit[] {
  switch (event.type) {
    case 'limit.announced': {
      const { kind, at, endsAt } = event;
      return [...without(limits, kind), { kind, at, endsAt }];
    }
    case 'limit.lifted':
      return without(limits, event.kind);
    case 'conversation.ended':
      return without(limits, 'idle');
    default:
      return limits;
  }
}

function without(limits: readonly Limit[], kind: Limit['kind']): readonly Limit[] {
  return limits.filter((limit) => limit.kind !== kind);
}
