import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inspectIncoming } from '../../../src/core/guard/incoming.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { redact } from '../../../src/core/guard/redact.ts';
import { cardNumber, DISGUISES, SECRETS, seeded } from './generators.ts';

const WORDS =
  'cvv pin code código clave ssn social password contraseña card tarjeta order pedido is es my mi 01/29 [ ] . , : ; - ( ) last 4 zip 🙂 e\u0301 \u200b ٣ 𝟒 one dos \n';

/** Text made of what the guard cares about: cues, digits, secrets under disguises, and noise. */
const chatter = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS.split(' ')),
      fc.integer({ min: 0, max: 99_999_999 }).map(String),
      fc.integer().map((seed) => {
        const random = seeded(seed);
        const disguise = DISGUISES[Math.abs(seed) % DISGUISES.length]?.[2];
        return disguise?.(cardNumber(random), random, 'en') ?? '';
      }),
      fc
        .tuple(fc.constantFrom(...Object.keys(SECRETS)), fc.integer())
        .map(([kind, seed]) => SECRETS[kind]?.(seeded(seed)) ?? ''),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 24 },
  )
  .chain((words) => fc.constantFrom(' ', '', '  ', ' - ').map((separator) => words.join(separator)));

test('findings lie in the text, in order and apart', () => {
  fc.assert(
    fc.property(chatter, fc.array(chatter, { maxLength: 3 }), (text, prior) => {
      let until = 0;
      for (const { start, end } of inspect(text, { prior })) {
        assert.ok(start >= until && end > start && end <= text.length);
        until = end;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('what was redacted holds nothing certain, and redacting it again changes nothing', () => {
  fc.assert(
    fc.property(chatter, (text) => {
      const safe = redact(text, inspect(text));
      const left = inspect(safe).filter(({ certainty }) => certainty === 'certain');
      assert.deepEqual(left, [], safe);
      assert.equal(redact(safe, left), safe);
    }),
    { numRuns: 4_000 },
  );
});

test('no text makes the guard throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      inspect(text, { prior: [text, { role: 'agent', text }] });
      inspectIncoming(text);
    }),
    { numRuns: 2_000 },
  );
});
