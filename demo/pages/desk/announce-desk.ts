import { entriesOf } from '../../../src/core/conversation/select.ts';
import type { MessageEntry } from '../../../src/core/conversation/timeline.ts';
import { company, invitations, sharing } from './announce-company.ts';
import { customerName, heldBy, type Desk, type Held } from './desk-state.ts';
import { fileStepWords, uploadEndWords } from './file-words.ts';
import { secureStateWords } from './secure-words.ts';
import {
  accommodationWords,
  cautionWords,
  formEndWords,
  languageName,
  overWords,
  summaryStateWords,
  refusalWords,
} from './words.ts';

export interface Announcement {
  readonly text: string;
  /** Words of the customer that follow, in their language. */
  readonly quote?: { readonly text: string; readonly lang: string };
  readonly urgent?: boolean;
}

const longestHeard = 300;

/** What an agent who does not see the screen is told of a change: the whole policy of the desk. */
export function announceDesk(before: Desk, after: Desk): readonly Announcement[] {
  if (before.duty === null || after.duty === null) return [];
  return [
    ...line(before, after),
    ...queue(before, after),
    ...after.held.flatMap((held) => conversation(heldBy(before, held.id), held, after)),
    ...gone(before, after),
    ...invitations(before, after),
    ...requests(before, after),
    ...refusal(before, after),
  ];
}

function line(before: Desk, after: Desk): Announcement[] {
  if (before.line === after.line) return [];
  switch (after.line) {
    case 'connecting':
      return [];
    case 'online':
      return [
        { text: before.line === 'lost' ? 'Connected again.' : 'You are signed in. Customers can reach you.' },
      ];
    case 'lost':
      return [
        {
          text: 'Connection lost. Trying again. What you wrote is kept.',
          urgent: after.held.some((held) => held.unsent.length > 0),
        },
      ];
  }
}

function queue(before: Desk, after: Desk): Announcement[] {
  const known = new Set(before.waiting?.map((one) => one.conversation));
  const fresh = (after.waiting ?? []).filter((one) => !known.has(one.conversation));
  const [first] = fresh;
  if (!first) return [];
  if (fresh.length > 1) return [{ text: `${fresh.length} customers are waiting.` }];
  const name = customerName(after, first.conversation);
  return [{ text: `${name} is waiting. ${first.team}, ${languageName(first.lang)}.` }];
}

function conversation(before: Held | undefined, after: Held, desk: Desk): Announcement[] {
  const name = customerName(desk, after.id);
  if (!before) return [{ text: `${name} is with you.` }];
  const news: Announcement[] = [];
  const reference = after.conversation.caseFile.reference;
  if (reference !== undefined && reference !== before.conversation.caseFile.reference) {
    news.push({ text: `Case ${reference} is open for ${name}.` });
  }
  news.push(
    ...messages(before, after, name),
    ...files(before, after, name),
    ...details(before, after, name),
    ...summary(before, after, name),
    ...company(before, after, { name, desk }),
    ...complaint(before, after, name),
    ...sharing(before, after, name),
  );
  const { shared } = after.conversation;
  if (shared.join() !== before.conversation.shared.join())
    news.push({ text: `${name}: ${accommodationWords(shared)}` });
  if (after.caution && after.caution !== before.caution)
    news.push({ text: cautionWords(after.caution), urgent: true });
  const form = after.conversation.form?.ended;
  if (form && form !== before.conversation.form?.ended) news.push({ text: `${name}: ${formEndWords(form)}` });
  if (before.customerOnline !== after.customerOnline) {
    news.push({ text: after.customerOnline ? `${name} is back.` : `${name} has lost the connection.` });
  }
  if (before.over === null && after.over !== null) news.push({ text: `${name}: ${overWords(after.over)}` });
  return news;
}

/** Each file once it has come, and once it is decided. */
function files(before: Held, after: Held, name: string): Announcement[] {
  const [old, now] = [before.conversation.upload, after.conversation.upload];
  if (old === now || !now) return [];
  const steps = new Map(old?.files.map((file) => [file.file, file.step]));
  const told = now.files
    .filter(({ file, step }) => step !== 'scanning' && steps.get(file) !== step)
    .map((file) => ({ text: `${file.name} of ${name}: ${fileStepWords(file)}` }));
  return [...told, ...(now.ended && !old?.ended ? [{ text: `${name}: ${uploadEndWords(now.ended)}` }] : [])];
}

/** That the customer finds the summary right, or what is wrong with it. */
function summary(before: Held, after: Held, name: string): Announcement[] {
  const [old, now] = [before.conversation.caseFile.summary, after.conversation.caseFile.summary];
  if (!now?.answered || now.answered === old?.answered) return [];
  return [{ text: `${name}: ${summaryStateWords(now)}` }];
}

function complaint(before: Held, after: Held, name: string): Announcement[] {
  const [old, now] = [before.conversation.caseFile.complaint, after.conversation.caseFile.complaint];
  return now && now.reference !== old?.reference
    ? [{ text: `${name}: Complaint ${now.reference} is logged.` }]
    : [];
}

/** What has become of the details that were asked for: matched, not matched, or not given. */
function details(before: Held, after: Held, name: string): Announcement[] {
  const [old, now] = [before.conversation.secure, after.conversation.secure];
  if (!now?.request || (now.ended === old?.ended && now.wrong === old?.wrong)) return [];
  const isNews = now.ended ? now.ended !== old?.ended : now.wrong.length > 0;
  return isNews ? [{ text: `${name}: ${secureStateWords(now)}` }] : [];
}

function messages(before: Held, after: Held, name: string): Announcement[] {
  if (before.conversation.timeline === after.conversation.timeline) return [];
  const known = new Set([...entriesOf(before.conversation.timeline)].map((entry) => entry.key));
  const fresh = [...entriesOf(after.conversation.timeline)].filter(
    (entry): entry is MessageEntry =>
      entry.kind === 'message' && entry.from.role === 'customer' && !known.has(entry.key),
  );
  const latest = fresh.at(-1);
  if (!latest) return [];
  const quote = { text: cut(latest.text), lang: latest.lang ?? after.conversation.lang };
  const several = `${fresh.length} new messages from ${name}. Latest:`;
  return [{ text: fresh.length > 1 ? several : `${name} said:`, quote }];
}

/** The whole is in the transcript; a long text would hold up all that comes after it. */
function cut(text: string): string {
  if (text.length <= longestHeard) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestHeard))}…`;
}

function gone(before: Desk, after: Desk): Announcement[] {
  return before.held
    .filter((held) => held.over === null && !heldBy(after, held.id))
    .map((held) => ({ text: `${customerName(after, held.id)} is no longer with you.` }));
}

function requests(before: Desk, after: Desk): Announcement[] {
  // What had been asked for before the agent came stands in the list, and is no news.
  if (before.requests === null || after.requests === null) return [];
  return after.requests.slice(-1).flatMap((one) => {
    if (before.requests?.some(({ at, kind }) => at === one.at && kind === one.kind)) return [];
    const asked = one.kind === 'callback' ? 'asked for a call' : 'left a message';
    return [{ text: `${customerName(after, one.conversation)} ${asked}.` }];
  });
}

function refusal(before: Desk, after: Desk): Announcement[] {
  if (after.refusal === null || after.refusal === before.refusal) return [];
  const { conversation: id, reason } = after.refusal;
  return [{ text: refusalWords(customerName(after, id), reason), urgent: true }];
}
