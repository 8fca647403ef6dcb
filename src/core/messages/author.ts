import type { Participant } from '../protocol/participant.ts';
import { cleanName } from '../text/clean.ts';
import type { Messages } from './messages.ts';

type Roles = Pick<Messages, 'roles'>;

/** What a participant is called in a sentence: the name, or the role where there is no name. */
export function nameOf(participant: Participant, { roles }: Roles): string {
  return ownName(participant) ?? roles[participant.role];
}

/**
 * Who wrote something, with the role after the name: "Maria, live agent".
 *
 * The role is our word, never theirs: one who is called "System" is still "System, live agent".
 */
export function authorOf(participant: Participant, { roles }: Roles): string {
  const name = ownName(participant);
  const role = roles[participant.role];
  // An assistant that is called "Assistant" needs no second word for it.
  return name === undefined || name === role ? role : `${name}, ${role.toLowerCase()}`;
}

function ownName(participant: Participant): string | undefined {
  if (participant.role === 'customer' || participant.name === undefined) return undefined;
  return cleanName(participant.name) || undefined;
}
