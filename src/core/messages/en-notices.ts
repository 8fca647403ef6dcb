import type { EndReason, HandoffFailure } from '../protocol/events.ts';
import type { Participant, ParticipantRole } from '../protocol/participant.ts';
import { cleanName } from '../text/clean.ts';
import { authorOf, nameOf } from './author.ts';
import type { EarlyFact } from './late-messages.ts';

export const roles: Readonly<Record<ParticipantRole, string>> = {
  customer: 'You',
  assistant: 'Assistant',
  agent: 'Live agent',
  supervisor: 'Supervisor',
};

export const requested =
  'Request sent for a live agent. You can keep chatting with the assistant while you wait.';

/** The line of the system for each fact, in English. */
export function notice(fact: EarlyFact): string {
  switch (fact.type) {
    case 'handoff.requested':
      return requested;
    case 'handoff.failed':
      return handoffFailed(fact.reason, fact.hours);
    case 'handoff.cancelled':
      return 'You left the line.';
    case 'transfer.started':
      return transferring(fact.team);
    case 'transfer.failed':
      return `The transfer to ${cleanName(fact.team)} did not work.`;
    case 'participant.joined':
      return joined(fact.participant);
    case 'participant.left':
      return `${nameOf(fact.participant, { roles })} left.`;
    case 'case.opened':
      return `Your case number is ${cleanName(fact.reference)}.`;
    case 'summary.written':
      return 'A written summary is ready.';
    case 'conversation.ended':
      return ended(fact.reason);
    case 'gap.found':
      return 'Some earlier messages may be missing.';
  }
}

export function transferring(team: string): string {
  return `You are being transferred to ${cleanName(team)}. You will not need to repeat.`;
}

function joined(participant: Participant): string {
  if (participant.role === 'customer') return 'You joined.';
  if (participant.role === 'assistant') {
    return 'You are chatting with the automated assistant. You can ask for a person at any time.';
  }
  const team = cleanName(participant.team ?? '');
  return `${authorOf(participant, { roles })}${team && `, ${team}`}, joined.`;
}

export function handoffFailed(reason: HandoffFailure, hours: string | undefined): string {
  switch (reason) {
    case 'closed':
      return hours === undefined
        ? 'No live agent is here now. The assistant can still help you.'
        : `No live agent is here now. Agents are here ${cleanName(hours)}. The assistant can still help you.`;
    case 'declined':
      return 'No live agent could take your chat. You can ask again.';
    case 'no-answer':
      return 'No live agent answered. You can ask again.';
    case 'unknown':
      return 'We could not reach a live agent. You can ask again.';
  }
}

function ended(reason: EndReason): string {
  switch (reason) {
    case 'customer':
      return 'You ended the chat.';
    case 'idle':
      return 'The chat ended. Nothing was written for a while.';
    case 'expired':
      return 'The chat ended. It was open for too long.';
    case 'moved':
      return 'The chat goes on in another window.';
    case 'agent':
    case 'unknown':
      return 'The chat ended.';
  }
}
