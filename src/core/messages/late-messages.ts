import type { Availability } from '../protocol/contact.ts';
import type { TransportEvent } from '../protocol/events.ts';
import type { NoticeFact } from '../conversation/timeline.ts';
import type { LimitMessages } from './limit-messages.ts';
import type { Messages } from './messages.ts';
import type { SuspensionMessages } from './suspension-messages.ts';

/**
 * Words for facts that few conversations have. They are not part of a language's first file: they arrive before
 * the first such fact is told. A topic is the first word of its facts' types: `upload` of `upload.requested`.
 */
export interface LateMessages {
  readonly accommodations: AccommodationNoticeMessages;
  readonly upload: UploadNoticeMessages;
  readonly limit: LimitMessages;
  readonly pace: PaceMessages;
  readonly secure: SecureNoticeMessages;
  readonly form: FormNoticeMessages;
  readonly escalation: EscalationNoticeMessages;
  readonly invitation: InvitationNoticeMessages;
  readonly sharing: SharingNoticeMessages;
  readonly suspension: SuspensionMessages;
  readonly complaint: ComplaintNoticeMessages;
  readonly callback: CallbackNoticeMessages;
  readonly note: NoteNoticeMessages;
}

export type LateTopic = keyof LateMessages;
export type FactOf<Topic extends string> = Extract<NoticeFact, { readonly type: `${Topic}.${string}` }>;
export type LateFact = FactOf<LateTopic>;
export type EarlyFact = Exclude<NoticeFact, LateFact>;

export interface AccommodationNoticeMessages {
  notice(fact: FactOf<'accommodations'>): string;
}

export interface UploadNoticeMessages {
  /** The line of the system that a fact leaves. */
  notice(fact: FactOf<'upload'>): string;
  /** Spoken after the request for a file: how to answer it. */
  readonly how: string;
  /** Spoken: somebody's file has arrived, and is not decided yet. */
  checking(name: string): string;
  readonly timeEnds: string;
}

export interface FormNoticeMessages {
  notice(fact: FactOf<'form'>): string;
  /** Spoken after the form has come: how to fill it in. */
  readonly how: string;
}

export interface EscalationNoticeMessages {
  notice(fact: FactOf<'escalation'>): string;
}

export interface InvitationNoticeMessages {
  notice(fact: FactOf<'invitation'>): string;
}

export interface SharingNoticeMessages {
  notice(fact: FactOf<'sharing'>): string;
  /** Spoken: somebody asks to see the page. */
  asks(name: string): string;
  /** Spoken after it: how to answer. */
  readonly how: string;
  /** Spoken in place of the line: who sees it, and how to stop that. */
  seen(name: string): string;
  /** Spoken where it has ended with something else. */
  readonly over: string;
  /** On the Help button while the page is seen. */
  launcher(name: string): string;
}

export interface ComplaintNoticeMessages {
  notice(fact: FactOf<'complaint'>): string;
  /** The same to hear, with the number sign by sign. */
  spoken(fact: FactOf<'complaint'>): string;
  /** Spoken after it: where it stands from now on. */
  readonly where: string;
}

export interface PaceMessages {
  /** On the button that lets the next message in. */
  next(held: number): string;
  readonly waits: string;
}

export interface SecureNoticeMessages {
  notice(fact: FactOf<'secure'>): string;
  /** Spoken after the request: how to answer it. */
  readonly how: string;
  /** Spoken after the end of its time: how to have it once more. */
  readonly howAgain: string;
  readonly moreTime: string;
}

interface NoticeWords {
  /** The line of the system that a fact leaves. */
  notice(fact: LateFact): string;
}

const lateTopics: Readonly<Record<LateTopic, true>> = {
  accommodations: true,
  escalation: true,
  invitation: true,
  complaint: true,
  form: true,
  callback: true,
  limit: true,
  note: true,
  pace: true,
  secure: true,
  sharing: true,
  suspension: true,
  upload: true,
};
/** A call instead of waiting, and whether there is anybody to wait for. */
export interface CallbackNoticeMessages {
  notice(fact: FactOf<'callback'>): string;
  /** No person is there, and when one is again, as far as that is known. */
  away(availability: Pick<Availability, 'opensAt' | 'holiday'>): string;
  readonly unknown: string;
  readonly here: string;
}

export interface NoteNoticeMessages {
  notice(fact: FactOf<'note'>): string;
}

/** Whether words have to be there before it is told. That people are there is the ordinary case. */
export function needsLateWords(event: TransportEvent): boolean {
  return event.type === 'availability.updated' ? event.state !== 'online' : isLate(event.type);
}

/** Whether the words for such events come late. */
export function isLate(type: string): boolean {
  return Object.hasOwn(lateTopics, topicOf(type));
}

export function isLateFact(fact: NoticeFact): fact is LateFact {
  return isLate(fact.type);
}

export function topicOf(type: string): string {
  return type.slice(0, type.indexOf('.'));
}

/** The line of the system that a fact leaves. Where its words have not come, that they have not. */
export function noticeOf(fact: NoticeFact, messages: Messages): string {
  if (!isLateFact(fact)) return messages.notice(fact);
  // That each of them takes the facts of its own name, the compiler cannot follow.
  const words = messages.late?.[topicOf(fact.type) as LateTopic] as NoticeWords | undefined;
  return words ? words.notice(fact) : messages.chrome.partFailed;
}
