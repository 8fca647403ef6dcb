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

/** Nineteen groups of one digit, and the separators between them: no card number has more parts. */
const mostParts = 37;
const placeholder = '[card number removed]';

function maskRun(run: string): string {
  const parts = run.split(/([ -])/);
  for (let first = 0; first < parts.length; first += 2) {
    for (let last = Math.min(parts.length, first + mostParts); last > first; last -= 2) {
      const digits = parts.slice(first, last).join('').replace(/[ -]/g, '');
      if (digits.length < 13) break;
      if (digits.length <= 19 && passesLuhn(digits)) {
        return parts.slice(0, first).join('') + placeholder + maskRun(parts.slice(last).join(''));
      }
    }
  }
  return run;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
