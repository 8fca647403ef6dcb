import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createMarkdownStream, parseMarkdown } from '../../../src/core/markdown/parse.ts';

const answer = [
  '## Your charge',
  '',
  'I can help with **that charge**.',
  'It was on 08/15.',
  '',
  '1. Check the name.\r\n2. Tell us your `last four`.\n   - from the card',
  '',
  '```\ncode\n```',
  'See [the page](https://bank.example/disputes).',
  '',
  '- a\n- b',
].join('\n');

describe('a growing text', () => {
  it('gives at every step what the whole would give', () => {
    const stream = createMarkdownStream();
    for (let end = 0; end <= answer.length; end++) {
      const text = answer.slice(0, end);
      assert.deepEqual(stream.push(text), parseMarkdown(text), JSON.stringify(text));
    }
  });

  it('gives it for any text in any pieces', () => {
    const unit = fc.constantFrom(
      ...'ab*_`#-1. \n\r[]()\u0301\u202E',
      '```',
      '\n\n',
      '\n- ',
      '\n1. ',
      '\r\n',
      '\n  - ',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 8 }), { maxLength: 20 }), (pieces) => {
        const stream = createMarkdownStream();
        pieces.reduce((before, piece) => {
          const text = before + piece;
          assert.deepEqual(stream.push(text), parseMarkdown(text));
          return text;
        }, '');
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps the objects of blocks that are closed', () => {
    const stream = createMarkdownStream();
    let before = stream.push('');
    let kept = 0;
    for (let end = 1; end <= answer.length; end++) {
      const blocks = stream.push(answer.slice(0, end));
      // All but the last two: the very last is growing, and may yet join the one before.
      for (const [index, block] of before.slice(0, -2).entries()) {
        assert.equal(blocks[index], block);
        kept += 1;
      }
      before = blocks;
    }
    assert.ok(kept > 200, `${kept}`);
  });

  it('keeps a closed block while only the last grows', () => {
    const stream = createMarkdownStream();
    const [first] = stream.push('one\n\ntwo\nmore');
    assert.equal(stream.push('one\n\ntwo\nmore and more')[0], first);
  });

  it('is read anew when it is another text', () => {
    const stream = createMarkdownStream();
    stream.push('one\n\ntwo\n\nthree\n');
    assert.deepEqual(stream.push('four\n\nfive'), parseMarkdown('four\n\nfive'));
    assert.deepEqual(stream.push(''), []);
  });
});
