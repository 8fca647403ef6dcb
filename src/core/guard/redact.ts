import type { Finding, FindingKind } from './finding.ts';
import { inspect } from './inspect.ts';

/** The words that stand in for what was removed; in a language of the page. */
export type RemovedWords = (kind: FindingKind) => string;

const NAMES: Record<FindingKind, string> = {
  pan: 'card number',
  cvv: 'security code',
  ssn: 'Social Security number',
  itin: 'taxpayer number',
  otp: 'one time code',
  password: 'password',
  pin: 'PIN',
};

const inEnglish: RemovedWords = (kind) => `[${NAMES[kind]} removed]`;

/** Taking one thing out can lay bare another; a few rounds are always enough. */
const ROUNDS = 4;

function replace(text: string, findings: readonly Finding[], removed: RemovedWords): string {
  let safe = '';
  let from = 0;
  for (const { kind, start, end } of findings) {
    safe += text.slice(from, start) + removed(kind);
    from = end;
  }
  return safe + text.slice(from);
}

/**
 * The text without its findings, safe to keep: nothing certain is left in it.
 *
 * `removed` must give words in square brackets without digits; the guard knows its own tokens by them.
 */
export function redact(
  text: string,
  findings: readonly Finding[],
  removed: RemovedWords = inEnglish,
): string {
  let safe = replace(text, findings, removed);
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = inspect(safe).filter(({ certainty }) => certainty === 'certain');
    if (more.length === 0) return safe;
    safe = replace(safe, more, removed);
  }
  return safe;
}
