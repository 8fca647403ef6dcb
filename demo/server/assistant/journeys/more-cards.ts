import { cardsIn } from './cards.ts';
import type { Journey, Step } from './journey.ts';
import type { Learnt } from './known.ts';
import { faultStep } from './steps.ts';

/** A card that follows on the same journey, and what has become of it, where that is told. */
export interface Other {
  readonly card: string;
  readonly fault?: string;
}

/** The cards that follow, each in its turn; noted in one line, as "4821:stolen 2210". */
export function othersOf({ answers }: Pick<Learnt, 'answers'>): readonly Other[] {
  return (answers['others']?.split(' ') ?? []).map((one) => {
    const [card = '', fault] = one.split(':');
    return { card, ...(fault !== undefined && { fault }) };
  });
}

/** With every further card that a sentence names, where the journey is for more than one. */
export function withOthers({ takesMore }: Journey, learnt: Learnt, text: string): Learnt {
  if (!takesMore || learnt.card === undefined) return learnt;
  const named = cardsIn(text);
  const fault = named.includes(learnt.card) ? undefined : faultIn(text);
  const before = othersOf(learnt);
  const others = named
    .filter((card) => card !== learnt.card && !before.some((one) => one.card === card))
    .map((card) => ({ card, ...(fault !== undefined && { fault }) }));
  return others.length === 0 ? learnt : noted(learnt, [...before, ...others]);
}

function faultIn(text: string): string | undefined {
  return faultStep.read(text)?.answer;
}

function noted(learnt: Learnt, others: readonly Other[]): Learnt {
  const line = others.map(({ card, fault }) => (fault === undefined ? card : `${card}:${fault}`)).join(' ');
  const { others: _others, ...answers } = learnt.answers;
  return { ...learnt, answers: { ...answers, ...(line !== '' && { others: line }) } };
}

/** What is known of one of those that follow. */
export function asOther(learnt: Learnt, { card, fault }: Other): Learnt {
  return { ...learnt, card, answers: { ...learnt.answers, ...(fault !== undefined && { fault }) } };
}

/** The same journey for the next of them; undefined after the last. */
export function forNext(journey: Journey, learnt: Learnt): Learnt | undefined {
  const [next, ...rest] = othersOf(learnt);
  return next && noted(asOther(forAnother(journey, learnt), next), rest);
}

/** What was agreed to for one card is not agreed to for another. */
export function forAnother({ steps }: Journey, learnt: Learnt): Learnt {
  const agreed = steps.filter(({ onlyWhenAsked }) => onlyWhenAsked).map(({ name }) => name);
  const left: readonly string[] = ['others', ...agreed];
  const answers = Object.entries(learnt.answers).filter(([name]) => !left.includes(name));
  return { ...learnt, answers: Object.fromEntries(answers) };
}

/** A sentence that names other cards than the one it is about does not answer what was asked of that one. */
export function isOfAnother({ takesMore }: Journey, step: Step, { learnt, text }: Told): boolean {
  if (step.name === 'card' || !(takesMore || step.onlyWhenAsked)) return false;
  const named = cardsIn(text);
  return named.length > 0 && !named.some((card) => card === learnt.card);
}

interface Told {
  readonly learnt: Learnt;
  readonly text: string;
}
