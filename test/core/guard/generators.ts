/**
 * Seeded makers of numbers and sentences for the guard's measurements. Card numbers are synthetic: public issuer
 * ranges, a random body, a Luhn digit.
 */
export type Random = () => number;

/** mulberry32: small, seeded, good enough to vary sentences. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

function luhnDigit(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return String((10 - (sum % 10)) % 10);
}

const BRANDS: readonly (readonly [(random: Random) => string, number])[] = [
  [() => '4', 16],
  [() => '4', 16],
  [() => '4', 13],
  [() => '4', 19],
  [(random) => String(between(random, 51, 55)), 16],
  [(random) => String(between(random, 2221, 2720)), 16],
  [(random) => pick(random, ['34', '37']), 15],
  [(random) => pick(random, ['6011', '644', '649', '65']), 16],
  [(random) => pick(random, ['300', '305', '309', '36', '38']), 14],
  [(random) => String(between(random, 3528, 3589)), 16],
  [(random) => pick(random, ['62', '81']), 16],
  [() => '62', 19],
  [
    (random) => pick(random, ['5018', '5020', '5038', '5893', '6304', '6759', '6761', '6763']),
    between(() => 0.5, 13, 19),
  ],
  [(random) => pick(random, ['5018', '6304', '6759']), 13],
];

export function cardNumber(random: Random): string {
  const [prefix, length] = pick(random, BRANDS);
  const head = prefix(random);
  const body = head + digits(random, length - head.length - 1);
  return body + luhnDigit(body);
}

/** Cuts a number as it is embossed. */
export function grouped(number: string): string[] {
  if (number.length === 15) return [number.slice(0, 4), number.slice(4, 10), number.slice(10)];
  if (number.length === 14) return [number.slice(0, 4), number.slice(4, 10), number.slice(10)];
  if (number.length === 13)
    return [number.slice(0, 4), number.slice(4, 7), number.slice(7, 10), number.slice(10)];
  return number.match(/.{1,4}/g) ?? [];
}

const inScript = (zero: number) => (number: string) =>
  number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const joined = (separator: string) => (number: string) => grouped(number).join(separator);
const SPELLED = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};

export type Tier = 'core' | 'hard' | 'stretch';
export type Disguise = readonly [Tier, string, (number: string, random: Random, lang: 'en' | 'es') => string];

export const DISGUISES: readonly Disguise[] = [
  ['core', 'plain', (number) => number],
  ['core', 'spaces', joined(' ')],
  ['core', 'dashes', joined('-')],
  ['core', 'dots', joined('.')],
  ['core', 'nbsp', joined('\u00a0')],
  ['core', 'zwsp', joined('\u200b')],
  [
    'core',
    'mixed',
    (number, random) => grouped(number).reduce((a, b) => a + pick(random, [' ', '-', '']) + b),
  ],
  ['core', 'full-width', (number) => inScript(0xff10)(joined(' ')(number))],
  ['hard', 'every digit', (number, random) => [...number].join(pick(random, [' ', '-', '.']))],
  ['hard', 'pairs', (number) => (number.match(/.{1,2}/g) ?? []).join(' ')],
  ['hard', 'slashes', joined('/')],
  ['hard', 'underscores', joined('_')],
  ['hard', 'en dash', joined('–')],
  ['hard', 'spaced dash', joined(' - ')],
  ['hard', 'commas', joined(', ')],
  ['hard', 'pipes', joined(' | ')],
  ['hard', 'new lines', joined('\n')],
  ['hard', 'bullets', joined('•')],
  ['hard', 'middots', joined('·')],
  ['hard', 'plus', joined('+')],
  ['hard', 'asterisks', joined('*')],
  [
    'hard',
    'brackets',
    (number) =>
      grouped(number)
        .map((part) => `(${part})`)
        .join(' '),
  ],
  ['hard', 'thin spaces', joined('\u2009')],
  ['hard', 'tabs', joined('\t')],
  ['hard', 'wide gaps', joined('     ')],
  ['hard', 'soft hyphens', joined('\u00ad')],
  ['hard', 'word joiner', (number) => [...number].join('\u2060')],
  ['hard', 'bidi', (number) => `\u202a${grouped(number).join('\u200f')}\u202c`],
  ['hard', 'keycaps', (number) => [...number].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
  ['hard', 'arabic', inScript(0x660)],
  ['hard', 'persian', inScript(0x6f0)],
  ['hard', 'devanagari', (number) => inScript(0x966)(joined(' ')(number))],
  ['hard', 'thai', inScript(0xe50)],
  ['hard', 'mathematical', inScript(0x1d7ce)],
  ['hard', 'monospace', (number) => inScript(0x1d7f6)(joined('-')(number))],
  ['hard', 'superscript', (number) => number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')],
  ['hard', 'odd groups', (number) => [number.slice(0, 5), number.slice(5, 9), number.slice(9)].join(' ')],
  [
    'stretch',
    'spelled',
    (number, _, lang) => [...number].map((digit) => SPELLED[lang][Number(digit)]).join(' '),
  ],
  ['stretch', 'letters', (number) => joined(' ')(number).replaceAll('0', 'O').replace('1', 'l')],
  ['stretch', 'then', (number, _, lang) => grouped(number).join(lang === 'en' ? ' then ' : ' luego ')],
  ['stretch', 'emoji', joined('🙂')],
];

const AREAS = () => (random: Random) => {
  const area = between(random, 1, 899);
  return String(area === 666 ? 667 : area).padStart(3, '0');
};

function inThree(number: string, separator: string): string {
  return [number.slice(0, 3), number.slice(3, 5), number.slice(5)].join(separator);
}

const WORDS = [
  'Sunset',
  'maple',
  'Tiger',
  'gato',
  'Verano',
  'blue',
  'casaRoja',
  'hunter',
  'coffee',
  'Luna',
  'delta',
  'Pa$$w',
];

/** The makers behind the {placeholders} of the templates of what must not be sent. */
export const SECRETS: Record<string, (random: Random) => string> = {
  cvv: (random) => digits(random, pick(random, [3, 3, 3, 4])),
  otp: (random) =>
    pick(random, [
      digits(random, 6),
      digits(random, 6),
      digits(random, 4),
      digits(random, 8),
      `${digits(random, 3)} ${digits(random, 3)}`,
      `${digits(random, 3)}-${digits(random, 3)}`,
    ]),
  pin: (random) => digits(random, pick(random, [4, 4, 4, 5, 6])),
  ssn: (random) => {
    const number =
      AREAS()(random) +
      String(between(random, 1, 99)).padStart(2, '0') +
      String(between(random, 1, 9999)).padStart(4, '0');
    return pick(random, [number, inThree(number, '-'), inThree(number, ' '), inThree(number, '.')]);
  },
  itin: (random) => {
    const number = `9${digits(random, 2)}${pick(random, ['50', '65', '70', '88', '90', '92', '94', '99'])}${digits(random, 4)}`;
    return pick(random, [number, inThree(number, '-'), inThree(number, ' ')]);
  },
  password: (random) => {
    const word = pick(random, WORDS);
    const number = digits(random, between(random, 1, 4));
    return pick(random, [
      `${word}${number}!`,
      `${word}#${number}`,
      `${number}${word}$`,
      `${word}_${number}x`,
      `${word}${number}${pick(random, WORDS)}`,
    ]);
  },
};
