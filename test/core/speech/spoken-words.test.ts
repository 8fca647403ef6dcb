import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { es } from '../../../src/adapters/locale/es.ts';
import { en } from '../../../src/core/messages/en.ts';
import { heard, message, open, texts, voice } from './scene.ts';

/** What is made of a text before it is spoken (accessibility.md 9.4, point 4). */
const rows: readonly (readonly [why: string, text: string, spoken: string])[] = [
  ['marks are left out', '**Pay** by `May 3`', 'Pay by May 3'],
  ['a link is its words', 'See [the rules](https://bank.example/rules).', 'See the rules.'],
  ['a message that is a link says so', '[Order a card](https://bank.example/order)', 'link: Order a card'],
  ['a picture is its name', 'Well done 👍', 'Well done (thumbs up)'],
  ['a picture is named once, in any colour', 'Well done 👍👍🏽 👍', 'Well done (thumbs up)'],
  ['an unknown picture is left to the screen reader', 'A 🦩', 'A 🦩'],
  ['a code is spelled', 'Your case DSP-2026-104387 is open', 'Your case D S P 2 0 2 6 1 0 4 3 8 7 is open'],
  ['an amount and a date are not', 'You paid $1,127.43 on 08/15/2026', 'You paid $1,127.43 on 08/15/2026'],
];

describe('words are spoken so that', () => {
  for (const [why, text, spoken] of rows) {
    it(why, () =>
      assert.deepEqual(texts(heard(open, [message('m1', text, { format: 'markdown' })])), [
        `Maria said: ${spoken}`,
      ]),
    );
  }

  it('a picture is named in the language of the customer', () => {
    const inSpanish = { ...voice(), messages: es };
    assert.deepEqual(texts(heard(open, [message('m1', 'Bien 👍')], inSpanish)), [
      'Maria dijo: Bien (pulgar arriba)',
    ]);
  });

  it('a message of nothing but pictures is not empty', () => {
    assert.deepEqual(texts(heard(open, [message('m1', '❤️')])), [`${en.speech.said('Maria', '(heart)')}`]);
  });
});
