import { kindsIn } from './word-kinds.ts';

/**
 * Whether the words ask for a person, in English, Spanish or a mix of both, with the misspellings that people make.
 *
 * To tell of a person is not to ask for one: "the person at the store overcharged me" is about a charge. So it is
 * not the noun that decides, but what stands around it. Each clause is read as a row of kinds of words.
 */
export function wantsPerson(text: string): boolean {
  return clausesOf(text).some(({ kinds }) => !ofAShop.test(kinds) && asks.some((one) => one.test(kinds)));
}

const asks: readonly RegExp[] = [
  // Nothing but the wish: "a real person, please", "¿hay alguien?"
  /^[cogaxi]*[rp][rpcogaxi]*$/,
  // "speak with somebody about my bill"
  /c[cogax]{0,6}[rp]/,
  // "get me an agent"; "I need help from a representative"
  /o[gai]{0,5}r/,
  // "I want a person to help"; not "I want someone removed"
  /o[gai]{0,5}p(?:$|[gaxi])/,
  // "not a robot"
  /x[cogarp]{0,5}b/,
  // "put me through", "páseme"
  /m/,
];

/** "the person at the store" */
const ofAShop = /[rp]i[ga]{0,3}s/;

function clausesOf(text: string): readonly { readonly kinds: string }[] {
  return text
    .slice(0, mostText)
    .split(/[,.;:!?¡¿\n()]+/)
    .map((clause) => ({ kinds: kindsIn(clause) }))
    .filter(({ kinds }) => kinds !== '');
}

/** A wish stands in a sentence or two. */
const mostText = 500;
