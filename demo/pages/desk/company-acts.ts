import type { Acts } from './acts.ts';
import type { DeskSession } from './desk-session.ts';
import { dialog, finish, text } from './gestures.ts';
import { supervisorChoice } from './views/people.ts';

type CompanyActs = Pick<
  Acts,
  'askInvite' | 'invite' | 'uninvite' | 'join' | 'askDecline' | 'decline' | 'askLeave' | 'leave'
>;

/** The agent's gestures about colleagues and supervisors who join. */
export function createCompanyActs(session: DeskSession): CompanyActs {
  /** The talk that the supervisor is asked to join and cannot. */
  let declining: string | undefined;

  return {
    askInvite: () => dialog('invite-dialog')?.showModal(),
    invite(conversation, form) {
      const data = new FormData(form);
      const team = text(data, 'team');
      const isSent =
        team === supervisorChoice
          ? session.escalate(conversation)
          : session.invite(conversation, team, text(data, 'reason'));
      finish(form, isSent, '#people-button');
    },
    uninvite: (conversation) => session.uninvite(conversation),
    join: (conversation) => session.join(conversation),
    askDecline(conversation) {
      declining = conversation;
      dialog('decline-dialog')?.showModal();
    },
    decline(form) {
      const words = text(new FormData(form), 'text');
      finish(form, declining === undefined || session.decline(declining, words), '#waiting-title');
    },
    askLeave: () => dialog('leave-dialog')?.showModal(),
    leave(conversation, form) {
      finish(form, session.leave(conversation, text(new FormData(form), 'text')), '#waiting-title');
    },
  };
}
