import { langOf, type Lang } from '../conversation/record.ts';
import { fields, member, parseFields, shortText, type Fields } from '../wire/fields.ts';

/** One question of a customer's, with all that they said before it. */
export interface Turn {
  readonly conversation: string;
  readonly lang: Lang;
  /** What the customer has said, oldest first; the last is the question. */
  readonly questions: readonly string[];
  /** What the page tells of where the customer is. */
  readonly context: Readonly<Record<string, string>>;
  /** A desk stands beside the assistant: who asks for a person gets one. */
  readonly hasDesk: boolean;
}

const mostText = 4000;
/** Of a longer talk the last are read. */
const mostQuestions = 100;

/** Reads what AI SDK's chats post; undefined where it is nothing like that, or asks nothing. */
export function readTurn(body: string, acceptLanguage: string | undefined): Turn | undefined {
  const posted = parseFields(body);
  const conversation = posted && shortText(posted, 'id');
  if (!posted || conversation === undefined) return undefined;
  const said = listIn(posted, 'messages');
  if (said.at(-1)?.['role'] !== 'user') return undefined;
  const questions = said.filter((one) => member(one, 'role') === 'user').map(textOf);
  if (!questions.at(-1)) return undefined;
  return {
    conversation,
    lang: langOf(acceptLanguage ?? 'en'),
    questions: questions.slice(-mostQuestions),
    context: contextOf(posted),
    hasDesk: member(posted, 'desk') === true,
  };
}

function textOf(message: Fields): string {
  const texts = listIn(message, 'parts').flatMap((part) => shortText(part, 'text', mostText) ?? []);
  return texts.join('\n').slice(0, mostText);
}

function listIn(from: Fields, key: string): readonly Fields[] {
  const list = member(from, key);
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all.map(fields).filter((one) => one !== undefined);
}

/** What the page tells of where the customer is: short words alone, as the widget lets out. */
export function contextOf(posted: Fields): Readonly<Record<string, string>> {
  const given = fields(member(posted, 'context')) ?? {};
  const known = ['card', 'topic'].flatMap((key) => {
    const value = shortText(given, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}
