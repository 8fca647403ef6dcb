/**
 * How long does the guard take on texts made to hurt it, and what does twice the length cost?
 *
 * Run by hand: `node --import tsx test/core/guard/benchmark.ts`. The figures depend on the machine, so no test
 * asserts them; the promise is at most 50 ms for 4,000 characters and at most twice the time for twice the length.
 */
import { inspectIncoming } from '../../../src/core/guard/incoming.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';

const UNITS = [
  ...[
    '4',
    '41',
    '4 ',
    '4-',
    '4111 ',
    '1o',
    'o',
    '4111111111111111 ',
    '41111111111111112 ',
    '1,',
    '1a',
    '123-45-6789 ',
    '+1 ',
  ],
  ...[
    'cvv ',
    'cvv 1 ',
    'pin 1234 ',
    'my password is ',
    'password:',
    'pass ',
    'password a1 is ',
    'a1! is ',
    'clave ',
    'code 12 ',
  ],
  ...[
    ' ',
    '\n',
    '-',
    '. ',
    'a',
    'é',
    'e\u0301',
    '\u200b',
    '\u0301',
    '4\ufe0f\u20e3',
    '𝟒',
    '٤',
    '😀',
    'ﷺ',
    '(',
    '"',
    '[a ]',
    'is ',
  ],
  ...[
    'four ',
    'four',
    'cuatro ',
    'one two ',
    'cod ',
    'codigo de ',
    'card ',
    'order ',
    'last ',
    'segur ',
    'verific de la ',
    '4 then ',
  ],
  ...[
    'what is your ',
    'please ',
    'tell me ',
    'never ',
    'whatsapp ',
    'tell me your pin ',
    '?',
    'a. b ',
    'and your ',
  ],
];
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['inspect', (text) => inspect(text)],
  ['inspect, prior', (text) => inspect(text, { prior: [text, text, text, { role: 'agent', text }] })],
  ['incoming', (text) => inspectIncoming(text)],
];

function best(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const rows = READERS.flatMap(([name, reader]) =>
  UNITS.map((unit) => {
    const make = (length: number): string => unit.repeat(length).slice(0, length);
    best(() => reader(make(1_000)));
    const single = best(() => reader(make(4_000)));
    return { name, unit, single, ratio: best(() => reader(make(8_000))) / single };
  }),
);
const slowest = rows.toSorted((one, other) => other.single - one.single).slice(0, 5);
const steepest = rows
  .filter(({ single }) => single > 1)
  .toSorted((one, other) => other.ratio - one.ratio)
  .slice(0, 5);
console.table(slowest);
console.table(steepest);
