import type { Choice, Draft } from '../../core/protocol/message.ts';
import type { HelpContact, HelpContent, HelpTopic } from './help-content.ts';
import { createHelpMatcher, fold } from './help-match.ts';
import { phrasesFor } from './local-assistant-phrases.ts';

/** What the assistant says, and the replies that it offers. */
export interface LocalAnswer {
  readonly text: string;
  readonly choices: readonly Choice[];
}

export interface LocalAnswers {
  greeting(): LocalAnswer;
  person(): LocalAnswer;
  to(draft: Draft): LocalAnswer;
}

const mostOffered = 4;

/** Answers in one language, from its help content. Remembers only how often it found nothing. */
export function createLocalAnswers(content: HelpContent | undefined, lang: string): LocalAnswers {
  const phrases = phrasesFor(lang);
  const { topics = [], contacts = [], greeting = phrases.greeting } = content ?? {};
  const matcher = createHelpMatcher(topics);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const top = topics.slice(0, mostOffered).map(choiceFor);
  let misses = 0;

  function withContacts(sentence: string): LocalAnswer {
    if (contacts.length === 0) return { text: `${sentence}\n\n${phrases.noContacts}`, choices: [] };
    const urgentFirst = [...contacts].sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false));
    return { text: `${sentence}\n\n${urgentFirst.map(contactLine).join('\n')}`, choices: [] };
  }

  function about(topic: HelpTopic): LocalAnswer {
    misses = 0;
    const related = topic.related.flatMap((id) => byId.get(id) ?? []);
    return { text: topic.answer, choices: related.slice(0, mostOffered).map(choiceFor) };
  }

  function nothing(): LocalAnswer {
    misses++;
    return misses > 1 ? withContacts(phrases.stillNotFound) : { text: phrases.notFound, choices: top };
  }

  return {
    greeting: () => (content ? { text: greeting, choices: top } : { text: phrases.noContent, choices: [] }),
    person: () => withContacts(phrases.noPerson),
    to({ text, value }) {
      const chosen = value === undefined ? undefined : byId.get(value);
      if (chosen) return about(chosen);
      if (wantsPerson(text)) return withContacts(phrases.noPerson);
      if (topics.length === 0) return content ? withContacts(phrases.notFound) : this.greeting();
      const found = matcher.best(text);
      if (found) return about(found);
      return isThanks(text) ? { text: phrases.thanks, choices: [] } : nothing();
    },
  };
}

function choiceFor({ id, question }: HelpTopic): Choice {
  return { label: question, value: id };
}

function contactLine({ label, phone, tty, hours }: HelpContact): string {
  const number = `[${phone}](tel:${phone.replace(/[^\d+]/g, '')})`;
  return `- **${label}**: ${number}${tty ? `, TTY ${tty}` : ''}${hours ? `. ${hours}` : ''}`;
}

const trade =
  /\b(?:(?:live |real )?(?:agent|human|representative|operator|rep)|agente|humano|representante|operador|asesor|ejecutivo)s?\b/;
const anyone = /\b(?:person|someone|somebody|people|persona|alguien)\b/;
const speaking =
  /\b(?:talk|speak|chat|connect|real|live|hablar|hable|comunicar|comunique|chatear|paseme|conecte)/;

/** "Live agent", "let me talk to someone"; not "how do I add a person". */
function wantsPerson(text: string): boolean {
  const folded = fold(text);
  return trade.test(folded) || (anyone.test(folded) && speaking.test(folded));
}

function isThanks(text: string): boolean {
  return /^\W*(?:thanks|thank you|gracias|muchas gracias)\b/.test(fold(text));
}
