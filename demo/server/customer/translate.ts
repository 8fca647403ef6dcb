import type { Command } from '../../../src/core/protocol/commands.ts';
import { bankMessage } from '../conversation/bank-message.ts';
import { langs, type Lang } from '../conversation/record.ts';
import type { Gateway } from '../gateway.ts';
import { phrases } from './phrase-book.ts';

/**
 * Records what a message of the bank's side says in another language, once; false where that is not known.
 *
 * The phrase book stands for the bank's own translation service: it knows the desk's ready replies, and no more.
 */
export async function translate(
  { conversations }: Gateway,
  conversation: string,
  { message: target, lang: asked }: Extract<Command, { do: 'translate-message' }>,
): Promise<boolean> {
  const message = await bankMessage(conversations, conversation, target);
  const lang = langs.find((one) => one === asked.toLowerCase().split('-')[0]);
  if (lang === undefined) return false;
  const text = message && inLanguage(message.text, lang);
  if (text === undefined) return false;
  await conversations.record(
    conversation,
    { type: 'message.translated', target, text, lang },
    { key: `translated:${target}:${lang}` },
  );
  return true;
}

/** Sentence by sentence: an agent may have put several ready replies into one message. */
function inLanguage(text: string, lang: Lang): string | undefined {
  const from = lang === 'es' ? 'en' : 'es';
  let rest = text.trim();
  const said: string[] = [];
  while (rest !== '') {
    const phrase = phrases.find((one) => rest.startsWith(one[from]));
    if (!phrase) return undefined;
    said.push(phrase[lang]);
    rest = rest.slice(phrase[from].length).trim();
  }
  return said.length > 0 ? said.join(' ') : undefined;
}
