import type { Span } from './finding.ts';
import { spanOf, type Reading } from './reading.ts';
import { AFTER, BEFORE, SECRET } from './patterns.ts';

/** How far from its cue a password is looked for, in UTF-16 units; bounds the expressions below. */
const REACH = 90;

/** Every password that its cue gives away, in `text` as the customer wrote it. */
export function findPasswords(text: string, reading: Reading): readonly Span[] {
  const found: Span[] = [];
  const look = (pattern: RegExp, from: number, to: number): void => {
    const [start = 0, end = 0] = pattern.exec(text.slice(from, to))?.indices?.groups?.['secret'] ?? [];
    if (SECRET.test(text.slice(from + start, from + end)))
      found.push({ start: from + start, end: from + end });
  };
  for (const { kind, from, to } of reading.items) {
    if (!/password|clave/.test(kind)) continue;
    const { start, end } = spanOf(reading, from, to);
    look(BEFORE, Math.max(0, start - REACH), start);
    look(AFTER, end, end + REACH);
  }
  return found;
}
