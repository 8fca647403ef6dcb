import type { FindingKind } from '../guard/finding.ts';
import type { Concern } from '../protocol/concern.ts';
import type { HandoffFailure } from '../protocol/events.ts';
import type { Participant, ParticipantRole } from '../protocol/participant.ts';
import type { TransportErrorKind } from '../protocol/transport-error.ts';
import type { EarlyFact, LateMessages } from './late-messages.ts';

/**
 * Every sentence that the widget can show or speak.
 *
 * A language is one object of this type, so that a sentence that is missing does not compile. Names come in
 * as `nameOf` gives them; numbers as numbers. Plain words: a reading grade of six or less (accessibility.md 10).
 */
export interface Messages {
  /** BCP 47 tag of the language that all of this is in. */
  readonly lang: string;
  readonly roles: Readonly<Record<ParticipantRole, string>>;
  readonly chrome: ChromeMessages;
  readonly composer: ComposerMessages;
  readonly guard: GuardMessages;
  readonly transcript: TranscriptMessages;
  readonly delivery: DeliveryMessages;
  readonly handoff: HandoffMessages;
  readonly connection: ConnectionMessages;
  readonly ending: EndingMessages;
  /** The line of the system that a fact leaves. */
  notice(fact: EarlyFact): string;
  readonly speech: SpeechMessages;
  /** Present once a conversation has needed it. */
  readonly late?: LateMessages;
}

export interface ChromeMessages {
  /** The launcher and the title of the panel. */
  readonly help: string;
  /** "2 new messages"; follows the launcher's text in its name. */
  unread(count: number): string;
  /** What a notice says where something else than a message calls for the customer. */
  readonly needed: string;
  /** The launcher while the customer waits for a person. */
  helpWaiting(figures: QueueFigures): string;
  readonly minimize: string;
  readonly moreOptions: string;
  readonly talkToPerson: string;
  readonly settings: string;
  readonly guide: string;
  readonly yourCase: string;
  /** A copy of the conversation to keep. */
  readonly save: string;
  /** A part of the panel whose file did not arrive. */
  readonly partFailed: string;
  /** The way to the number for fraud, in every state. */
  readonly urgent: string;
  /** Where that number could not be opened. */
  readonly urgentNumber: string;
  readonly repeatLastMessage: string;
  readonly supervisor: string;
  /** The customer talks to the assistant meanwhile, and nobody leaves. */
  pause(name: string): string;
  /** In the language that it leads to; `lang` is that language. */
  readonly otherLanguage: { readonly label: string; readonly lang: string };
  readonly status: string;
  readonly caseNumber: string;
  readonly copy: string;
  readonly copied: string;
  /** "Talking to: Maria, Card disputes"; of several the names. */
  talkingTo(...participants: readonly Participant[]): string;
  readonly talkingToNobody: string;
  /** While the customer has chosen it. */
  readonly slowerPace: string;
}

export interface ComposerMessages {
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly empty: string;
  tooLong(over: number): string;
  readonly review: string;
  /** Before the words that may still be taken back. */
  unsentSoon(seconds: number): string;
  /** The same when it is spoken, with the way to take them back. */
  unsent(seconds: number): string;
  readonly undo: string;
  readonly undone: string;
  readonly suggestedReplies: string;
  readonly stopAnswer: string;
  /** Why nothing can be written any more. */
  readonly closed: string;
}

/** About words that are held back. None of these ever repeats what was found. */
export interface GuardMessages {
  held(kind: FindingKind): string;
  /** It may be something else; the customer decides. */
  possible(kind: FindingKind): string;
  readonly removeAndSend: string;
  readonly edit: string;
  readonly sendAnyway: string;
  /** Stands in place of what was taken out; in square brackets and without digits. */
  removed(kind: FindingKind): string;
  /** Under a message of the other side that asks for what it must not; spoken with it. */
  warning(concern: Concern): string;
  readonly report: string;
  readonly reported: string;
}

export interface TranscriptMessages {
  readonly label: string;
  /** "Assistant, 2:14 PM" is the author, a comma and this. */
  time(at: number): string;
  heading(author: string, at: number): string;
  /** "Today", "Yesterday" or the date. */
  day(at: number, now: number): string;
  jumpToLatest(newCount: number): string;
  readonly edited: string;
  /** On the button below a message in another language; then in its place, once that is done. */
  readonly translate: string;
  readonly translated: string;
  readonly notTranslated: string;
  /** Before the words that a machine has made of it. */
  readonly byMachine: string;
  /** Stands in place of a message that was taken back. */
  readonly removed: string;
  typing(name: string): string;
  /** While nothing of an answer has come yet. */
  readonly assistantReplying: string;
  readonly assistantStillWorking: string;
  readonly assistantSlow: string;
  /** Follows the text of a link. `host` is absent where that text is the very address. */
  opensNewWindow(host: string | undefined): string;
}

export interface DeliveryMessages {
  readonly sending: string;
  readonly stillSending: string;
  /** It goes out as soon as there is a connection. */
  readonly waiting: string;
  readonly sent: string;
  readonly delivered: string;
  readonly read: string;
  /** Not known whether it arrived. */
  readonly unsure: string;
  /** "Not sent." and why, and what to do. */
  failed(error: TransportErrorKind): string;
  readonly tryAgain: string;
  /** Whether a message has arrived of which nobody knows. */
  readonly check: string;
  readonly sendAgain: string;
  readonly edit: string;
  readonly delete: string;
}

/** What is known of a place in line; what is absent is unknown. */
export interface QueueFigures {
  readonly position?: number;
  readonly waitSeconds?: number;
  readonly waitMostSeconds?: number;
}

export interface HandoffMessages {
  readonly requested: string;
  connecting(name: string): string;
  transferring(team: string): string;
  failed(reason: HandoffFailure, hours: string | undefined): string;
  /** The place in line and the wait, as far as they are known; always a sentence. */
  queue(figures: QueueFigures): string;
  /** "about 4 minutes", "6 to 9 minutes". */
  wait(seconds: number, mostSeconds: number | undefined): string;
  waitGrew(seconds: number, mostSeconds: number | undefined): string;
  readonly leaveLine: string;
  readonly leaveQuestion: string;
  readonly stayInLine: string;
  /** "You will lose your place: 4 in line." */
  losesPlace(position: number | undefined): string;
}

export interface ConnectionMessages {
  readonly connecting: string;
  readonly lost: string;
  readonly stillTrying: string;
  readonly back: string;
  readonly offline: string;
  /** Trying again will not help; what to do instead. */
  readonly refused: string;
  readonly sessionExpired: string;
}

export interface EndingMessages {
  readonly endChat: string;
  readonly confirm: string;
  readonly keepChatting: string;
  /** The heading of the view after the end. */
  readonly heading: string;
  readonly summary: string;
  summaryBy(name: string): string;
  readonly startNew: string;
}

/** Spoken only; all that matters of it stands on screen too, in other words. */
export interface SpeechMessages {
  said(name: string, text: string): string;
  /** The same for who reads braille: the words first. */
  saidTextFirst(name: string, text: string): string;
  /** In place of a long message. */
  wroteMuch(name: string): string;
  /** "2 choices follow: Yes, No." */
  choices(labels: readonly string[]): string;
  readonly moreInConversation: string;
  /** After the last words of a message that was told in parts. */
  readonly endOfMessage: string;
  /** A message that is nothing but a link. */
  link(label: string): string;
  /** Names of pictures that people write; what is missing is left to the screen reader. */
  readonly pictures: ReadonlyMap<string, string>;
  several(count: number, name: string, latest: string): string;
  changed(name: string, text: string): string;
  removed(name: string): string;
  /** The panel is closed: `name` wrote, `unread` messages in all wait. */
  whileClosed(name: string, unread: number): string;
  /** Before what is said while the panel is closed. */
  whileClosedPrefix(sentence: string): string;
  newMessages(count: number): string;
  restored(count: number): string;
  earlier(count: number): string;
  caseNumber(spelled: string): string;
  /** An agent came: what that means for what was written before. */
  seesConversation(name: string): string;
  stillHere(name: string): string;
  readonly withAssistantAgain: string;
  readonly nextInLine: string;
  readonly languageIs: string;
  /** Help went out of the way of what has the focus; `byKey`: the customer has left the shortcut on. */
  steppedAside(byKey: boolean): string;
}
