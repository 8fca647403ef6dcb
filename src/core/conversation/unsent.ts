import type { Capabilities } from '../protocol/capabilities.ts';
import { door, listOf, numberFrom, oneOf, optional, record, type Decoder } from '../protocol/decode-kit.ts';
import { caps, languageTag, token, words } from '../protocol/decode-text.ts';
import type { Draft } from '../protocol/message.ts';
import type { MessageEntry, Timeline } from './timeline.ts';

/** Words of the customer's of which nobody knows that they have arrived. */
export interface Unsent {
  readonly draft: Draft;
  /** When they were written, in milliseconds since the epoch. */
  readonly at: number;
  /** `waiting`: they are to go by themselves; else the customer decides, who is told that they did not, or may have. */
  readonly delivery: 'waiting' | 'failed' | 'unknown';
}

/** So long, in milliseconds, words go by themselves. Who comes back later may not want them to go any more. */
export const freshFor = 5 * 60_000;

/** As many as the outbox holds. */
const mostLeft = 100;

/** What a page that goes leaves behind. */
export function unsentOf({ outgoing }: Timeline): readonly Unsent[] {
  return outgoing.flatMap((entry) => {
    const state = entry.delivery?.state;
    if (entry.localId === undefined || state === undefined || state === 'sent') return [];
    const delivery = state === 'sending' ? 'waiting' : state;
    return [{ draft: draftOf(entry, entry.localId), at: entry.at, delivery }];
  });
}

function draftOf({ text, value, lang }: MessageEntry, localId: string): Draft {
  return { localId, text, ...(value !== undefined && { value }), ...(lang !== undefined && { lang }) };
}

export interface Found {
  readonly now: number;
  /** They were written in the conversation that goes on. */
  readonly isSame: boolean;
  readonly idempotent: Capabilities['idempotent'];
}

/** What becomes of words that were left behind: they go by themselves only where that can do no harm. */
export function afterReload(unsent: Unsent, { now, isSame, idempotent }: Found): Unsent {
  if (unsent.delivery !== 'waiting') return unsent;
  const age = Math.abs(now - unsent.at);
  const isKnown = typeof idempotent === 'number' ? age <= idempotent : idempotent;
  if (isSame && isKnown && age <= freshFor) return unsent;
  return { ...unsent, delivery: isSame ? 'unknown' : 'failed' };
}

/** Of what lay on a disk: what is right of it, and no more than a page can have left. */
export const decodeUnsent: Decoder<readonly Unsent[]> = door(
  listOf(
    record<Unsent>({
      draft: record<Draft>({
        localId: token(caps.id),
        text: words,
        value: optional(token(caps.text)),
        lang: optional(languageTag),
      }),
      at: numberFrom(0, Number.MAX_SAFE_INTEGER),
      delivery: oneOf('waiting', 'failed', 'unknown'),
    }),
    mostLeft,
  ),
);
