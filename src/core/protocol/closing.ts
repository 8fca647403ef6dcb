import type { Participant } from './participant.ts';

/** What belongs to the close of a conversation: the written summary, and how the customer found it. */

export const summaryAnswers = ['right', 'wrong'] as const;
export type SummaryAnswer = (typeof summaryAnswers)[number];

export const ratedRoles = ['assistant', 'agent'] as const;
export type RatedRole = (typeof ratedRoles)[number];

export interface Summary {
  readonly text: string;
  readonly by: Participant;
  /** BCP 47 tag of all its words. */
  readonly lang?: string;
  /** What happens next, and by when, each in a few words. */
  readonly nextStep?: string;
  readonly expected?: string;
}

/** The customer has read the summary with that id; `text` is what is wrong with it. */
export interface AnsweredSummary {
  readonly target: string;
  readonly answer: SummaryAnswer;
  readonly text?: string;
}

/** May be asked for after the end too, as long as the line stands. */
export type ClosingCommand =
  | {
      readonly do: 'answer-summary';
      readonly id: string;
      readonly answer: SummaryAnswer;
      readonly text?: string;
    }
  /** From 1, very bad, to 5, very good. */
  | { readonly do: 'rate'; readonly about: RatedRole; readonly score: number; readonly comment?: string };
