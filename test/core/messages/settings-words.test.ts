import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settings as es } from '../../../src/adapters/locale/es-settings.ts';
import { loadSettingsMessages } from '../../../src/adapters/locale/load-messages.ts';
import { settings as en } from '../../../src/core/messages/en-settings.ts';
import { walk } from './every-sentence.ts';
import { easeOfSpanish, gradeOfEnglish } from './reading-level.ts';

const textsOf = (words: object) => walk('', words).map(([, text]) => String(text));

describe('the words of the settings', () => {
  it('are the same in both languages, and all of them filled', () => {
    const paths = (words: object) => walk('', words).map(([path]) => path);
    assert.deepEqual(paths(es), paths(en));
    for (const text of [...textsOf(en), ...textsOf(es)]) assert.match(text, /\S/);
  });

  it('tell the choices of one setting apart', () => {
    for (const choices of [...Object.values(en.choices), ...Object.values(es.choices)]) {
      const texts = Object.values<string>(choices);
      assert.equal(new Set(texts).size, texts.length, texts.join(' | '));
    }
  });

  it('tell the settings apart', () => {
    for (const { labels } of [en, es]) {
      assert.equal(new Set(Object.values(labels)).size, Object.keys(labels).length);
    }
  });

  it('are plain in both languages', () => {
    const [grade, ease] = [gradeOfEnglish(textsOf(en)), easeOfSpanish(textsOf(es))];
    assert.ok(grade <= 6, `grade ${grade.toFixed(1)}`);
    assert.ok(ease >= 70, `ease ${ease.toFixed(1)}`);
  });

  it('come in the language that is asked for, and in English for all others', async () => {
    assert.equal(await loadSettingsMessages('es-US'), es);
    assert.equal(await loadSettingsMessages('fr'), en);
  });
});
