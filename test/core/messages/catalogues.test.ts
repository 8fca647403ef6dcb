import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { late as lateEs } from '../../../src/adapters/locale/es-late.ts';
import { es as earlyEs } from '../../../src/adapters/locale/es.ts';
import { loadLateMessages, loadMessages } from '../../../src/adapters/locale/load-messages.ts';
import { late as lateEn } from '../../../src/core/messages/en-late.ts';
import { en as earlyEn } from '../../../src/core/messages/en.ts';
import type { Messages } from '../../../src/core/messages/messages.ts';
import { everySentence, walk } from './every-sentence.ts';
import { easeOfSpanish, gradeOfEnglish, sentencesOf, wordsOf } from './reading-level.ts';

const en: Messages = { ...earlyEn, late: lateEn };
const es: Messages = { ...earlyEs, late: lateEs };

function shapeOf(messages: Messages): readonly string[] {
  return walk('', messages)
    .map(
      ([path, value]) =>
        `${path} ${typeof value === 'function' ? `function of ${value.length}` : typeof value}`,
    )
    .sort();
}

const textsOf = (messages: Messages) => everySentence(messages).map(([, sentence]) => String(sentence));

/** Whole sentences only: a label of one word would flatter the reading level. */
const wholeSentencesOf = (messages: Messages) =>
  [...new Set(textsOf(messages))].flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length >= 4);

describe('catalogues', () => {
  it('have the same sentences in both languages, of the same arguments', () => {
    assert.deepEqual(shapeOf(es), shapeOf(en));
  });

  for (const messages of [en, es]) {
    it(`render every sentence whole in ${messages.lang}`, () => {
      for (const [path, sentence] of everySentence(messages)) {
        assert.equal(typeof sentence, 'string', path);
        assert.match(String(sentence), /\S/, path);
        assert.doesNotMatch(
          String(sentence),
          /undefined|null|NaN|\[object|\$\{|[{}]|\s\s|\s[.,:]|\.\./,
          path,
        );
        assert.equal(String(sentence).trim(), sentence, path);
      }
    });

    it(`have no sentence of more than 20 words in ${messages.lang}`, () => {
      for (const sentence of textsOf(messages).flatMap(sentencesOf)) {
        assert.ok(wordsOf(sentence).length <= 20, sentence);
      }
    });
  }

  it('differ in every sentence, but for a word that both share', () => {
    const english = new Map(everySentence(en));
    const same = everySentence(es).filter(([path, sentence]) => english.get(path) === sentence);
    assert.deepEqual(same, [['roles.supervisor', 'Supervisor']]);
  });

  it('read at a grade of six or less in English', () => {
    const grade = gradeOfEnglish(wholeSentencesOf(en));
    assert.ok(grade <= 6, `grade ${grade.toFixed(1)}`);
  });

  it('read fairly easily in Spanish', () => {
    const ease = easeOfSpanish(wholeSentencesOf(es));
    assert.ok(ease >= 70, `ease ${ease.toFixed(1)}`);
  });

  it('measure hard words as hard', () => {
    assert.ok(
      gradeOfEnglish(['Notwithstanding provisional reimbursement, documentation requirements apply.']) > 12,
    );
    assert.ok(easeOfSpanish(['La documentación complementaria necesaria imposibilita reclamaciones.']) < 40);
  });

  it('address the customer formally in Spanish', () => {
    for (const text of textsOf(es))
      assert.doesNotMatch(text, /\b(tú|tu|tus|ti|puedes|escribe|espera un)\b/i, text);
  });

  it('name the same pictures', () => {
    assert.deepEqual([...es.speech.pictures.keys()], [...en.speech.pictures.keys()]);
  });

  it('name the other language in its own words', () => {
    assert.deepEqual(en.chrome.otherLanguage, { label: 'Español', lang: 'es' });
    assert.deepEqual(es.chrome.otherLanguage, { label: 'English', lang: 'en' });
  });

  it('are found by any tag of their language, and by no other', async () => {
    const tags = [
      ['es-US', earlyEs, lateEs],
      ['ES', earlyEs, lateEs],
      ['en-GB', earlyEn, lateEn],
      ['est', earlyEn, lateEn],
      ['', earlyEn, lateEn],
    ] as const;
    for (const [tag, early, late] of tags) {
      assert.equal(await loadMessages(tag), early);
      assert.equal(await loadLateMessages(tag), late);
    }
  });
});
