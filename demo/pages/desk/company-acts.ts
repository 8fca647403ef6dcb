import type { Acts } from './acts.ts';
import type { DeskSession } from './desk-session.ts';
import { closeDialogs, dialog, focus, text } from './gestures.ts';
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
      if (team === supervisorChoice) session.escalate(conversation);
      else session.invite(conversation, team, text(data, 'reason'));
      form.reset();
      closeDialogs();
      focus('#people-button');
    },
    uninvite: (conversation) => session.uninvite(conversation),
    join: (conversation) => session.join(conversation),
    askDecline(conversation) {
      declining = conversation;
      dialog('decline-dialog')?.showModal();
    },
    decline(form) {
      if (declining !== undefined) session.decline(declining, text(new FormData(form), 'text'));
      declining = undefined;
      form.reset();
      closeDialogs();
      focus('#waiting-title');
    },
    askLeave: () => dialog('leave-dialog')?.showModal(),
    leave(conversation, form) {
      session.leave(conversation, text(new FormData(form), 'text'));
      form.reset();
      closeDialogs();
      focus('#waiting-title');
    },
  };
}
