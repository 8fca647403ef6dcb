import { nameOf } from '../../core/messages/author.ts';
import type {
  EscalationNoticeMessages,
  FactOf,
  InvitationNoticeMessages,
} from '../../core/messages/late-messages.ts';
import { cleanName } from '../../core/text/clean.ts';
import { roles } from './es-notices.ts';

/** What stands in the conversation about supervisors and colleagues, and is spoken of them, in Spanish. */
export const escalationNotices: EscalationNoticeMessages = { notice: escalation };

export const invitationNotices: InvitationNoticeMessages = {
  notice: (fact) =>
    fact.type === 'invitation.sent'
      ? `${nameOf(fact.by, { roles })} invita a otra persona: ${cleanName(fact.team)}.`
      : `Nadie de ${cleanName(fact.team)} puede unirse ahora.`,
};

function escalation(fact: FactOf<'escalation'>): string {
  if (fact.type === 'escalation.requested')
    return fact.by ? `${nameOf(fact.by, { roles })} pide que venga un supervisor.` : 'Pidió un supervisor.';
  switch (fact.outcome) {
    case 'settled':
      return fact.text === undefined ? 'Ya habló con un supervisor.' : `El supervisor decidió: ${fact.text}`;
    case 'declined':
      return fact.text === undefined
        ? 'Un supervisor no puede unirse al chat.'
        : `Un supervisor no puede unirse al chat: ${fact.text}`;
    case 'unavailable':
      return 'No hay un supervisor ahora. Puede pedirlo otra vez más tarde.';
    case 'withdrawn':
      return 'Ya no pide un supervisor.';
  }
}
