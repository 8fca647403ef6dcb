import type { Conversation } from '../core/conversation/conversation.ts';
import { CareError } from '../core/protocol/errors.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { inspectDraft } from './inspect-draft.ts';

/** Who shows a field has looked already. A page that sends by script has not. */
export function refuseSecrets(text: string, conversation: Conversation, clock: Clock): void {
  const findings = inspectDraft(text, conversation, clock.now());
  if (findings.some(({ certainty }) => certainty === 'certain')) throw new CareError('message-sensitive');
}
