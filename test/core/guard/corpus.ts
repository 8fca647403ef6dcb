import { readFileSync } from 'node:fs';
import { FRESH_NEGATIVE, FRESH_POSITIVE } from './fresh-templates.ts';
import { LATER_NEGATIVE, LATER_POSITIVE } from './later-templates.ts';
import { cardNumber, DISGUISES, pick, SECRETS, type Random, type Tier } from './generators.ts';
import { HARMLESS, NEGATIVE } from './negative-templates.ts';
import { POSITIVE, sentences } from './positive-templates.ts';

export type Language = 'en' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'es'];

export interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Row {
  readonly lang: Language;
  readonly text: string;
  readonly prior: readonly { readonly role: string; readonly text: string }[];
  readonly spans: readonly Span[];
  readonly tier: Tier;
  readonly category?: string;
  readonly expect?: 'warn' | 'ok';
  readonly asks?: readonly string[];
}

/** Reads one of the data sets that the project was given. */
export function readRows(name: string): readonly Row[] {
  const file = new URL(`../../data/${name}`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function fillSecrets(template: string, random: Random, lang: Language): Row {
  const [tier, , disguise] = pick(random, DISGUISES);
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const match of template.matchAll(/\{(\w+)\}/g)) {
    const kind = match[1] ?? '';
    const value =
      kind === 'pan' ? disguise(cardNumber(random), random, lang) : (SECRETS[kind]?.(random) ?? '');
    text += template.slice(from, match.index);
    spans.push({ kind, start: text.length, end: text.length + value.length });
    text += value;
    from = match.index + match[0].length;
  }
  return {
    lang,
    text: text + template.slice(from),
    prior: [],
    spans,
    tier: template.includes('{pan}') ? tier : 'core',
  };
}

/** Sentences that give something away, `each` of every template. */
export function positives(random: Random, lang: Language, each: number): readonly Row[] {
  const lines = [
    POSITIVE[lang].tuned,
    POSITIVE[lang].heldOut,
    FRESH_POSITIVE[lang].heldOut,
    LATER_POSITIVE[lang].heldOut,
  ].flatMap(sentences);
  return lines.flatMap((line) => Array.from({ length: each }, () => fillSecrets(line, random, lang)));
}

/** Harmless sentences, `each` of every template. */
export function negatives(random: Random, lang: Language, each: number): readonly string[] {
  const lines = [
    NEGATIVE[lang].tuned,
    NEGATIVE[lang].heldOut,
    FRESH_NEGATIVE[lang].heldOut,
    LATER_NEGATIVE[lang].heldOut,
  ].flatMap(sentences);
  const fill = (line: string): string =>
    line.replace(/\{(\w+)\}/g, (_, kind: string) => HARMLESS[kind]?.(random) ?? '');
  return lines.flatMap((line) => Array.from({ length: each }, () => fill(line)));
}
