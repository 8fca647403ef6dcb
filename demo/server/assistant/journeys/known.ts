import type { ConversationFacts } from '../../conversation/facts.ts';
import type { Stage } from '../../conversation/dialogue.ts';
import type { Charge, Deed, Lang, Note } from '../../conversation/record.ts';
import { demoCards, demoUser } from '../demo-account.ts';
import type { Found, Journey, Known, Step } from './journey.ts';

/** What stands around one answer of the assistant. */
export interface Around {
  readonly facts: ConversationFacts;
  readonly lang: Lang;
  /** `YYYY-MM-DD`, by the bank's calendar. */
  readonly today: string;
  /** A reference of its own for what is done now. */
  reference(kind: Deed['kind']): string;
}

/** What the customer has told for one journey. */
export interface Learnt {
  readonly card?: string;
  readonly charge: Charge;
  readonly answers: Readonly<Record<string, string>>;
}

export function nextStep({ steps }: Journey, known: Known): Step | undefined {
  return steps.find((step) => (step.isNeeded?.(known) ?? true) && !step.isKnown(known));
}

export function learn(learnt: Learnt, { name }: Step, found: Found | undefined): Learnt {
  if (!found) return learnt;
  const { card, charge, answer } = found;
  return {
    ...learnt,
    ...(card !== undefined && { card }),
    charge: { ...learnt.charge, ...charge },
    answers: answer === undefined ? learnt.answers : { ...learnt.answers, [name]: answer },
  };
}

export function learntOf({ answers, card }: Stage, { facts: { dialogue } }: Around): Learnt {
  const { charge } = dialogue;
  return { ...(card !== undefined && { card }), charge, answers };
}

export function knownOf(
  { name: journey }: Journey,
  { card, charge, answers }: Learnt,
  { facts, lang, today, reference }: Around,
  now: readonly Deed[] = [],
): Known {
  const of = card === demoUser.lastFour ? demoUser.account : card;
  const account = demoCards.find(({ lastFour }) => lastFour === of);
  return {
    ...{ journey, lang, today, reference, charge, answers, did: [...facts.dialogue.did, ...now] },
    ...(account && card !== undefined && { card, account }),
  };
}

export function noteOf({ name }: Journey, { card, charge, answers }: Learnt): Note {
  return {
    journey: name,
    answers,
    ...(card !== undefined && { card }),
    ...(name === 'dispute' && { charge }),
  };
}

export function cardStepOf({ steps }: Journey): Step | undefined {
  return steps.find(({ name }) => name === 'card');
}
