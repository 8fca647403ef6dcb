/** Who speaks in a conversation. `system` is no role: lines of the system come from local state only. */
export const participantRoles = ['customer', 'assistant', 'agent', 'supervisor'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** One who is present. `id` is stable within one conversation and is never a login name or an address. */
export interface Participant {
  readonly id: string;
  readonly role: ParticipantRole;
  readonly name?: string;
  readonly team?: string;
}

/** True for those who are people at the bank's end: an agent or a supervisor. */
export function isPerson(participant: Participant): boolean {
  return participant.role === 'agent' || participant.role === 'supervisor';
}
