import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { ConversationRecord } from '../conversation/record.ts';

type Of<Type extends DurableEvent['type']> = Extract<DurableEvent, { type: Type }>;

/** The last thing that was recorded on the way to a person and back, with what it came from where that tells more. */
export type LastStep =
  | Of<
      | 'handoff.requested'
      | 'handoff.accepted'
      | 'handoff.cancelled'
      | 'transfer.started'
      | 'conversation.ended'
    >
  | Left
  | { readonly type: 'queued'; readonly event: Of<'handoff.queued'>; readonly left: Left | undefined };

export interface Left {
  readonly type: 'left';
  readonly event: Of<'participant.left'>;
  readonly after: Of<'transfer.started' | 'summary.written'> | undefined;
}

export function lastStep(records: readonly ConversationRecord[]): LastStep | undefined {
  let step: LastStep | undefined;
  /** The summary that the talk ends with; another may stand in the midst of it. */
  let ending: Of<'summary.written'> | undefined;
  /** Whose talk it was last: a guest who goes ends nothing. */
  let lead: string | undefined;
  for (const { event, note } of records) {
    if (event.type === 'handoff.accepted') lead = event.agent.id;
    if (event.type === 'summary.written' && note?.ends) ending = event;
    switch (event.type) {
      case 'handoff.queued':
        step = { type: 'queued', event, left: step?.type === 'left' ? step : undefined };
        break;
      case 'handoff.requested':
      case 'handoff.accepted':
      case 'handoff.cancelled':
      case 'transfer.started':
      case 'conversation.ended':
        step = event;
        break;
      case 'handoff.failed':
        step = undefined;
        break;
      case 'participant.left': {
        if (event.participant.id !== lead) break;
        step = { type: 'left', event, after: step?.type === 'transfer.started' ? step : ending };
        break;
      }
      default:
    }
  }
  return step;
}
