import type { WrittenSummary } from '../../../src/core/conversation/case-file.ts';
import type { NoticeFact } from '../../../src/core/conversation/timeline.ts';
import type { FactOf } from '../../../src/core/messages/late-messages.ts';
import type { Concern } from '../../../src/core/protocol/concern.ts';
import type { Accommodation } from '../../../src/core/protocol/accommodations.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { FormEnd } from '../../../src/core/protocol/form.ts';
import type { Caution, Held, Refusal } from './desk-state.ts';
import { companyWords } from './company-words.ts';
import { rejectionWords, uploadEndWords } from './file-words.ts';
import { fieldWords, secureEndWords } from './secure-words.ts';

/** The desk's own sentences, in English; what is said to a customer stands in `replies.ts`, in their language. */

const languages = new Intl.DisplayNames('en', { type: 'language' });

export function languageName(lang: string): string {
  return languages.of(lang) ?? lang;
}

export function authorName(from: Participant, agent: Participant | null): string {
  if (from.id === agent?.id) return 'You';
  switch (from.role) {
    case 'customer':
      return 'Customer';
    case 'assistant':
      return 'Assistant';
    case 'agent':
      return from.name ?? 'Agent';
    case 'supervisor':
      return `${from.name ?? 'Supervisor'}, supervisor`;
  }
}

export function noticeWords(fact: NoticeFact, agent: Participant | null): string {
  if (isAsked(fact)) return askedWords(fact, agent);
  if (isOfCompany(fact)) return companyWords(fact, (one) => authorName(one, agent));
  switch (fact.type) {
    case 'handoff.requested':
      return 'The customer asked for a person.';
    case 'handoff.failed':
      return 'No agent could be reached.';
    case 'handoff.cancelled':
      return 'The customer left the line.';
    case 'transfer.started':
      return `Transfer to ${fact.team}${fact.reason === undefined ? '.' : `: ${fact.reason}`}`;
    case 'transfer.failed':
      return `The transfer to ${fact.team} did not work.`;
    case 'participant.joined':
    case 'participant.left':
      return `${authorName(fact.participant, agent)} ${fact.type === 'participant.left' ? 'left' : 'joined'}.`;
    case 'case.opened':
      return `Case ${fact.reference} opened.`;
    case 'complaint.logged':
      return `Complaint ${fact.reference} logged. It is to be answered by ${callDay.format(fact.answerBy)}.`;
    case 'summary.written':
      return `Summary written: ${fact.text}`;
    case 'accommodations.shared':
      return accommodationWords(fact.accommodations);
    case 'upload.requested':
    case 'upload.accepted':
    case 'upload.rejected':
    case 'upload.closed':
      return uploadWords(fact, agent);
    case 'callback.requested':
    case 'callback.cancelled':
    case 'note.left':
      return contactWords(fact);
    case 'conversation.ended':
      return 'The conversation ended.';
    case 'gap.found':
      return 'Some messages before this line could not be read back.';
  }
}

/** What the customer asks of who writes to them, as one sentence. */
export function accommodationWords(accommodations: readonly Accommodation[]): string {
  if (accommodations.length === 0) return 'The customer no longer shares how they like to chat.';
  return `The customer prefers ${accommodations.map((one) => accommodationNames[one]).join(', ')}.`;
}

export const accommodationAdvice: Readonly<Record<Accommodation, string>> = {
  'slower-pace': 'Prefers a slower pace: one message at a time, and wait for the answer.',
  'plain-words': 'Prefers plain words: short sentences, no terms of the trade.',
  'written-summary': 'Wants a written summary before the chat ends.',
};

/** Why the agent should look once more, and how to send it all the same. */
export function cautionWords(caution: Caution): string {
  switch (caution) {
    case 'hurry':
      return 'This customer prefers one message at a time. Wait for an answer, or press Send once more to send this now.';
    case 'off-channel':
      return 'This leads the customer away from this chat, and they will be warned. Change it, or press Send once more.';
    default:
      return `This asks for a ${secretNames[caution]}. We never ask for that, and the customer will be warned. Change it, or press Send once more.`;
  }
}

const secretNames: Readonly<Record<Exclude<Concern, 'off-channel'>, string>> = {
  pan: 'card number',
  cvv: 'security code',
  ssn: 'Social Security number',
  itin: 'taxpayer number',
  otp: 'one-time code',
  password: 'password',
  pin: 'PIN',
};

const accommodationNames: Readonly<Record<Accommodation, string>> = {
  'slower-pace': 'a slower pace',
  'plain-words': 'plain words',
  'written-summary': 'a written summary',
};
function uploadWords(fact: FactOf<'upload'>, agent: Participant | null): string {
  switch (fact.type) {
    case 'upload.requested':
      return `${authorName(fact.from, agent)} asked for a file: ${fact.purpose}`;
    case 'upload.accepted':
      return `${fact.name} was accepted.`;
    case 'upload.rejected':
      return `${fact.name} was not accepted: ${rejectionWords(fact.reason)}.`;
    case 'upload.closed':
      return uploadEndWords(fact.reason);
  }
}

function contactWords(fact: FactOf<'callback' | 'note'>): string {
  if (fact.type === 'note.left') return 'The customer left a message for the team.';
  return fact.type === 'callback.cancelled'
    ? 'The customer cancelled the call.'
    : `The customer asked to be called on the number ending in ${fact.ending}.`;
}

const callDay = new Intl.DateTimeFormat('en-US', {
  ...{ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
});

/** "Mon, Aug 17, 9:00 – 10:00 AM", by the agent's own clock. */
export function callTimeWords(from: number, to: number): string {
  return callDay.formatRange(from, to);
}

type Asked = Extract<NoticeFact, { readonly type: `${'secure' | 'form'}.${string}` }>;

function isAsked(fact: NoticeFact): fact is Asked {
  return /^(?:secure|form)\./.test(fact.type);
}

type OfCompany = FactOf<'escalation' | 'invitation' | 'sharing' | 'suspension'>;

function isOfCompany(fact: NoticeFact): fact is OfCompany {
  return /^(?:escalation|invitation|sharing|suspension)\./.test(fact.type);
}

/** About what is asked beside the conversation. */
function askedWords(fact: Asked, agent: Participant | null): string {
  switch (fact.type) {
    case 'secure.requested':
      return `${authorName(fact.from, agent)} asked for ${fieldWords(fact.fields)}: ${fact.purpose}`;
    case 'secure.closed':
      return secureEndWords(fact.reason);
    case 'form.requested':
      return `${authorName(fact.from, agent)} sent a form: ${fact.purpose}`;
    case 'form.closed':
      return formEndWords(fact.reason);
  }
}

export function formEndWords(reason: FormEnd): string {
  switch (reason) {
    case 'answered':
      return 'The customer filled in the form.';
    case 'declined':
      return 'The customer would rather not fill in the form.';
    case 'withdrawn':
      return 'The form was taken back.';
  }
}

/** What the customer has said to a summary. */
export function summaryStateWords({ answered }: WrittenSummary): string {
  if (!answered) return 'The customer has not answered yet.';
  return answered.answer === 'right' ? 'Confirmed by the customer.' : `Corrected: ${answered.text ?? ''}`;
}

export function overWords(over: NonNullable<Held['over']>): string {
  switch (over) {
    case 'customer':
      return 'The customer ended the chat.';
    case 'agent':
      return 'The chat ended.';
    case 'idle':
    case 'expired':
      return 'The chat closed after a time without activity.';
    case 'moved':
      return 'The customer went on in another place.';
    case 'lost':
      return 'This customer went back in line while you were away.';
    case 'unknown':
      return 'The chat ended.';
  }
}

export function refusalWords(customer: string, reason: Refusal['reason']): string {
  switch (reason) {
    case 'taken':
      return `A colleague was faster: ${customer} is with them now.`;
    case 'not-yours':
      return `${customer} is not with you any more.`;
    case 'unknown':
      return `${customer} is not waiting any more.`;
    case 'not-asked':
      return `Nobody is asked to join ${customer} any more.`;
    case 'full':
      return 'Nobody more can be asked in now.';
    case 'malformed':
      return 'That could not be done. Please try once more.';
  }
}

/** "Just now", "4 min", "1 h 5 min": how long ago `since` is, in milliseconds both. */
export function waitedWords(since: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - since) / 60_000);
  if (minutes < 1) return 'under 1 min';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const clockTime = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });

export function timeWords(at: number): string {
  return clockTime.format(at);
}
