import type { EscalationReason } from '../protocol/escalation.ts';

/** About asking for a supervisor. */
export interface EscalationMessages {
  readonly heading: string;
  readonly back: string;
  /** What happens, and that nobody's help is lost by it. */
  lead(agent: string): string;
  readonly why: string;
  reason(reason: EscalationReason): string;
  readonly more: string;
  readonly moreHint: string;
  readonly send: string;
  readonly chooseFirst: string;
  readonly failed: string;
  /** Above the conversation: who else comes. */
  readonly people: string;
  /** While the customer waits for one. */
  asked(agent: string): string;
  /** The same where the agent has asked. */
  askedBy(agent: string): string;
  readonly withdraw: string;
  invited(agent: string, team: string): string;
}
