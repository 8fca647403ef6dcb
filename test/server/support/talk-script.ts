import type { Lang } from '../../../demo/server/conversation/record.ts';

/** A talk from its first word: what is said, what each answer tells, and what is done for the customer by its end. */
export interface TalkScript {
  readonly what: string;
  readonly turns: Readonly<Record<Lang, readonly Turn[]>>;
  /** In order: "lock 1005", and for a new card what had become of the old one, "new-card 1005 lost". */
  readonly done: readonly string[];
}

/** What is said (after `|` the value of a pressed choice), and what the answer tells; with `!` what it does not. */
export type Turn = readonly [said: string, ...told: readonly (RegExp | { readonly not: RegExp })[]];
