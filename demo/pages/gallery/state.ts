import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { SettingName } from '../../../src/core/settings/settings.ts';
import type { Script } from './cast.ts';
import type { Words } from './words.ts';

/** What the customer does in a state, once the facts are in. */
export type Act =
  | {
      readonly do: 'send';
      readonly text: string;
      readonly outcome: 'none' | 'accepted' | 'failed' | 'unknown';
    }
  | { readonly do: 'press'; readonly id: string }
  /** The page tells that the customer's session at the bank ends in so many seconds. */
  | { readonly do: 'signed-in'; readonly seconds: number }
  /** The customer signs out on the page; or the page gives the secret of one session after that of another. */
  | { readonly do: 'sign-out' | 'be-another' }
  /** Goes on by keyboard to what the panel hides of the page. */
  | { readonly do: 'reach-page' }
  /** Until something with this id is there, whose code comes when it is first wanted; or is gone. */
  | { readonly do: 'await'; readonly id: string; readonly gone?: true }
  | { readonly do: 'type'; readonly text: string }
  /** Types into a field of a form. */
  | { readonly do: 'fill'; readonly id: string; readonly text: string }
  /** On the page for files: chooses files with these names, each of so many bytes. */
  | { readonly do: 'pick'; readonly files: readonly (readonly [name: string, bytes: number])[] }
  /** The agent writes, after what the customer has done. */
  | { readonly do: 'hear'; readonly text: string }
  /** The other side tells of something, after what the customer has done. */
  | { readonly do: 'happen'; make(script: Script): TransportEvent }
  /** So many seconds pass; on their own none do. */
  | { readonly do: 'pass'; readonly seconds: number }
  /** So much of the file on its way has gone out, from 0 to 1. */
  | { readonly do: 'progress'; readonly part: number }
  /** In the open settings: takes the choice at that place. */
  | { readonly do: 'choose'; readonly name: SettingName; readonly index: number };

export interface State {
  readonly name: string;
  readonly group: string;
  readonly title: string;
  /** Help is closed. */
  readonly closed?: boolean;
  /** Help has never been open, and the page offers it by itself. */
  offers?(words: Words): string;
  /** The panel cannot be had. */
  readonly fails?: boolean;
  /** Another site has the page in a frame. */
  readonly framed?: boolean;
  /** Wants the browser's own storage, and leaves nothing in it. */
  readonly stores?: boolean;
  /** What had happened before the page was loaded. */
  log?(script: Script, words: Words): readonly TransportEvent[];
  /** Id of what comes late once the facts are in. */
  readonly awaits?: string;
  facts(script: Script, words: Words, lang: string): readonly TransportEvent[];
  readonly acts?: (words: Words) => readonly Act[];
}
