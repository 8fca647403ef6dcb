import type { FactOf } from './late-messages.ts';

/** About a customer who has paused with a person, and talks to the assistant meanwhile. */
export interface SuspensionMessages {
  notice(fact: FactOf<'suspension'>): string;
  /** Spoken after it: who can read along, and the way back. */
  readonly how: string;
  /** Pinned above the conversation. */
  paused(name: string): string;
  back(name: string): string;
  /** Below what a person writes meanwhile, and spoken after it. */
  readonly meanwhile: string;
  readonly failed: string;
}
