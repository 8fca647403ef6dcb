import type { StepName } from '../../conversation/record.ts';
import { chargeIn } from '../charge.ts';
import { demoCards, demoUser } from '../demo-account.ts';
import type { Known, Step } from './journey.ts';

const ownCards = demoCards.map(({ lastFour }) => lastFour);

/** Which card; with those of authorized users where it may be one of theirs. */
export function cardStep(withUsers = false): Step {
  return {
    name: 'card',
    isKnown: ({ card }) => card !== undefined && (withUsers || ownCards.includes(card)),
    read(text) {
      const card = cardIn(text);
      return card !== undefined && (withUsers || ownCards.includes(card)) ? { card } : undefined;
    },
    options: () => (withUsers ? [...ownCards, demoUser.lastFour] : ownCards),
  };
}

/** The card that a sentence names, by its last digits, its name or its holder. */
export function cardIn(text: string): string | undefined {
  const said = text.toLowerCase();
  const byDigits = [...ownCards, demoUser.lastFour].find((card) => new RegExp(`\\b${card}\\b`).test(said));
  if (byDigits !== undefined) return byDigits;
  if (/\bsam\b/.test(said)) return demoUser.lastFour;
  return demoCards.find(({ name }) => isNamed(said, name.toLowerCase()))?.lastFour;
}

/** "the travel one", "la Travel": the word alone in a sentence may be about a journey. */
function isNamed(said: string, name: string): boolean {
  const [before, after] = ['\\b(?:the|my|la|mi|tarjeta) ', '\\b(?! (?:notice|desk|plan))'];
  return new RegExp(`^\\W*${name}\\W*$|${before}${name}${after}|\\b${name} (?:card|one)\\b`).test(said);
}

export const chargeStep: Step = {
  name: 'charge',
  takesAny: true,
  isKnown: ({ charge, answers }) =>
    charge.amount !== undefined || charge.merchant !== undefined || answers['charge'] !== undefined,
  read: (text, { today }) => ({ charge: chargeIn(text, today) }),
};

/** One of a few answers, each known by a word or two of either language. Two at once are no answer. */
function choiceStep(
  name: StepName,
  answers: Readonly<Record<string, RegExp>>,
  more: Pick<Step, 'isNeeded' | 'onlyWhenAsked'> = {},
): Step {
  return {
    name,
    ...more,
    isKnown: (known) => known.answers[name] !== undefined,
    read(text) {
      const found = Object.keys(answers).filter((answer) => answers[answer]?.test(text));
      return found.length === 1 && found[0] !== undefined ? { answer: found[0] } : undefined;
    },
    options: () => Object.keys(answers),
  };
}

export const faultStep = choiceStep('fault', {
  lost: /\b(?:los[te]\w*|can ?['’]?no?t find|missing|left it|perd\w+|extravi\w+|no (?:la )?encuentro|olvid\w+)/i,
  stolen: /\b(?:st[oe]l\w+|stollen|theft|thief|rob(?:bed|ar\w*|ada|ado|o)\b|robó|hurt\w+)/i,
  damaged: /\b(?:dama?ged?\w*|broke\w*|crack\w+|chip|swipe|strip|dañ\w+|rota|romp\w+|quebr\w+|banda)/i,
});

const yes =
  /^\W*(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|it is|please do|sí|si|claro|correcto|así es|vale|está bien|por favor)(?![\p{L}])/iu;
const no = /^\W*(?:no|nope|not|don['’]?t)(?![\p{L}])/iu;

/** A plain yes or no means nothing before the question. */
const asked = { onlyWhenAsked: true } as const;

export const addressStep = choiceStep(
  'address',
  {
    same: yes,
    moved: new RegExp(`${no.source}|\\bmoved\\b|\\bnew address\\b|\\bme mudé\\b|\\bdirección nueva\\b`, 'iu'),
  },
  asked,
);

export const feeStep = choiceStep('fee', { ask: yes, leave: no }, { ...asked, isNeeded: hasLateFee });
export const reviewStep = choiceStep('review', { ask: yes, leave: no }, asked);

export const deedStep = choiceStep('deed', {
  add: /\b(?:add|give|new user|second card|agreg\w+|añad\w+|una tarjeta para|segunda tarjeta)/i,
  remove: /\b(?:remove|take off|delete|cancel|quit\w+|elimin\w+|borr\w+|sacar)/i,
  limit: /\b(?:limits?|límites?|limites?|tope)\b/i,
});

export const userStep = choiceStep(
  'user',
  { sam: /\bsam\b/i, other: /\b(?:someone else|other|otra persona|otro)\b/i },
  { isNeeded: ({ answers }) => answers['deed'] !== 'add' },
);

/** Where to and when, in the customer's own words. */
export const tripStep: Step = {
  name: 'trip',
  takesAny: true,
  isKnown: ({ answers }) => answers['trip'] !== undefined,
  read: (text) => (tellsTrip(text) ? { answer: plainWords(text) } : undefined),
};

/** A sentence that names a place and a time tells the whole trip. */
function tellsTrip(text: string): boolean {
  const place = /\b(?:to|in|a|en)\s+\p{Lu}\p{L}+/u.test(text.replace(whens, 'x'));
  return place && text.search(whens) >= 0;
}

const whens =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|next|tomorrow|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mañana|próxim[ao])\b|\d/iu;

/** Somebody's words in ours: of one line, without signs that would mark text up. */
export function plainWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N} ,.'’/&-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}

export function hasLateFee({ account }: Known): boolean {
  return account?.lateFee !== undefined;
}
