import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { plainText } from '../../../src/core/markdown/plain-text.ts';
import { cleanText } from '../../../src/core/text/clean.ts';
import { inlinesOf, linksOf } from './walk.ts';
import { workOf } from './work.ts';

interface Hostile {
  readonly id: string;
  readonly text?: string;
  readonly repeat?: {
    readonly pre?: string;
    readonly unit: string;
    readonly count: number;
    readonly post?: string;
  };
  readonly mustShow?: readonly string[];
}

const hostiles: readonly Hostile[] = readFileSync(new URL('../../data/xss.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Hostile);

function textOf({ text, repeat }: Hostile): string {
  return text ?? `${repeat!.pre ?? ''}${repeat!.unit.repeat(repeat!.count)}${repeat!.post ?? ''}`;
}

const allowed = /^(https:\/\/[^@]+|mailto:.+|tel:\+?[\d().-]+)$/;
const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');

describe('hostile messages', () => {
  it('are all there', () => assert.equal(hostiles.length, 93));

  for (const hostile of hostiles) {
    it(`${hostile.id} is harmless and readable`, () => {
      const blocks = parseMarkdown(textOf(hostile));
      for (const { href, host, label } of linksOf(blocks)) {
        assert.match(href, allowed);
        const real = new URL(href).host;
        assert.ok(!href.startsWith('https:') || host === real || label.toLowerCase().includes(real), href);
      }
      for (const inline of inlinesOf(blocks)) {
        assert.ok(['text', 'strong', 'emphasis', 'code', 'break', 'link'].includes(inline.kind));
      }
      const shown = plainText(blocks);
      assert.equal(shown, cleanText(shown));
      for (const words of hostile.mustShow ?? []) assert.ok(shown.includes(words), words);
    });
  }
});

describe('any text', () => {
  // No parenthesis, so that no link or image swallows an address; no word after a fence.
  const unit = fc.constantFrom(
    ...'ab *_`#-+.[]!\\<>&|~\n\t:"',
    '**',
    '\n\n',
    '\n- ',
    '\n1. ',
    'https://b.ex ',
  );
  const markup = fc.string({ unit, maxLength: 80 }).filter((text) => !text.includes('```'));

  it('keeps its letters in their order', () => {
    fc.assert(
      fc.property(markup, (text) => {
        assert.equal(letters(plainText(parseMarkdown(text))), letters(cleanText(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws and never links elsewhere', () => {
    const wild = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), markup);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(wild, fc.constantFrom('](', '[', ')', '![', '```')), { maxLength: 20 }),
        (parts) => {
          for (const { href } of linksOf(parseMarkdown(parts.join(''))))
            assert.match(href, /^(https|mailto|tel):/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('work', () => {
  const units = [
    '[x',
    '*',
    '`',
    'https://a',
    '7 ',
    '<',
    'long text ',
    '[a](',
    '](',
    '[a](b',
    '*a ',
    '**a *b ',
    '*a* ',
    '_a __b ',
    '` `` ',
    '``` ',
    '![',
    '[[a](https://b.c) ',
    '*a [b](https://c.d) ',
    '# ',
    '#',
    '- ',
    '- a\n',
    '  - a\n',
    '\n',
    '\n\n',
    '```\n',
    '\\',
    '> ',
    '| a ',
    '1. a\n',
    '(*a (_b ',
    '*) _) ',
    'e\u0301\u0301',
    '\u0301',
    'https://a.b/.,',
    '....',
    '.\n',
    '- a\n\n',
    '\t',
  ];
  const work = (text: string) => workOf(() => plainText(parseMarkdown(text)));

  for (const unit of units) {
    it(`doubles with the text, for ${JSON.stringify(unit)}`, () => {
      const [once, twice] = [2000, 4000].map((count) => work(unit.repeat(count)));
      assert.ok(twice! <= 2.2 * once! + 1000, `${once} became ${twice}`);
    });
  }

  it('doubles with the text where openings and endings stand apart', () => {
    for (const [open, close] of [
      ['[', '](x)'],
      ['[', '](https://b.c)'],
      ['![', '](x)'],
      ['(*a (_b ', ' c*) d_)'],
      ['**(', ')**'],
    ]) {
      const [once, twice] = [1000, 2000].map((count) => work(open!.repeat(count) + close!.repeat(count)));
      assert.ok(twice! <= 2.2 * once! + 1000, `${open} ${close}: ${once} became ${twice}`);
    }
  });

  it('is seen by the counter when it is quadratic', () => {
    const quadratic = (text: string) => workOf(() => [...text].map((_, at) => text.slice(at)));
    assert.ok(quadratic('a'.repeat(400)) > 3.5 * quadratic('a'.repeat(200)));
  });
});
