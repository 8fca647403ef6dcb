import type { Participant } from './participant.ts';

/**
 * The customer pauses with the people who are there, and talks to the assistant meanwhile. Nobody leaves by it, and
 * all can read along; what the customer writes is for the assistant until they are back.
 */
export interface SuspensionFact {
  readonly type: 'suspension.started' | 'suspension.ended';
  readonly with: Participant;
}

export type SuspensionCommand = { readonly do: 'suspend-agent' } | { readonly do: 'resume-agent' };
