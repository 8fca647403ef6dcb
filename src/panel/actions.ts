import type { FindingKind } from '../core/guard/finding.ts';
import type { MessageEntry } from '../core/conversation/timeline.ts';
import type { Concern } from '../core/protocol/concern.ts';
import type { Choice } from '../core/protocol/message.ts';
import type { SettingName, Settings } from '../core/settings/settings.ts';
import type { LateParts } from './controllers/late-parts.ts';
import type { Unsent } from './controllers/undo.ts';
import type { Question } from './question.ts';
import type { SettingsPage } from './load-settings.ts';

/** What the customer can do; the views call these and decide nothing. */
export interface Actions {
  submit(): void;
  composerInput(): void;
  composerKey(event: KeyboardEvent): void;
  beforeComposerInput(event: InputEvent): void;
  /** Takes out what the guard found, and sends the rest. */
  removeAndSend(): void;
  sendAnyway(): void;
  /** Back to the text, with what was found selected. */
  editHeld(): void;
  /** Takes back what has not gone out yet. */
  undoSend(): void;
  choose(message: MessageEntry, choice: Choice): void;
  retry(localId: string): void;
  /** Looks whether it has arrived. */
  check(localId: string): void;
  edit(entry: MessageEntry): void;
  discard(localId: string): void;
  stopAnswer(messageId: string): void;
  report(messageId: string, concern: Concern): void;
  requestAgent(): void;
  leaveQueue(): void;
  /** Pauses with the people who are there, and talks to the assistant. */
  suspendAgent(): void;
  copyCaseNumber(reference: string): void;
  toggleMenu(): void;
  repeatLast(): void;
  switchLanguage(lang: string): void;
  openGuide(): void;
  openSave(): void;
  openCase(): void;
  openUrgent(): void;
  openEscalation(): void;
  translate(messageId: string): void;
  openSettings(): void;
  closeSettings(): void;
  /** Chooses for a setting what stands at that place of its choices. */
  chooseSetting(name: SettingName, index: number): void;
  resetSettings(): void;
  askToEnd(): void;
  /** The answers to what is asked before it is done. */
  stay(): void;
  go(): void;
  startNew(): void;
  jumpToLatest(): void;
  minimize(): void;
}

/** Why the composer holds its text back. */
export type ComposerHold =
  | { readonly why: 'empty' | 'over' }
  /** Nothing is wrong: the customer wants to look at each message once more. */
  | { readonly why: 'review' }
  | { readonly why: 'long'; readonly over: number }
  /** Certain, and not to be sent; or possible, and the customer decides. Never holds what was found. */
  | { readonly why: 'sensitive' | 'doubtful'; readonly kind: FindingKind };

/** What is true of the panel alone, and of nobody's conversation. */
export interface PanelState {
  readonly menuOpen: boolean;
  readonly question: Question | undefined;
  readonly hold: ComposerHold | undefined;
  /** The field is described by why it is held, and not by the hint alone. */
  readonly holdDescribes: boolean;
  /** What may still be taken back. */
  readonly unsent: Unsent | undefined;
  /** The customer is in the field, or has left a draft in it. */
  readonly writing: boolean;
  /** Number of the oldest block that is drawn: where much is stored, the newest comes first. */
  readonly drawnFrom: number;
  /** The customer reads older messages; so many have come below since. */
  readonly away: { readonly newBelow: number } | undefined;
  /** Pages without a secure context have no clipboard. */
  readonly mayCopy: boolean;
  readonly copied: boolean;
  readonly settings: Settings;
  /** The settings in place of the conversation, while they are open. */
  readonly settingsPage: SettingsPage | undefined;
  /** Closed, and about to go. */
  readonly settingsLeaving: SettingsPage | undefined;
  readonly late: LateParts;
  readonly headingLevel: number;
  readonly title: string;
  readonly now: number;
}
