import { isPerson } from '../../../src/core/protocol/participant.ts';
import type { Announcement } from './announce-desk.ts';
import { escalationStateWords } from './company-words.ts';
import { customerName, type Desk, type Held } from './desk-state.ts';
import { pauseStateWords, sharingStateWords } from './sharing-words.ts';

/** That this agent is asked to join a talk; once for each. */
export function invitations(before: Desk, after: Desk): readonly Announcement[] {
  const known = new Set(before.invitations.map(({ conversation, role }) => `${role} ${conversation}`));
  return after.invitations
    .filter(({ conversation, role }) => !known.has(`${role} ${conversation}`))
    .map(({ conversation, role, from }) => {
      const name = customerName(after, conversation);
      return {
        text:
          role === 'supervisor'
            ? `${name} asks for a supervisor. ${from} is with them.`
            : `${from} asks you to join ${name.toLowerCase()}.`,
      };
    });
}

/** Who else has come to the customer or gone, and where the way to a supervisor stands. */
export function company(
  before: Held,
  after: Held,
  { name, desk }: { name: string; desk: Desk },
): readonly Announcement[] {
  const [old, now] = [people(before, desk), people(after, desk)];
  const [step, next] = [before, after].map(({ conversation }) =>
    escalationStateWords(conversation.escalation),
  );
  return [
    ...now
      .filter(({ id }) => !old.some((one) => one.id === id))
      .map((one) => `${one.name ?? 'A colleague'} has joined.`),
    ...old
      .filter(({ id }) => !now.some((one) => one.id === id))
      .map((one) => `${one.name ?? 'A colleague'} has left.`),
    ...(next !== undefined && next !== step && after.conversation.escalation?.step !== 'joined'
      ? [next]
      : []),
  ].map((text) => ({ text: `${name}: ${text}` }));
}

/** Whether the agent may see the page of the customer, and whether the customer hears them. */
export function sharing(before: Held, after: Held, name: string): readonly Announcement[] {
  const [old, now] = [before.conversation, after.conversation];
  const state = sharingStateWords(now.sharing);
  const isNews = state !== undefined && state !== sharingStateWords(old.sharing);
  const isPaused = old.suspended !== now.suspended && after.over === null;
  return [...(isNews ? [state] : []), ...(isPaused ? [pauseStateWords(now.suspended)] : [])].map((text) => ({
    text: `${name}: ${text}`,
  }));
}

function people({ conversation }: Held, { agent }: Desk) {
  return conversation.presence.present.filter((one) => isPerson(one) && one.id !== agent?.id);
}
