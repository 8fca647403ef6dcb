import { demoCards, demoUser } from '../demo-account.ts';
import { folded } from '../fold.ts';

export const ownCards: readonly string[] = demoCards.map(({ lastFour }) => lastFour);

/** The first card that a sentence names. */
export function cardIn(text: string): string | undefined {
  return cardsIn(text)[0];
}

/**
 * The cards that a sentence names: by their last digits first, then by their name or their holder. A name beside
 * digits is of another card only where the sentence counts up several.
 */
export function cardsIn(text: string): readonly string[] {
  const said = folded(text);
  if (all.test(said)) return ownCards;
  const byDigits = [...ownCards, demoUser.lastFour].filter((card) => new RegExp(`\\b${card}\\b`).test(said));
  if (byDigits.length > 0 && !/\b(?:and|also|too|y|e|tambien)\b|[,&]/.test(said)) return byDigits;
  const byName = demoCards
    .filter(({ name }) => isNamed(said, name.toLowerCase()))
    .map(({ lastFour }) => lastFour);
  const ofUser = /\bsam\b/.test(said) ? [demoUser.lastFour] : [];
  return [...new Set([...byDigits, ...ofUser, ...byName])];
}

const all =
  /\bboth\b(?: of)?(?: (?:my|the|them|cards))|\ball (?:of )?(?:my |the |our )?cards\b|\bmis dos tarjetas\b|\blas dos\b|\bambas\b|\btodas (?:mis |las )?tarjetas\b|^\W*(?:both|all|all of them|todas)\W*$/;

/** "the travel one", "la Travel": the word alone in a sentence may be about a journey. */
function isNamed(said: string, name: string): boolean {
  const [before, after] = ['\\b(?:the|my|la|mi|tarjeta) ', '\\b(?! (?:notice|desk|plan))'];
  return new RegExp(`^\\W*${name}\\W*$|${before}${name}${after}|\\b${name} (?:card|one)\\b`).test(said);
}
