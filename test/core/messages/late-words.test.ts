import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { walk } from './every-sentence.ts';
import { lateWords } from './late-words.ts';
import { easeOfSpanish, gradeOfEnglish } from './reading-level.ts';

const textsOf = (words: object) => walk('', words).map(([, text]) => String(text));

for (const [name, en, es] of lateWords) {
  describe(`the words of ${name}`, () => {
    it('are the same in both languages, and all of them filled', () => {
      const paths = (words: object) => walk('', words).map(([path]) => path);
      assert.deepEqual(paths(es), paths(en));
      for (const text of [...textsOf(en), ...textsOf(es)]) assert.match(text, /\S/);
    });

    it('are plain in both languages', () => {
      const [grade, ease] = [gradeOfEnglish(textsOf(en)), easeOfSpanish(textsOf(es))];
      assert.ok(grade <= 6, `grade ${grade.toFixed(1)}`);
      assert.ok(ease >= 70, `ease ${ease.toFixed(1)}`);
    });
  });
}
