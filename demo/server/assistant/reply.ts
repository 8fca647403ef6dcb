import type { Choice } from '../../../src/core/protocol/message.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import type { Lang, Note } from '../conversation/record.ts';
import { choice } from './answers/answers.ts';
import { answersIn } from './answers/answers-in.ts';
import { chargeIn } from './charge.ts';
import { answerCard, askAboutCharge } from './dispute.ts';
import { intents, type Intent } from './intents.ts';
import { fileAnswerIn, wishToSend } from './send-file.ts';
import type { Understanding } from './understand.ts';

/** What the customer said, and what became of understanding it. */
export interface Heard {
  readonly text: string;
  /** The word of ours behind a pressed choice. */
  readonly value?: string;
  readonly understanding: Understanding;
}

/** What the assistant says, what it notes, and what it does besides. */
export interface Reply {
  readonly text: string;
  readonly lang: Lang;
  readonly choices: readonly Choice[];
  readonly note: Note;
  readonly then?: 'hand-off' | 'change-language' | 'ask-file';
}

/**
 * What to answer: a plain function of what was said and what is known.
 *
 * @param today `YYYY-MM-DD`, by the bank's calendar.
 */
export function reply(heard: Heard, facts: ConversationFacts, today: string): Reply {
  const pressed = pressedIntent(heard.value);
  const intent = pressed ?? heard.understanding?.intent;
  const lang = pressed ? facts.lang : (heard.understanding?.lang ?? facts.lang);
  if (intent === 'person') return forPerson(facts, lang);
  const sends = wishToSend(heard.text);
  if (sends) return { ...fileReply(sends, facts), then: 'ask-file' };
  const { asked } = facts.dialogue;
  const card = asked === 'card' ? answerCard(heard, facts, today) : undefined;
  if (card) return card;
  if (intent === 'language') return inLanguage(heard.text, facts) ?? notUnderstood(facts);
  if (intent === 'dispute' || (asked === 'charge' && !isOther(intent))) {
    return askAboutCharge(chargeIn(heard.text, today), facts, lang);
  }
  return intent ? onTopic(intent, facts, lang) : notUnderstood(facts);
}

/** What was asked before stays asked: a document is sent beside it. */
function fileReply(lang: Lang, { dialogue: { asked } }: ConversationFacts): Reply {
  return { text: fileAnswerIn(lang).text, lang, choices: [], note: { ...(asked && { asked }) } };
}

/**
 * Another subject than the charge that was asked about. Small talk is none, and neither is fraud: to the
 * question what the charge was, it is a usual answer.
 */
function isOther(intent: Intent | undefined): boolean {
  return intent !== undefined && intent !== 'greeting' && intent !== 'thanks' && intent !== 'fraud';
}

function pressedIntent(value: string | undefined): Intent | undefined {
  return value === 'person' ? 'person' : intents.find((one) => value === `topic:${one}`);
}

function forPerson(facts: ConversationFacts, lang: Lang): Reply {
  const answers = answersIn(lang);
  const waits = facts.line.step === 'waiting';
  return {
    text: waits ? answers.personAlready : answers.person,
    lang,
    choices: [],
    note: {},
    ...(!waits && { then: 'hand-off' as const }),
  };
}

/** To change the language on a guess would lose the customer: it must be named, or the word for it. */
function inLanguage(text: string, { lang: now }: ConversationFacts): Reply | undefined {
  const lang = wantedLang(text) ?? (/\blanguage\b|\bidioma\b/i.test(text) ? other(now) : undefined);
  if (!lang) return undefined;
  return { text: answersIn(lang).nowInThisLanguage, lang, choices: [], note: {}, then: 'change-language' };
}

function other(lang: Lang): Lang {
  return lang === 'en' ? 'es' : 'en';
}

function wantedLang(text: string): Lang | undefined {
  if (/\benglish\b|ingl[eé]s/i.test(text)) return 'en';
  return /\bspanish\b|espa[nñ]ol/i.test(text) ? 'es' : undefined;
}

function onTopic(
  intent: Exclude<Intent, 'dispute' | 'person' | 'language'>,
  facts: ConversationFacts,
  lang: Lang,
): Reply {
  const answers = answersIn(lang);
  const isSmallTalk = intent === 'greeting' || intent === 'thanks';
  const { asked } = facts.dialogue;
  const offersPerson = facts.line.step === 'none' && !isSmallTalk;
  return {
    text: [answers.topics[intent], ...(asked === 'card' ? [answers.reminder] : [])].join('\n\n'),
    lang,
    choices: [
      ...(intent === 'greeting' ? [choice(answers, 'dispute'), choice(answers, 'lost-card')] : []),
      ...(offersPerson ? [choice(answers, 'person')] : []),
    ],
    note: { ...(!isSmallTalk && { topic: intent }), ...(asked && { asked }) },
  };
}

/** The second time in a row, a person takes over. */
function notUnderstood(facts: ConversationFacts): Reply {
  const { lang, line, dialogue } = facts;
  const answers = answersIn(lang);
  const asked = dialogue.asked && { asked: dialogue.asked };
  if (line.step === 'waiting') {
    return { text: answers.notUnderstoodInLine, lang, choices: [], note: { failed: true, ...asked } };
  }
  if (dialogue.failures > 0) {
    return { text: answers.notUnderstoodTwice, lang, choices: [], note: { ...asked }, then: 'hand-off' };
  }
  const choices = [
    choice(answers, 'dispute'),
    choice(answers, 'lost-card'),
    choice(answers, 'payment-due'),
    choice(answers, 'person'),
  ];
  return { text: answers.notUnderstood, lang, choices, note: { failed: true, ...asked } };
}
