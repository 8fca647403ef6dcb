import { cleanName } from '../text/clean.ts';
import { nameOf } from './author.ts';
import { roles } from './en-notices.ts';
import type { EscalationNoticeMessages, FactOf, InvitationNoticeMessages } from './late-messages.ts';

/** What stands in the conversation about supervisors and colleagues, and is spoken of them, in English. */
export const escalationNotices: EscalationNoticeMessages = { notice: escalation };

export const invitationNotices: InvitationNoticeMessages = {
  notice: (fact) =>
    fact.type === 'invitation.sent'
      ? `${nameOf(fact.by, { roles })} asks a colleague to join: ${cleanName(fact.team)}.`
      : `No colleague from ${cleanName(fact.team)} can join now.`,
};

function escalation(fact: FactOf<'escalation'>): string {
  if (fact.type === 'escalation.requested')
    return fact.by
      ? `${nameOf(fact.by, { roles })} asks a supervisor to join.`
      : 'You asked for a supervisor.';
  switch (fact.outcome) {
    case 'settled':
      return fact.text === undefined
        ? 'You have talked to a supervisor.'
        : `The supervisor decided: ${fact.text}`;
    case 'declined':
      return fact.text === undefined
        ? 'A supervisor cannot join this chat.'
        : `A supervisor cannot join this chat: ${fact.text}`;
    case 'unavailable':
      return 'No supervisor is here now. You can ask again later.';
    case 'withdrawn':
      return 'You took back your wish for a supervisor.';
  }
}
