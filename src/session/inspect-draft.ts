import type { Conversation } from '../core/conversation/conversation.ts';
import { entriesOf } from '../core/conversation/select.ts';
import type { Entry, MessageEntry } from '../core/conversation/timeline.ts';
import type { Finding } from '../core/guard/finding.ts';
import { inspect } from '../core/guard/inspect.ts';

/** A number may come in pieces, and an answer may be to the question before it: both within this time. */
const recentMilliseconds = 120_000;
const mostPrior = 6;

/** What of a text must not go out, in the light of what was said just before it. */
export function inspectDraft(text: string, conversation: Conversation, now: number): readonly Finding[] {
  const { timeline, lang } = conversation;
  const newest = { blocks: timeline.blocks.slice(-1), outgoing: timeline.outgoing };
  const prior = [...entriesOf(newest)]
    .filter(isMessage)
    .filter((entry) => now - entry.at < recentMilliseconds)
    .slice(-mostPrior)
    .map((entry) => ({ role: entry.from.role, text: entry.text }));
  return inspect(text, { prior, lang });
}

function isMessage(entry: Entry): entry is MessageEntry {
  return entry.kind === 'message';
}
