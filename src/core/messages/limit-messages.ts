import type { Conversation } from '../conversation/conversation.ts';
import type { ClearedWhy } from '../protocol/events.ts';

/** About time that runs out, apart from all other sentences since few conversations come to it. */
export interface LimitMessages {
  /** At the top of a conversation that ends by itself, before any time runs. */
  declared(seconds: number): string;
  /** Name of the group that holds what follows. */
  readonly label: string;
  /** In whole minutes, never less than one. */
  idle(minutes: number): string;
  session(minutes: number): string;
  readonly keepOpen: string;
  readonly staySignedIn: string;
  /** Spoken only: at the warning, and once more shortly before the end; what can be done follows. */
  idleSpoken(seconds: number): string;
  sessionSpoken(seconds: number): string;
  readonly kept: string;
  readonly stays: string;
  readonly refused: string;
  /** The session at the bank is over, and the chat is cleared. */
  readonly expired: string;
  /** It is cleared for another reason. */
  readonly cleared: Readonly<Record<ClearedWhy, string>>;
}

/** Why nothing of the chat is on screen any more. */
export function sentenceOf({ clearedWhy }: Conversation, words: LimitMessages): string {
  return clearedWhy === undefined ? words.expired : words.cleared[clearedWhy];
}
