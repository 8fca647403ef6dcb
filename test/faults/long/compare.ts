import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { plainText } from '../../../src/core/markdown/plain-text.ts';
import type { LoggedMessage } from './gateway-log.ts';

/** A message on the page, or in the log, told in one way. */
export interface Told {
  readonly isOwn: boolean;
  readonly text: string;
}

/** What differs between a page and the log, one sentence a fault; none where they are the same. */
export function differences(shown: readonly Told[], log: readonly LoggedMessage[]): readonly string[] {
  const stored = log.map(({ from, text, format }) => ({
    isOwn: from.role === 'customer',
    text: format === 'markdown' ? plainText(parseMarkdown(text)) : text,
  }));
  const at = stored.findIndex((one, index) => lineOf(one) !== lineOf(shown[index]));
  return [
    ...(at < 0 ? [] : [`at ${at + 1} the log has "${lineOf(stored[at])}", the page "${lineOf(shown[at])}"`]),
    ...(shown.length === stored.length ? [] : [`${stored.length} in the log, ${shown.length} on the page`]),
    ...repeated(log.map(({ localId }) => localId)).map((id) => `stored twice: ${id}`),
    ...repeated(log.map(({ id }) => id)).map((id) => `twice in the log: ${id}`),
  ];
}

/** What of the written is missing in the log, there twice, or out of its order. */
export function lost(written: readonly string[], log: readonly LoggedMessage[]): readonly string[] {
  const sought = new Set(written);
  const found = log.map(({ text }) => text).filter((text) => sought.has(text));
  const at = written.findIndex((text, index) => found[index] !== text);
  if (at < 0 && found.length === written.length) return [];
  return [
    `${written.length} written, ${found.length} in the log; written "${written[at]}", there "${found[at]}"`,
  ];
}

/** Words that were spoken more often than once. */
export function spokenTwice(spoken: readonly string[], texts: readonly string[]): readonly string[] {
  const times = (text: string): number => spoken.filter((one) => one.endsWith(`: ${text}`)).length;
  return texts.filter((text) => times(text) > 1).map((text) => `spoken ${times(text)} times: ${text}`);
}

/** Letters and figures alone: a page sets marks of its own. */
function lineOf(told: Told | undefined): string {
  return told
    ? `${told.isOwn ? 'own' : 'other'} ${told.text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`
    : 'nothing';
}

function repeated(ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id, index): id is string => id !== undefined && ids.indexOf(id) !== index);
}
