import type { Deed } from '../../conversation/record.ts';
import { addDays, billingDates, statementFor } from '../billing-dates.ts';
import { addBusinessDays } from '../business-days.ts';
import { bankDays, statementDay } from '../demo-account.ts';
import type { Intent } from '../intents.ts';
import type { Journey, Known, Outcome } from './journey.ts';
import {
  addressStep,
  cardStep,
  chargeStep,
  deedStep,
  faultStep,
  feeStep,
  reviewStep,
  userStep,
} from './steps.ts';
import { tripStep } from './trip.ts';
import { journeyWordsIn, type JourneyWords } from './words/journey-words.ts';

/** The ways through the topics that take more than one answer. */
export const journeys: readonly Journey[] = [
  { name: 'dispute', topics: { dispute: {} }, steps: [chargeStep, cardStep()], outcome: disputeOutcome },
  {
    name: 'card',
    topics: { 'lost-card': { lock: 'yes' }, 'replace-card': {}, 'damaged-card': { fault: 'damaged' } },
    steps: [cardStep(true), faultStep, addressStep],
    takesMore: true,
    atOnce: lock,
    already: newCardBefore,
    outcome: newCard,
  },
  {
    name: 'due',
    topics: { 'payment-due': {} },
    steps: [cardStep()],
    outcome: (known) => ({ text: wordsFor(known).due(known), next: ['payment-posting', 'late-fee'] }),
  },
  {
    name: 'posting',
    topics: { 'payment-posting': {} },
    steps: [cardStep()],
    outcome: (known) => ({ text: wordsFor(known).posting(known) }),
  },
  {
    name: 'fee',
    topics: { 'late-fee': {} },
    steps: [cardStep(), feeStep],
    already: (known) => before('late-fee', known),
    outcome: lateFee,
  },
  {
    name: 'rewards',
    topics: { rewards: {} },
    steps: [],
    outcome: (known) => ({ text: wordsFor(known).rewards(known) }),
  },
  {
    name: 'users',
    topics: { 'authorised-user': {} },
    steps: [deedStep, userStep, { ...cardStep(), isNeeded: ({ answers }) => answers['deed'] === 'add' }],
    outcome: (known) => ({ text: wordsFor(known).users(known) }),
  },
  {
    name: 'review',
    topics: { credit: {} },
    steps: [cardStep(), reviewStep],
    already: (known) => before('review', known),
    outcome: review,
  },
  { name: 'travel', topics: { travel: {} }, steps: [cardStep(), tripStep], outcome: travel },
];

export function journeyFor(intent: Intent): Journey | undefined {
  return journeys.find(({ topics }) => topics[intent] !== undefined);
}

export function journeyNamed(name: string): Journey | undefined {
  return journeys.find((one) => one.name === name);
}

function wordsFor({ lang }: Known): JourneyWords {
  return journeyWordsIn(lang);
}

function disputeOutcome(known: Known): Outcome {
  const { charge, card = '', today } = known;
  const statement = statementFor(charge.date ?? today, statementDay);
  const dates = billingDates(statement, today);
  const gathered = { charge, card, statement, notice: today, dates, isLate: dates.disputeBy < today };
  return { text: wordsFor(known).dispute(gathered) };
}

/** A card that somebody else may hold is locked before anything is asked. */
function lock(known: Known): Outcome | undefined {
  const { card, did } = known;
  if (card === undefined || !isGone(known) || isLocked(card, did)) return undefined;
  return { text: wordsFor(known).locked(card), did: [{ kind: 'lock', card }] };
}

/** Somebody else may have it. */
function isGone({ answers: { lock, fault } }: Known): boolean {
  return fault === undefined ? lock === 'yes' : fault !== 'damaged';
}

function isLocked(card: string, did: readonly Deed[]): boolean {
  return did.findLast((deed) => deed.card === card && deed.kind.endsWith('lock'))?.kind === 'lock';
}

function newCard(known: Known): Outcome {
  const { card = '', answers, today } = known;
  const words = wordsFor(known);
  const fault = answers['fault'] ?? '';
  const isFreed = fault === 'damaged' && isLocked(card, known.did);
  const unlocked = isFreed ? ([{ kind: 'unlock', card }] as const) : [];
  const told = (text: string): string => [...(isFreed ? [words.unlocked(card)] : []), text].join('\n\n');
  if (answers['address'] === 'moved')
    return { text: told(words.moved(known)), did: unlocked, holdsForAll: true };
  const reference = known.reference('new-card');
  const [first, last] = bankDays.newCard;
  const days = [addBusinessDays(today, first), addBusinessDays(today, last)] as const;
  return {
    text: told(words.newCard(known, { reference, days })),
    did: [...unlocked, { kind: 'new-card', card, reference, fault }],
    next: [
      ...(fault === 'stolen' ? (['dispute'] as const) : []),
      ...(fault === 'damaged' ? [] : (['another-card'] as const)),
    ],
  };
}

/** One with the old number, on its way for a damaged card, does not do where that is gone now. */
function newCardBefore(known: Known): Outcome | undefined {
  const did = known.did.filter(({ fault }) => !(isGone(known) && fault === 'damaged'));
  return before('new-card', { ...known, did });
}

function lateFee(known: Known): Outcome {
  const { account, answers, card = '', today } = known;
  const words = wordsFor(known);
  if (!account?.lateFee) return { text: words.noFee(known) };
  if (answers['fee'] === 'leave') return { text: words.feeLeft };
  const reference = known.reference('late-fee');
  return {
    text: words.feeAsked({ reference, by: addBusinessDays(today, bankDays.lateFee) }),
    did: [{ kind: 'late-fee', card, reference }],
  };
}

function review(known: Known): Outcome {
  const { answers, card = '', today } = known;
  const words = wordsFor(known);
  if (answers['review'] === 'leave') return { text: words.reviewLeft };
  const reference = known.reference('review');
  return {
    text: words.reviewAsked({ reference, by: addDays(today, bankDays.review) }),
    did: [{ kind: 'review', card, reference }],
  };
}

function travel(known: Known): Outcome {
  const { card = '' } = known;
  const reference = known.reference('travel');
  return {
    text: wordsFor(known).travel(known, reference),
    did: [{ kind: 'travel', card, reference }],
    desk: 'travel-desk',
  };
}

/** What was asked for once is not asked for again: its reference is told. */
function before(kind: Deed['kind'], known: Known): Outcome | undefined {
  const { card, did } = known;
  const earlier = did.findLast((deed) => deed.kind === kind && deed.card === card);
  return earlier?.reference === undefined
    ? undefined
    : { text: wordsFor(known).already(kind, earlier.reference) };
}
