import type { RatedRole } from '../protocol/closing.ts';

/** A formal complaint on the page with the case. */
export interface ComplaintWords {
  readonly heading: string;
  readonly number: string;
  readonly since: string;
  readonly answerBy: string;
  readonly spell: string;
  spelled(reference: string): string;
  /** How to hear of its status. */
  readonly status: string;
  /** "August 21, 2026" */
  day(at: number): string;
}

/** About what remains of a conversation, apart from all other sentences since few customers come to them. */
export interface ClosingMessages {
  /** The page with the case, and the button that leads there. */
  readonly heading: string;
  readonly back: string;
  readonly spell: string;
  spelled(reference: string): string;
  readonly nothing: string;
  readonly complaint: ComplaintWords;
  readonly nextStep: string;
  readonly expected: string;
  readonly shared: string;
  /** Pinned while nobody has said whether the summary is right. */
  wrote(name: string): string;
  readonly check: string;
  readonly ask: string;
  readonly right: string;
  readonly wrong: string;
  readonly correction: string;
  readonly correctionHint: string;
  readonly send: string;
  readonly empty: string;
  readonly confirmed: string;
  readonly corrected: string;
  readonly unsent: string;
  /** The survey after the end. */
  readonly survey: string;
  how(about: RatedRole, name: string): string;
  /** From 1 to 5. */
  score(score: number): string;
  readonly comment: string;
  readonly commentHint: string;
  readonly rate: string;
  readonly skip: string;
  readonly chooseFirst: string;
  readonly thanks: string;
}
