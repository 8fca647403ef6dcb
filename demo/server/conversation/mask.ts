/**
 * Takes card numbers out of text before it is kept.
 *
 * A run of digits, in groups parted by single spaces or dashes, is a card number where groups that stand
 * together have 13 to 19 digits and pass the Luhn check (ISO/IEC 7812-1). The widget's guard stops such text
 * earlier; this is the control of record (PCI DSS 3.3, 4.2.2).
 */
export function maskCardNumbers(text: string): string {
  return text.replace(/\d+(?:[ -]\d+)*/g, maskRun);
}

const placeholder = '[card number removed]';

/** Nineteen groups of one digit, and the separators between them: no card number has more parts. */
const mostParts = 37;

/** A stretch of a run, as places among its parts. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly digits: number;
}

function maskRun(run: string): string {
  const parts = run.match(/\d+|[ -]/g) ?? [];
  const kept: string[] = [];
  for (let at = 0; at < parts.length;) {
    const found = at % 2 === 0 ? bestOf(parts, at) : undefined;
    if (found) kept.push(...parts.slice(at, found.first), placeholder);
    else kept.push(parts[at] ?? '');
    at = found ? found.last : at + 1;
  }
  return kept.join('');
}

/** Of the card numbers that could begin here and those that overlap it, the longest: others are by chance. */
function bestOf(parts: readonly string[], at: number): Stretch | undefined {
  let best = longestAt(parts, at);
  for (let first = at + 2; best && first < best.last; first += 2) {
    const other = longestAt(parts, first);
    if (other && other.digits > best.digits) best = other;
  }
  return best;
}

function longestAt(parts: readonly string[], first: number): Stretch | undefined {
  for (let last = Math.min(parts.length, first + mostParts); last > first; last -= 2) {
    const digits = parts.slice(first, last).join('').replace(/[ -]/g, '');
    if (digits.length < 13) return undefined;
    if (digits.length <= 19 && passesLuhn(digits)) return { first, last, digits: digits.length };
  }
  return undefined;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
