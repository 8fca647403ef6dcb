/**
 * What numbers, secrets and what stands around them look like. The rules that use these patterns lie beside this file;
 * the words that tell what a number is, in `words.ts`. All that is data stands together since it is packed best so.
 */

/** What folding takes out. */
export const INVISIBLE = /[\p{DI}\p{M}]/gu;
/** Digits that folding leaves as they are: those of other scripts, and circled ones, 1 to 10 in rows. */
export const DIGIT = /^[\p{Nd}⓵-⓾❶-➓]$/u;
/** What stands for a code point in pasted HTML and addresses, `&#52;`, `&nbsp;`, `%20`, or one with its marks. */
export const CHARACTER = /&(#(\d{2,5})|nbsp);|%20|(.)\p{M}*/gsu;

/** Words that people put between the pieces of one number. */
export const LINK = /\s|\b(then|luego|dash|guion|space|espacio|and|y|x)\b/g;

/** The end of a sentence cuts off what it says, unless the number follows at once: "I got it. It's 482913". */
export const SENTENCE_END = /[.?!]\s.{12}/s;

/** What stands between a number and its name, a bar, and what follows; "4821 my PIN" only where a sentence ends. */
export const IS =
  /^( \(| m[yi] (?=\|\W*$)|, (the|el|los del) | al |\W*(\w{2,4} ?.)?(is|s|are|was|es|son|era|as|como|de) (\w{2,6} ){0,3})\|/;

/** A brand's issuer range with exactly its lengths (ISO/IEC 7812 and the brands' own tables, security.md 4.3). */
export const BRANDS = new RegExp(
  `^(${[
    '4.{12}(...){0,2}', // Visa
    '(5[1-5]..|222[1-9]|22[3-9].|2[3-6]..|27[01].|2720).{12}', // Mastercard
    '3[47].{13}', // American Express
    '(6011|64[4-9].|65..).{12}(...)?', // Discover
    '3(0[0-59]|[689].).{11}(..|.{5})?', // Diners Club
    '35(2[89]|[3-8].).{12,15}', // JCB
    '(62|81).{14,17}', // UnionPay
    '(5018|5020|5038|5893|6304|6759|676[1-3]).{9,15}', // Maestro
  ].join('|')})$`,
);

/** Groups as people cut them: 4-6-5, 4-3-3-3, multiples of four, or all alike with a different rest. */
export const CANONICAL = /^(4,6,[45]|4,11|10,[45]|(4|7|10)(,[369])+|((4|8|12),)+\d|(\d+)((,\6)+(,\d)?)?)$/;

/**
 * What stands before, a bar, and the number, where it is no card's: an IBAN begins with two letters, a parcel's number
 * has one within, and "+49 1512 3456789" is a telephone number.
 */
export const OTHERWISE = /([a-z]{2}\d\d[ \d]*|\d[a-z]+)\||\+\|.{0,15}$/;
/** All that stands between a label and the number that it names: "order no. 4111…". */
export const JOINS = /^\W*((\w{1,3}|num\w*)\W+){0,3}$/;

/** SSA POMS RM 10201.035: no area 000, 666 or 9xx, no group 00, no serial 0000. */
export const SSN = /^(?!000|666|9|...00|.{5}0000).{9}$/;
/** A taxpayer's number, in the groups that the IRS has given out. */
export const ITIN = /^9..([57].|6[0-5]|8[0-8]|9[^3]).{4}$/;

/**
 * "The PIN you sent by text is": a code for one use, whatever it is called. Read after the kind of the cue and how many
 * digits there are, as in `pin4 you sent by text is`.
 */
export const SENT = /^[a-z]+[4-8] .*\b(sent|text(ed)?|sms|mensaje|mandaron|enviaron)\b/s;

/** "It cost 4821 dollars", "it took 1500 seconds": an amount … */
export const UNIT =
  /^ ((dollar|dolare|peso|euro|buck|cent|centavo|point|punto|sec(ond)?|seg(undo)?|min(ut[eo])?|hour|hora|day|dia|month|mese|time|vece|year|ano)s|mil)(?![a-z])/;
/** … unless the cue touches it: "my PIN is 4821 days ago it worked". */
export const TOUCHES = /^[^.,\w]{1,3}((is|es|s)\W{1,2})?$/;

/**
 * Five characters or more, a letter among them, and a digit or a symbol that no sentence ends with; or a number. An
 * address is none, nor "12th".
 */
export const SECRET =
  /^(?!.*(\/\/|@.*\.)|\d+[a-z]{1,2}$)((?=.*\p{L})(?=.*[\d#$%^&*+=~@|<>{}\\_]|.*!.).{5,64}|\d{6,9})$/iu;

/** What follows its cue at once, or after the last "is", ":", "changed to" and the like in the same sentence. */
export const AFTER =
  /^([^.?!;]{0,60}([:=]|['’]s|[^\p{L}](is|es|was|era|to|a|como|be|ser|en|uso|use|now|ahora|nueva|vieja|temporal)(?![\p{L}\d]))|( (de|for|para) \S+)+)?[\s:=("'“‘«>-]*(?<secret>\S+?)[.,;:)"'”’»]*(?!\S)/diu;
/** "Winter!2025 is my password". */
export const BEFORE = /(?<!\S)(?<secret>\S+) (is|es|as|como|de) (\S+ ){0,2}$/di;
