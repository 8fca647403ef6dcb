import type { WireEvent } from '../../core/protocol/events.ts';
import type { ComposeOptions } from './compose-options.ts';

/** Begins the `localId` of what was handed over. */
export const carried = 'carried-';

/** What the desk says and the customer is not shown: what was carried over, and a second automated voice. */
export function isHidden(event: WireEvent, { deskAssistant }: ComposeOptions): boolean {
  if (event.type === 'message.received' && event.localId?.startsWith(carried)) return true;
  const isJoining = event.type === 'participant.joined' || event.type === 'participant.left';
  const isSaying =
    event.type === 'message.received' || event.type === 'message.streamed' || event.type === 'typing.changed';
  const who = isJoining ? event.participant : isSaying ? event.from : undefined;
  return who?.role === 'assistant' && !deskAssistant;
}
