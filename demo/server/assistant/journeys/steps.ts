import type { StepName } from '../../conversation/record.ts';
import { chargeIn } from '../charge.ts';
import { demoUser } from '../demo-account.ts';
import { folded } from '../fold.ts';
import { cardIn, ownCards } from './cards.ts';
import type { Found, Known, Step } from './journey.ts';

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

export const chargeStep: Step = {
  name: 'charge',
  isKnown: ({ charge, answers }) =>
    charge.amount !== undefined || charge.merchant !== undefined || answers['charge'] !== undefined,
  read: (text, { today }) => ({ charge: chargeIn(text, today) }),
  readAsked: (text, { today }) => ({ charge: chargeIn(text, today), answer: plainWords(text) }),
};

/** It reads a sentence without knowing more. */
interface ChoiceStep extends Step {
  read(text: string): Found | undefined;
}

/** One of a few answers, each known by a word or two of either language, folded. Two at once are no answer. */
function choiceStep(
  name: StepName,
  answers: Readonly<Record<string, RegExp>>,
  more: Pick<Step, 'isNeeded' | 'onlyWhenAsked'> = {},
): ChoiceStep {
  return {
    name,
    ...more,
    isKnown: (known) => known.answers[name] !== undefined,
    read(text) {
      const said = folded(text).replace(denied, ' ');
      const found = Object.keys(answers).filter((answer) => answers[answer]?.test(said));
      return found.length === 1 && found[0] !== undefined ? { answer: found[0] } : undefined;
    },
    options: () => Object.keys(answers),
  };
}

/** "It is not lost", "no me la robaron": named only to say that it is otherwise. */
const denied =
  /\b(?:is|was) ?n[o']?t (?!.?find)\w+|\bno (?:esta|es|fue|me (?:la )?)\b ?\w+|\bno (?:la )?(?=perd|rob|extravi)\w+/g;

export const faultStep = choiceStep('fault', {
  lost: /\b(?:los[te]\w*|can(?:'?t| ?not) find|missing|left (?:it|my)|forgot\w*|perd(?!on)\w+|extravi\w+|no (?:la )?encuentro|las? deje\b|deje (?:la|mi)|olvid(?![ea](?:lo|se|te)\b)\w+)/,
  stolen: /\b(?:st[oe]l\w+|stollen|theft|thief|rob(?:bed|ar\w*|ada|ado|o)\b|hurt\w+)/,
  damaged:
    /\b(?:dama?ged?\w*|broke\w*|crack\w+|chip|swipe|strip|dan(?:[aoe]|ad[ao]|aron)\b|rota|romp\w+|quebr\w+|banda)/,
});

const yes =
  /^\W*(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|it is\W*$|please do|si|claro|correcto|asi es|vale|esta bien|por favor)\b/;
const no = /^\W*(?:no|nope|not|don'?t)\b/;

/** A plain yes or no means nothing before the question. */
const asked = { onlyWhenAsked: true } as const;

export const addressStep = choiceStep(
  'address',
  {
    same: yes,
    moved: new RegExp(`${no.source}|\\bmoved\\b|\\bnew address\\b|\\bme mude\\b|\\bdireccion nueva\\b`),
  },
  asked,
);

export const feeStep = choiceStep('fee', { ask: yes, leave: no }, { ...asked, isNeeded: hasLateFee });
export const reviewStep = choiceStep('review', { ask: yes, leave: no }, asked);

export const deedStep = choiceStep('deed', {
  add: /\b(?:add|give|new user|second card|agreg\w+|anad\w+|una tarjeta para|segunda tarjeta)/,
  remove: /\b(?:remove|take off|delete|cancel|quit\w+|elimin\w+|borr\w+|sacar)/,
  limit: /\b(?:limits?|limites?|tope)\b/,
});

export const userStep = choiceStep(
  'user',
  { sam: /\bsam\b/, other: /\b(?:someone else|other|otra persona|otro)\b/ },
  { isNeeded: ({ answers }) => answers['deed'] !== 'add' },
);

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
