import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Inline } from '../../../src/core/markdown/document.ts';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { depthOf, linksOf, listDepthOf } from './walk.ts';

/** A block in short: p(…), ul(…), ol3(…), pre(…); b, i, c for marks, a for links, / for a break. */
function short(blocks: readonly Block[]): string {
  return blocks.map(shortBlock).join(' ');
}

function shortBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${shortInlines(block.inlines)})`;
    case 'code-block':
      return `pre(${block.text})`;
    case 'list': {
      const items = block.items.map(
        (item) => shortInlines(item.inlines) + item.lists.map(shortBlock).join(''),
      );
      return `${block.ordered ? `ol${block.start}` : 'ul'}(${items.join('|')})`;
    }
  }
}

function shortInlines(inlines: readonly Inline[]): string {
  return inlines.map(shortInline).join('');
}

function shortInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return `c(${inline.text})`;
    case 'break':
      return '/';
    case 'link':
      return `a(${inline.label}>${inline.href}${inline.host === undefined ? '' : `@${inline.host}`})`;
    default:
      return `${inline.kind === 'strong' ? 'b' : 'i'}(${shortInlines(inline.inlines)})`;
  }
}

const cases: readonly (readonly [why: string, text: string, expected: string])[] = [
  ['a line is a paragraph', 'Good morning.', 'p(Good morning.)'],
  ['a line feed is a break', 'one\ntwo', 'p(one/two)'],
  ['an empty line parts paragraphs', 'one\n\n\ntwo\n', 'p(one) p(two)'],
  ['nothing is no block', ' \n ', ''],
  ['strong and emphasis', '**a** *b* __c__ _d_', 'p(b(a) i(b) b(c) i(d))'],
  ['emphasis in strong', '**a *b* c**', 'p(b(a i(b) c))'],
  ['both at once', '***x***', 'p(b(i(x)))'],
  ['a mark over a line feed', '**a\nb**', 'p(b(a/b))'],
  ['a mark inside a word is a sign', '3*4*5 file_name_x snake_case_', 'p(3*4*5 file_name_x snake_case_)'],
  ['a mark between spaces is a sign', '3 * 4 * 5', 'p(3 * 4 * 5)'],
  ['a mark without its other half is a sign', '**a *b', 'p(**a *b)'],
  ['a crossing mark gives way', '*a **b* c**', 'p(i(a **b) c**)'],
  ['more than three are signs', '****a****', 'p(****a****)'],
  ['code', 'use `a * b * c` here', 'p(use c(a * b * c) here)'],
  ['code with a tick in it', '``a`b``', 'p(c(a`b))'],
  ['a tick alone is a sign', 'a ` b', 'p(a ` b)'],
  ['an escape is its sign', '\\*a\\* \\[b\\](c) C:\\dir', 'p(*a* [b](c) C:\\dir)'],
  ['a list', '- a\n* b\n+ c', 'ul(a|b|c)'],
  ['a list over empty lines', '- a\n\n- b', 'ul(a|b)'],
  ['an ordered list keeps its start', '3. a\n4) b', 'ol3(a|b)'],
  ['a list in a list', '- a\n  - b\n    1. c\n- d', 'ul(aul(bol1(c))|d)'],
  ['a list of the other kind', '- a\n1. b', 'ul(a) ol1(b)'],
  ['an item goes on when it is indented', '- a\n  b\nc', 'ul(a/b) p(c)'],
  ['a paragraph, then a list', 'so:\n- a', 'p(so:) ul(a)'],
  ['a year does not begin a list', '2026. It was so.', 'p(2026. It was so.)'],
  ['a code block', '```js\na\n\n  b\n```\nc', 'pre(a\n\n  b) p(c)'],
  ['a code block without an end', '```\na', 'pre(a)'],
  ['no fence where words follow', '``` these are words', 'p(``` these are words)'],
  ['a heading is strong', '## Your *options*\ntext', 'p(b(Your i(options))) p(text)'],
  ['a number sign alone is one', '#1 bank', 'p(#1 bank)'],
  ['a table stays its lines', '| a | b |\n|---|---|\n| 1 | 2 |', 'p(| a | b |/|---|---|/| 1 | 2 |)'],
  ['HTML stays text', '<b onclick=x>a</b> &lt;', 'p(<b onclick=x>a</b> &lt;)'],
  [
    'a link',
    '[Card help](https://bank.example/c?d=1#e)',
    'p(a(Card help>https://bank.example/c?d=1#e@bank.example))',
  ],
  [
    'a bare address',
    'See https://bank.example/a.',
    'p(See a(https://bank.example/a>https://bank.example/a).)',
  ],
  ['an address in marks', '**https://bank.example**', 'p(b(a(https://bank.example>https://bank.example/)))'],
  ['an address inside a word is none', 'xhttps://bank.example', 'p(xhttps://bank.example)'],
  [
    'mail and telephone',
    '[write](mailto:a@bank.example) [call](tel:+1-800-555-0100)',
    'p(a(write>mailto:a@bank.example) a(call>tel:+1-800-555-0100))',
  ],
  ['an order to the exchange is no number', '[call](tel:*21*5550100)', 'p([call](tel:*21*5550100))'],
  ['http is no link', '[a](http://bank.example)', 'p([a](http://bank.example))'],
  ['a path is no link', '[a](/b) [c](#d)', 'p([a](/b) [c](#d))'],
  ['a label with marks', '[**a** b](https://c.example)', 'p(a(a b>https://c.example/@c.example))'],
  ['no label', '[](https://c.example)', 'p(a(https://c.example/>https://c.example/))'],
  [
    'no link in a link',
    '[a [b](https://c.example) d](https://e.example)',
    'p([a a(b>https://c.example/@c.example) d](a(https://e.example>https://e.example/)))',
  ],
  ['an image is its words', 'a ![b **c**](https://evil.example/x.png) d', 'p(a b c d)'],
  [
    'an image in a link',
    '[![b](https://evil.example/b)](https://bank.example)',
    'p(a(b>https://bank.example/@bank.example))',
  ],
  [
    'the host shows where the label is another',
    '[bank.example](https://bank.example.evil.example/)',
    'p(a(bank.example>https://bank.example.evil.example/@bank.example.evil.example))',
  ],
  [
    'the host shows in its ASCII form',
    '[log in](https://b\u0430nk.example)',
    'p(a(log in>https://xn--bnk-6cd.example/@xn--bnk-6cd.example))',
  ],
  [
    'a look-alike label shows it too',
    'https://b\u0430nk.example',
    'p(a(https://b\u0430nk.example>https://xn--bnk-6cd.example/@xn--bnk-6cd.example))',
  ],
  [
    'the host does not show twice',
    '[Bank.example/help](https://bank.example/help)',
    'p(a(Bank.example/help>https://bank.example/help))',
  ],
  [
    'no name before the host',
    'https://bank.example@evil.example/ [a](https://u:p@evil.example)',
    'p(https://bank.example@evil.example/ [a](https://u:p@evil.example))',
  ],
  [
    'an address is not endless',
    `[a](https://a.example/${'x'.repeat(2048)})`,
    `p([a](https://a.example/${'x'.repeat(2048)}))`,
  ],
  ['hidden signs are gone', 'a\u202Eb\u0000c', 'p(abc)'],
];

describe('parseMarkdown', () => {
  for (const [why, text, expected] of cases) {
    it(why, () => assert.equal(short(parseMarkdown(text)), expected));
  }

  it('goes four deep in lists and no deeper', () => {
    const lines = Array.from({ length: 9 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`);
    const [list] = parseMarkdown(lines.join('\n'));
    assert.ok(list?.kind === 'list');
    assert.equal(listDepthOf(list), 4);
    for (const line of lines) assert.ok(short([list]).includes(line.trim().slice(2)), line);
  });

  it('goes four deep in marks and no deeper', () => {
    const marks = ['**', '*', '__', '_', '**', '*', '__', '_'];
    const open = marks.map((mark) => `${mark}a `);
    const close = marks.toReversed().map((mark) => ` a${mark}`);
    const [block] = parseMarkdown(`${open.join('')}x${close.join('')}`);
    assert.ok(block?.kind === 'paragraph');
    assert.equal(depthOf(block.inlines), 4);
  });

  it('links to nothing but its three schemes, however they are written', () => {
    for (const scheme of [
      'javascript:',
      'JaVaScRiPt:',
      'data:text/html,',
      'vbscript:',
      'file:///',
      'blob:',
      'ftp://',
      '//',
      'https:/\\',
      ' https://',
      'intent:',
    ]) {
      for (const link of linksOf(parseMarkdown(`[a](${scheme}x) <${scheme}x> ![b](${scheme}x)`))) {
        assert.match(link.href, /^https:\/\//, scheme);
      }
    }
  });
});
