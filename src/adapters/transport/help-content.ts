import { door, listOf, orElse, record, spare, truth, type Decoder } from '../../core/protocol/decode-kit.ts';
import { caps, languageTag, line, token, words } from '../../core/protocol/decode-text.ts';

/** One question of the page's own help, with its answer. */
export interface HelpTopic {
  readonly id: string;
  readonly question: string;
  /** Markdown, as in messages. */
  readonly answer: string;
  /** Other words that customers use for it. */
  readonly keywords: readonly string[];
  /** Ids of the topics to offer after this one. */
  readonly related: readonly string[];
}

/** A way to reach a person. */
export interface HelpContact {
  readonly label: string;
  readonly phone: string;
  readonly tty?: string;
  readonly hours?: string;
  /** Named first: a lost card cannot wait. */
  readonly urgent?: boolean;
}

/** All that the local assistant knows, in one language. */
export interface HelpContent {
  readonly lang: string;
  readonly greeting?: string;
  readonly topics: readonly HelpTopic[];
  readonly contacts: readonly HelpContact[];
}

const id = token(caps.id);
const phoneShape = /^\+?[\d][\d ().-]{1,24}$/;

/** Digits and what people write between them: a number goes into a link. */
const phone: Decoder<string> = (value) =>
  typeof value === 'string' && phoneShape.test(value) ? value : undefined;

const topic: Decoder<HelpTopic> = record<HelpTopic>({
  id,
  question: line(caps.label),
  answer: words,
  keywords: orElse(listOf(line(caps.name), 50), []),
  related: orElse(listOf(id, 12), []),
});

const contact: Decoder<HelpContact> = record<HelpContact>({
  label: line(caps.label),
  phone,
  tty: spare(phone),
  hours: spare(line(caps.label)),
  urgent: spare(truth),
});

const content: Decoder<HelpContent> = record<HelpContent>({
  lang: languageTag,
  greeting: spare(line(caps.note)),
  topics: orElse(listOf(topic, 200), []),
  contacts: orElse(listOf(contact, 20), []),
});

/** The file: one language by itself, or several by their tags. What makes no sense is left out. */
export const decodeHelp: Decoder<readonly HelpContent[]> = door((value) => {
  const one = content(value);
  if (one) return [one];
  if (typeof value !== 'object' || value === null) return undefined;
  return listOf(content, 20)(Object.values(value));
});

/** The content in that language or its nearest kin; the first where there is none. */
export function contentFor(all: readonly HelpContent[], lang: string): HelpContent | undefined {
  const kin = (tag: string) => tag.toLowerCase().split('-')[0];
  return all.find((one) => one.lang === lang) ?? all.find((one) => kin(one.lang) === kin(lang)) ?? all[0];
}

/** Fetches the file that a site names in `help`; the address may be relative to the page. */
export function loadHelp(address: string, base: string): (signal: AbortSignal) => Promise<unknown> {
  return async (signal) => {
    const response = await fetch(new URL(address, base), { signal, referrerPolicy: 'no-referrer' });
    return response.ok ? ((await response.json()) as unknown) : undefined;
  };
}
