import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanName, cleanText } from '../../../src/core/text/clean.ts';

describe('cleanText', () => {
  const cases: readonly (readonly [why: string, dirty: string, clean: string])[] = [
    ['leaves words, line feeds and tabs', 'a\tb\nñ 漢 🙂', 'a\tb\nñ 漢 🙂'],
    ['makes every line end a line feed', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['takes out control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Bf', 'abcdef'],
    ['takes out what turns the direction', 'pay \u202Etxt.exe\u202C \u2066x\u2069', 'pay txt.exe x'],
    ['takes out marks nobody sees', '\uFEFFa\uFFF9b\uFFFBc', 'abc'],
    ['takes out tag characters', 'hi\u{E0049}\u{E0067}!', 'hi!'],
    ['keeps eight marks on a base', `e${'\u0301'.repeat(40)}x`, `e${'\u0301'.repeat(8)}x`],
    ['counts on through joiners', `e${'\u0301\u200D'.repeat(40)}x`, `e${'\u0301\u200D'.repeat(4)}x`],
    ['keeps joined emoji whole', '👩‍👩‍👧‍👦 ❤️', '👩‍👩‍👧‍👦 ❤️'],
    ['replaces half a character', 'a\uD800b', 'a\uFFFDb'],
    ['keeps the marks that right-to-left text needs', '\u200Fשלום\u200E', '\u200Fשלום\u200E'],
  ];
  for (const [why, dirty, clean] of cases) {
    it(why, () => assert.equal(cleanText(dirty), clean));
  }

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(cleanText(cleanText(text)), cleanText(text));
      }),
    );
  });
});

describe('cleanName', () => {
  it('is one line of letters and plain signs', () => {
    assert.equal(cleanName("  José\nM. O'Neil-Peña  "), "José M. O'Neil-Peña");
    assert.equal(cleanName('<b>Ana</b> ✅'), 'b Ana b');
  });

  it('is no longer than 40 characters', () => {
    assert.equal(cleanName('a'.repeat(100)).length, 40);
  });
});
