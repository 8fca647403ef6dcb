import { kindsIn } from './word-kinds.ts';

/**
 * Whether the words ask for a person, in English, Spanish or a mix of both, with the misspellings that people make.
 *
 * To tell of a person is not to ask for one: "the person at the store overcharged me" is about a charge. So it is
 * not the noun that decides, but what stands around it. Each clause is read as a row of kinds of words.
 */
export function wantsPerson(text: string): boolean {
  return clausesOf(text).some(({ kinds }) => {
    const wish = kinds.replaceAll(refused, '.');
    return !ofAShop.test(wish) && asks.some((one) => one.test(wish));
  });
}

/** "I do not want to talk to anyone", "I do not need an agent", "never transfer me": a wish that is not one. */
const refused = /ng?(?:(?:og{0,2})?c[cgai]{0,6}[rp]|o[gai]{0,5}[rp]|m(?:[ga]{0,4}[rp])?|[ga]{0,2}[rp])/g;

const asks: readonly RegExp[] = [
  // Nothing but the wish: "a real person, please", "¿hay alguien?"
  /^[cogaxni]*[rp][rpcogaxni]*$/,
  // "speak with somebody about my bill"
  /c[cogax]{0,6}[rp]/,
  // "get me an agent"; "I need help from a representative"
  /o[gai]{0,5}r/,
  // "I want a person to help"; not "I want someone removed"
  /o[gai]{0,5}p(?:$|[gaxi])/,
  // "not a robot"
  /[xn][cogarp]{0,5}b/,
  // "put me through", "páseme"
  /m/,
];

/** "the person at the store" */
const ofAShop = /[rp]i[ga]{0,3}s/;

/** The words without clauses that are nothing but such a refusal: they are about nothing else. */
export function withoutRefusals(text: string): string {
  return text.replace(/[^,.;:!?¡¿\n()]+/g, (clause) => {
    const kinds = kindsIn(clause);
    const left = kinds.replaceAll(refused, '');
    return left === kinds || left.includes('.') ? clause : '';
  });
}

function clausesOf(text: string): readonly { readonly kinds: string }[] {
  return text
    .slice(0, mostText)
    .split(/[,.;:!?¡¿\n()]+/)
    .map((clause) => ({ kinds: kindsIn(clause) }))
    .filter(({ kinds }) => kinds !== '');
}

/** A wish stands in a sentence or two. */
const mostText = 500;
