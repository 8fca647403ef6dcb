import type { Conversation } from '../conversation/conversation.ts';
import type { Entry, MessageEntry, NoticeEntry } from '../conversation/timeline.ts';
import { inspect } from '../guard/inspect.ts';
import type { PriorMessage } from '../guard/prior.ts';
import { redact } from '../guard/redact.ts';
import type { Block } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { authorOf, nameOf } from '../messages/author.ts';
import { daysBetween } from '../messages/format.ts';
import { noticeOf } from '../messages/late-messages.ts';
import type { Messages } from '../messages/messages.ts';
import type { SaveMessages } from '../messages/save-messages.ts';
import { cleanText } from '../text/clean.ts';

/**
 * The conversation as a record to keep: of what both sides have, in the order of the log.
 *
 * All words have been through the guard once more, those of the bank's side too. What was given in a secure prompt
 * was never among them.
 */
export interface Transcript {
  readonly lang: string;
  readonly title: string;
  readonly facts: readonly (readonly [term: string, fact: string])[];
  readonly days: readonly TranscriptDay[];
}

export interface TranscriptDay {
  readonly heading: string;
  readonly lines: readonly TranscriptLine[];
}

export type TranscriptLine =
  | {
      readonly kind: 'said';
      readonly at: number;
      readonly author: string;
      readonly time: string;
      /** BCP 47 tag of the words, where it is known. */
      readonly lang?: string;
      readonly words: readonly Block[];
    }
  /** A line of the system's, in the language of the whole. */
  | { readonly kind: 'noted'; readonly at: number; readonly time: string; readonly text: string };

export interface TranscriptContext {
  readonly messages: Messages;
  readonly words: SaveMessages;
  readonly now: number;
}

/** What was said just before may be the other half of a number, or have asked for one. */
const mostPrior = 6;

export function transcriptOf(conversation: Conversation, context: TranscriptContext): Transcript {
  const { messages, words, now } = context;
  const { reference } = conversation.caseFile;
  return {
    lang: messages.lang,
    title: words.title,
    facts: [
      ...(reference === undefined ? [] : [[messages.chrome.caseNumber, reference] as const]),
      [words.savedOn, `${words.day(now)}, ${messages.transcript.time(now)}`],
    ],
    days: days(linesOf(entriesOf(conversation), context), words),
  };
}

/** What has not arrived is not among them. */
function entriesOf({ timeline }: Conversation): readonly Entry[] {
  const arrived = timeline.outgoing.filter(({ delivery }) => delivery?.state === 'sent');
  return [...timeline.blocks.flatMap(({ entries }) => entries), ...arrived];
}

function linesOf(entries: readonly Entry[], context: TranscriptContext): readonly TranscriptLine[] {
  const prior: PriorMessage[] = [];
  return entries.flatMap((entry) => {
    if (entry.kind === 'notice') return noted(entry, prior, context);
    const line = said(entry, prior, context);
    prior.push({ role: entry.from.role, text: entry.text });
    return [line, ...translated(entry, context)];
  });
}

function said(
  { at, from, text, format, lang, retracted }: MessageEntry,
  prior: readonly PriorMessage[],
  { messages }: TranscriptContext,
): TranscriptLine {
  const { transcript } = messages;
  const safe = retracted ? transcript.removed : safeToKeep(text, prior, messages);
  return {
    kind: 'said',
    at,
    author: authorOf(from, messages),
    time: transcript.time(at),
    ...(lang !== undefined && !retracted && { lang }),
    words: format === 'markdown' ? parseMarkdown(safe) : plain(safe),
  };
}

/** What a machine has made of the words before. */
function translated({ at, translation }: MessageEntry, { messages }: TranscriptContext): TranscriptLine[] {
  if (!translation) return [];
  const { transcript } = messages;
  return [
    {
      ...{ kind: 'said', at, author: transcript.byMachine.replace(/:$/, ''), time: transcript.time(at) },
      ...{ lang: translation.lang, words: plain(safeToKeep(translation.text, [], messages)) },
    },
  ];
}

/** The summary stands in the record with its words, as somebody's. */
function noted(
  { at, fact }: NoticeEntry,
  prior: readonly PriorMessage[],
  { messages }: TranscriptContext,
): TranscriptLine {
  const time = messages.transcript.time(at);
  if (fact.type !== 'summary.written') {
    return { kind: 'noted', at, time, text: safeToKeep(noticeOf(fact, messages), [], messages) };
  }
  return {
    kind: 'said',
    at,
    author: `${messages.ending.summary}, ${messages.ending.summaryBy(nameOf(fact.by, messages))}`,
    time,
    ...(fact.lang !== undefined && { lang: fact.lang }),
    words: plain(safeToKeep(fact.text, prior, messages)),
  };
}

/** Words that are no Markdown, in their lines. */
function plain(text: string): readonly Block[] {
  return cleanText(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: line }] }));
}

/** Thirteen to nineteen digits, in one piece or in groups. */
const longNumbers = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;

/**
 * A copy may lie about for years. What may be a card number goes too, where sending it was the customer's choice,
 * and so does each long number that would be one if nothing stood around it.
 */
function safeToKeep(text: string, prior: readonly PriorMessage[], { guard }: Messages): string {
  const found = inspect(text, { prior: prior.slice(-mostPrior) });
  const unsafe = found.filter(({ kind, certainty }) => certainty === 'certain' || kind === 'pan');
  return redact(text, unsafe, guard.removed).replace(longNumbers, (number) =>
    inspect(number).length > 0 ? guard.removed('pan') : number,
  );
}

function days(lines: readonly TranscriptLine[], words: SaveMessages): readonly TranscriptDay[] {
  const all: { heading: string; lines: TranscriptLine[] }[] = [];
  let before: TranscriptLine | undefined;
  for (const line of lines) {
    if (!before || daysBetween(before.at, line.at) !== 0)
      all.push({ heading: words.day(line.at), lines: [] });
    all.at(-1)?.lines.push(line);
    before = line;
  }
  return all;
}
