import type { Escalation } from '../../../src/core/conversation/escalation.ts';
import type { FactOf } from '../../../src/core/messages/late-messages.ts';
import type { EscalationReason, EscalationWish } from '../../../src/core/protocol/escalation.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { sharingWords } from './sharing-words.ts';

/** The desk's sentences about supervisors and colleagues who join. */

const reasonNames: Readonly<Record<EscalationReason, string>> = {
  'not-solved': 'the problem is not solved',
  disagree: 'does not agree with the answer',
  treatment: 'was not treated well',
  other: 'something else',
};

/** "The problem is not solved: I have called three times"; nothing where the customer said nothing. */
export function wishWords({ reason, text }: EscalationWish): string {
  const named = reason === undefined ? '' : reasonNames[reason];
  return [named.charAt(0).toUpperCase() + named.slice(1), text ?? '']
    .filter((part) => part !== '')
    .join(': ');
}

export function companyWords(
  fact: FactOf<'escalation' | 'invitation' | 'sharing' | 'suspension'>,
  authorOf: (one: Participant) => string,
): string {
  switch (fact.type) {
    case 'invitation.sent':
      return `${authorOf(fact.by)} asked ${fact.team} to join.`;
    case 'invitation.closed':
      return `${fact.team} is not asked to join any more.`;
    case 'escalation.requested': {
      const who = fact.by ? authorOf(fact.by) : 'The customer';
      const why = wishWords(fact);
      return `${who} asked for a supervisor${why === '' ? '.' : `: ${why}`}`;
    }
    case 'escalation.answered':
      return answerWords(fact);
    default:
      return sharingWords(fact);
  }
}

function answerWords({ outcome, text }: FactOf<'escalation'> & { type: 'escalation.answered' }): string {
  const more = text === undefined ? '.' : `: ${text}`;
  switch (outcome) {
    case 'settled':
      return text === undefined ? 'The supervisor has been here.' : `The supervisor decided${more}`;
    case 'declined':
      return `A supervisor cannot join${more}`;
    case 'unavailable':
      return 'No supervisor is signed in.';
    case 'withdrawn':
      return 'The customer no longer asks for a supervisor.';
  }
}

/** Where the way to a supervisor stands; nothing before anybody asked. */
export function escalationStateWords(escalation: Escalation | undefined): string | undefined {
  switch (escalation?.step) {
    case undefined:
      return undefined;
    case 'asked':
      return 'A supervisor is asked for.';
    case 'joined':
      return 'A supervisor is here.';
    case 'over':
      return answerWords({
        ...{ type: 'escalation.answered', id: '', at: 0, outcome: escalation.outcome },
      });
  }
}
