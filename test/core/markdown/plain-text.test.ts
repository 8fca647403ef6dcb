import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { plainText } from '../../../src/core/markdown/plain-text.ts';

describe('plainText', () => {
  const cases: readonly (readonly [why: string, text: string, spoken: string])[] = [
    ['leaves marks out', '**Note**: use `1234` _now_', 'Note: use 1234 now'],
    ['says a link by its label', 'See [Disputes](https://bank.example/d) today', 'See Disputes today'],
    ['says lines as one', 'one\ntwo', 'one two'],
    [
      'ends every block but the last as a sentence',
      '# Options\n\nPick one:\n\n- a\n- b!\n\nthen go',
      'Options. Pick one: a. b! then go',
    ],
    ['numbers what is numbered', '3. a\n4. b\n   - c', '3. a. 4. b. c.'],
    ['says code as words', '```\na\nb\n```', 'a b'],
    ['says nothing of nothing', '\n\n', ''],
  ];
  for (const [why, text, spoken] of cases) {
    it(why, () => assert.equal(plainText(parseMarkdown(text)), spoken));
  }
});
