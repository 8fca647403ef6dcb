import type { FactOf } from './late-messages.ts';

/** About a customer who has paused with a person, and talks to the assistant meanwhile. */
export interface SuspensionMessages {
  notice(fact: FactOf<'suspension'>): string;
  /** Spoken after it: who can read along, and the way back. */
  readonly how: string;
  /** Name of what is pinned above the conversation, and its words. */
  readonly label: string;
  paused(name: string): string;
  back(name: string): string;
  /** Below what a person writes meanwhile; true of it afterwards, too. */
  readonly mark: string;
  /** Spoken after it. */
  readonly meanwhile: string;
  readonly failed: string;
}
