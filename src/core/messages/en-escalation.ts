import { cleanName } from '../text/clean.ts';
import type { EscalationMessages } from './escalation-messages.ts';

/** Asking for a supervisor, in English. */
export const escalation: EscalationMessages = {
  heading: 'Ask for a supervisor',
  back: 'Back to the chat',
  lead: (agent) =>
    `A supervisor will read this chat and join it if one is free. ${agent} stays with you. You need not repeat.`,
  why: 'What is it about?',
  reason(reason) {
    switch (reason) {
      case 'not-solved':
        return 'My problem is not solved';
      case 'disagree':
        return 'I do not agree with the answer';
      case 'treatment':
        return 'I was not treated well';
      case 'other':
        return 'Something else';
    }
  },
  more: 'What should the supervisor know?',
  moreHint: 'You may leave this empty. Do not type card numbers, security codes or passwords.',
  send: 'Ask now',
  chooseFirst: 'Not sent. First choose what it is about.',
  failed: 'This did not work. Nothing has changed. Try again.',
  people: 'More people',
  asked: (agent) => `You asked for a supervisor. ${agent} is still here.`,
  askedBy: (agent) => `${agent} asked a supervisor to join.`,
  withdraw: 'Take it back',
  invited: (agent, team) => `${agent} asks a colleague to join: ${cleanName(team)}.`,
};
