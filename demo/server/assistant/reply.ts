import type { Choice } from '../../../src/core/protocol/message.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import type { Dialogue } from '../conversation/dialogue.ts';
import type { Deed, Lang, Note } from '../conversation/record.ts';
import { choice, type Topic } from './answers/answers.ts';
import { answersIn } from './answers/answers-in.ts';
import { afterForm, onComplaint } from './complaint-reply.ts';
import { intents, type Intent } from './intents.ts';
import { journeyFor } from './journeys/journeys.ts';
import type { Around } from './journeys/known.ts';
import { asPressed, askedAgain, isLeft } from './journeys/asked.ts';
import { answerAsked, begin, changeCard, leave } from './journeys/walk.ts';
import { fileAnswerIn, wishToSend } from './send-file.ts';
import type { Understanding } from './understand.ts';

/** What the customer said, and what became of understanding it. */
export interface Heard {
  readonly text: string;
  /** The word of ours behind a pressed choice, or the form that the message answers. */
  readonly value?: string;
  readonly understanding: Understanding;
}

/** What the assistant says, what it notes, and what it does besides. */
export interface Reply {
  readonly text: string;
  readonly lang: Lang;
  readonly choices: readonly Choice[];
  readonly note: Note;
  readonly then?: 'hand-off' | 'change-language' | 'ask-file' | 'ask-complaint';
}

/** The bank's side of an answer. */
export interface Bank {
  /** `YYYY-MM-DD`, by the bank's calendar. */
  readonly today: string;
  reference(kind: Deed['kind']): string;
}

/** What to answer: a plain function of what was said and what is known. */
export function reply(said: Heard, facts: ConversationFacts, bank: Bank): Reply {
  const { understanding } = said;
  const lang = said.value === undefined ? (understanding?.lang ?? facts.lang) : facts.lang;
  const around: Around = { facts, lang, ...bank };
  if (isFormAnswer(said, facts)) return afterForm(facts);
  const heard = asPressed(said, around);
  return withoutLoop(judge(heard, pressedIntent(heard.value) ?? understanding?.intent, around), around);
}

function judge(heard: Heard, intent: Intent | undefined, around: Around): Reply {
  const { facts, lang } = around;
  if (intent === 'person' && !isPressedAnswer(heard)) return forPerson(facts, lang);
  if (isLeft(heard, around)) return leave(around) ?? onTopic('thanks', around);
  const sends = wishToSend(heard.text);
  if (sends) return { ...fileReply(sends, facts), then: 'ask-file' };
  const answered = isOtherMatter(heard, intent, facts)
    ? undefined
    : answerAsked(heard, around, takesAny(intent));
  if (answered) return answered;
  if (intent === 'language') return inLanguage(heard.text, facts) ?? notUnderstood(around);
  if (intent === 'complaint' || intent === 'complaint-status') return onComplaint(intent, facts, lang);
  const journey = intent && journeyFor(intent);
  if (journey) return begin(journey, intent, heard, around);
  if (isSingle(intent)) return onTopic(intent, around);
  return changeCard(heard, around) ?? notUnderstood(around);
}

/** To be asked the same once more, with nothing learnt in between, is not to be understood. */
function withoutLoop(answer: Reply, around: Around): Reply {
  const { dialogue, line } = around.facts;
  if (answer.then || dialogue.asked === undefined || !isSameQuestion(answer.note, dialogue)) return answer;
  if (dialogue.failures > 0) return notUnderstood(around);
  const person = line.step === 'none' ? [choice(answersIn(answer.lang), 'person')] : [];
  return { ...answer, choices: [...answer.choices, ...person], note: { ...answer.note, failed: true } };
}

function isSameQuestion(note: Note, { asked, stage, card, charge }: Dialogue): boolean {
  if (note.asked !== asked || note.journey === undefined || note.journey !== stage?.name) return false;
  const isCardNew = note.card !== undefined && note.card !== card;
  return !isCardNew && !note.did && !isNew(note.answers, stage.answers) && !isNew(note.charge, charge);
}

function isNew(now: object = {}, before: object): boolean {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(now).some(([name, value]) => known.get(name) !== value);
}

function pressedIntent(value: string | undefined): Intent | undefined {
  return value === 'person' ? 'person' : intents.find((one) => value === `topic:${one}`);
}

/** "Someone else", pressed as an answer, asks for nobody. */
function isPressedAnswer({ value }: Heard): boolean {
  return value !== undefined && /^[a-z]+:\w+$/.test(value) && !value.startsWith('topic:');
}

function isFormAnswer({ value }: Heard, { form }: ConversationFacts): boolean {
  return value !== undefined && value === form?.request?.requestId;
}

/** Begins something else instead of answering; a few words are an answer, whatever they sound like. */
function isOtherMatter(heard: Heard, intent: Intent | undefined, { dialogue }: ConversationFacts): boolean {
  const journey = intent && journeyFor(intent);
  if (!journey || isPressedAnswer(heard) || journey.name === dialogue.stage?.name) return false;
  if (heard.value?.startsWith('topic:')) return true;
  const isOpen = dialogue.asked === 'charge' || dialogue.asked === 'trip';
  const isShort = !isOpen && (heard.text.match(/\S+/g) ?? []).length <= mostWordsOfAnswer;
  return !isShort && !(dialogue.asked === 'card' && intent === 'travel');
}

const mostWordsOfAnswer = 4;

/** Whether any words may be the answer. Small talk is none, and fraud is a usual one to what a charge was. */
function takesAny(intent: Intent | undefined): boolean {
  return (
    intent === undefined ||
    intent === 'greeting' ||
    intent === 'thanks' ||
    intent === 'fraud' ||
    journeyFor(intent) !== undefined
  );
}

function isSingle(intent: Intent | undefined): intent is Topic {
  return intent !== undefined && intent !== 'person' && intent !== 'language' && !journeyFor(intent);
}

/** What was asked before stays asked: a document is sent beside it. */
function fileReply(lang: Lang, { dialogue: { asked } }: ConversationFacts): Reply {
  return { text: fileAnswerIn(lang).text, lang, choices: [], note: { ...(asked && { asked }) } };
}

function forPerson(facts: ConversationFacts, lang: Lang): Reply {
  const answers = answersIn(lang);
  const waits = facts.line.step === 'waiting';
  return {
    text: waits ? answers.personAlready : facts.suspended ? answers.personBack : answers.person,
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

/** One answer, and back to what was asked. */
function onTopic(intent: Topic, around: Around): Reply {
  const { facts, lang } = around;
  const answers = answersIn(lang);
  const isSmallTalk = intent === 'greeting' || intent === 'thanks';
  const { asked } = facts.dialogue;
  const again = isSmallTalk ? undefined : askedAgain(around);
  const offersPerson = facts.line.step === 'none' && !isSmallTalk;
  return {
    text: [answers.topics[intent], ...(again ? [`${answers.reminder} ${again.text}`] : [])].join('\n\n'),
    lang,
    choices: [
      ...(again?.choices ?? []),
      ...(intent === 'greeting' ? [choice(answers, 'dispute'), choice(answers, 'lost-card')] : []),
      ...(intent === 'fraud' && !again ? [choice(answers, 'lost-card')] : []),
      ...(offersPerson ? [choice(answers, 'person')] : []),
    ],
    note: { ...(!isSmallTalk && { topic: intent }), ...(asked && { asked }) },
  };
}

/** The second time in a row, a person takes over. */
function notUnderstood(around: Around): Reply {
  const { line, dialogue, lang } = around.facts;
  const answers = answersIn(lang);
  const asked = dialogue.asked && { asked: dialogue.asked };
  if (line.step === 'waiting') {
    return { text: answers.notUnderstoodInLine, lang, choices: [], note: { failed: true, ...asked } };
  }
  if (dialogue.failures > 0) {
    const text = around.facts.suspended ? answers.personBack : answers.notUnderstoodTwice;
    return { text, lang, choices: [], note: { ...asked }, then: 'hand-off' };
  }
  const again = askedAgain({ ...around, lang });
  const usual = ['dispute', 'lost-card', 'payment-due'] as const;
  return {
    text: again ? `${answers.sayAgain} ${again.text}` : answers.notUnderstood,
    lang,
    choices: [...(again?.choices ?? usual.map((one) => choice(answers, one))), choice(answers, 'person')],
    note: { failed: true, ...asked },
  };
}
