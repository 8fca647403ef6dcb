import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { LangEs } from '@nlpjs/lang-es';
import { Nlp } from '@nlpjs/nlp';
import { langs, type Lang } from '../conversation/record.ts';
import { withoutAccents } from './fold.ts';
import { contentWords, guessLang } from './guess-lang.ts';
import { intents, type Intent, type Phrases } from './intents.ts';
import { wantsPerson, withoutRefusals } from './person/wants-person.ts';
import { english } from './phrases/en.ts';
import { spanish } from './phrases/es.ts';

/** What a sentence asks for, and in which language it was understood; undefined where it was not. */
export type Understanding = { readonly intent: Intent; readonly lang: Lang } | undefined;

/** Understands a sentence; where its language is not plain, in the conversation's first. */
export type Understand = (text: string, lang: Lang) => Promise<Understanding>;

/** Below this, a match is a guess. */
const leastScore = 0.6;
/** More of a message tells nothing new and costs time. */
const mostText = 500;

/** Whatever a complaint is about, it is one. */
const complains =
  /\b(?:make|file|submit|lodge|raise)\b.{0,30}\bcomplaint\b|\b(?:poner|presentar|hacer|formular)\b.{0,30}\bqueja\b/i;

/** Who answers here is asked in few words. */
const asksWhat =
  /\bare (?:you|u) (?:an? )?(?:real |actual |live )?(?:ro?bot|human|person|machine|automated|ai|real|bot)\b|\bam i (?:talking|chatting|speaking) (?:to|with)\b|\bis this an? (?:ro)?bot\b|\b(?:eres|es usted|estoy hablando con) (?:una? )?(?:robot|bot|human[oa]|persona|m[aá]quina|autom[aá]tic[oa]|real)/i;

/** What is asked for in plain words, whatever else is in the sentence. */
function plainIntent(text: string): Intent | undefined {
  // "Are you a robot? I want a person": the wish goes before the question.
  if (wantsPerson(text)) return 'person';
  if (asksWhat.test(text)) return 'automated';
  return complains.test(text) ? 'complaint' : undefined;
}

/** Learns the phrases of both languages, in about a hundred milliseconds, without network or files. */
export async function learn(): Promise<Understand> {
  const container = await containerBootstrap();
  container.use(LangEn);
  container.use(LangEs);
  const nlp = new Nlp({ container, languages: langs, autoSave: false, nlu: { log: false } });
  teach(nlp, 'en', english);
  teach(nlp, 'es', spanish);
  await nlp.train();

  const starts = { en: startsOf(english, 'en'), es: startsOf(spanish, 'es') };
  /** The classifier passes over words that it does not know, and would judge a sentence by "me" alone. */
  function touches(text: string, lang: Lang): boolean {
    return contentWords(text, lang).some((word) => starts[lang].has(startOf(word)));
  }

  async function intentOf(text: string, lang: Lang): Promise<Understanding> {
    const { classifications } = await nlp.process(lang, text);
    // A person is asked for by the words of `wantsPerson` alone: a guess would end what the customer is about.
    const best = classifications.find(({ intent }) => intent !== 'person');
    const known = intents.find((one) => one === best?.intent);
    const isSure = best !== undefined && best.score >= leastScore && touches(text, lang);
    return known && isSure ? { intent: known, lang } : undefined;
  }

  async function understood(said: string, lang: Lang): Promise<Understanding> {
    const guess = guessLang(said);
    if (guess) return intentOf(said, guess);
    return (await intentOf(said, lang)) ?? intentOf(said, lang === 'en' ? 'es' : 'en');
  }

  return async (text, lang) => {
    const said = text.slice(0, mostText);
    const understanding = await understood(withoutRefusals(said), lang);
    const plain = plainIntent(said);
    return plain ? { intent: plain, lang: understanding?.lang ?? guessLang(said) ?? lang } : understanding;
  };
}

const taught = intents.filter((one) => one !== 'automated');

function teach(nlp: Nlp, lang: Lang, phrases: Phrases): void {
  for (const intent of taught) {
    for (const phrase of phrases[intent]) nlp.addDocument(lang, phrase, intent);
  }
}

function startsOf(phrases: Phrases, lang: Lang): ReadonlySet<string> {
  const all = taught.flatMap((intent) => phrases[intent]);
  return new Set(all.flatMap((phrase) => contentWords(phrase, lang)).map(startOf));
}

/** Enough of a word to know it in its other forms, with or without accents. */
function startOf(word: string): string {
  return withoutAccents(word).slice(0, 4);
}
