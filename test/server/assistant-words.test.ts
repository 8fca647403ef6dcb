import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersIn } from '../../demo/server/assistant/answers/answers-in.ts';
import { demoCards } from '../../demo/server/assistant/demo-account.ts';
import { journeyWordsIn } from '../../demo/server/assistant/journeys/words/journey-words.ts';
import type { Known } from '../../demo/server/assistant/journeys/journey.ts';
import { complaintForm } from '../../demo/server/forms/complaint-form.ts';
import { langs, type Lang } from '../../demo/server/conversation/record.ts';
import { easeOfSpanish, gradeOfEnglish } from '../core/messages/reading-level.ts';

function knownIn(lang: Lang, answers: Known['answers'] = {}, which: 0 | 1 = 0): Known {
  const account = demoCards[which];
  return {
    ...{ journey: 'card', lang, today: '2026-08-21', card: account.lastFour, account, answers },
    ...{ charge: {}, did: [], reference: () => 'CRD-2026-123456' },
  };
}

/** All that the assistant can say in one language. */
function allWords(lang: Lang): readonly string[] {
  const { topics, complaint, forms, choices, ...answers } = answersIn(lang);
  const words = journeyWordsIn(lang);
  const known = knownIn(lang);
  const filed = { reference: 'CRD-2026-123456', by: '2026-09-01' };
  const sent = { reference: filed.reference, days: ['2026-08-28', '2026-09-01'] } as const;
  const standing = { reference: 'CMP-2026-123456', since: '2026-08-21', answerBy: '2026-09-05' };
  return [
    ...Object.values(answers).filter((one) => typeof one === 'string'),
    ...Object.values({ ...topics, ...complaint, ...forms, ...choices }),
    answers.aboutCard('1005'),
    answers.complaintStatus(standing),
    ...Object.values(words.questions).map((question) => question(knownIn(lang, {}, 1))),
    ...['Lima', 'next week'].map((trip) => words.questions.trip(knownIn(lang, { trip }))),
    ...[words.unlocked('1005'), words.nextCard('1005'), words.left],
    ...Object.values(words.options),
    ...[words.goOn, words.feeLeft, words.reviewLeft, words.about('1005'), words.locked('1005')],
    ...[words.due(known), words.rewards(known), words.noFee(known), words.moved(known)],
    ...([0, 1] as const).map((which) => words.posting(knownIn(lang, {}, which))),
    ...([0, 1] as const).map((which) => words.travel(knownIn(lang, { trip: 'Lima' }, which), 'TRV-1')),
    ...['lost', 'damaged'].map((fault) => words.newCard(knownIn(lang, { fault }), sent)),
    ...['add', 'remove', 'limit'].map((deed) => words.users(knownIn(lang, { deed }))),
    words.users(knownIn(lang, { user: 'other' })),
    ...[words.feeAsked(filed), words.reviewAsked(filed)],
    ...(['new-card', 'late-fee', 'review', 'travel'] as const).map((kind) => words.already(kind, 'CRD-1')),
    ...complaintForm[lang].fields.flatMap(({ label, hint }) => [label, hint ?? '']),
  ];
}

test('the assistant speaks plainly in both languages', () => {
  const grade = gradeOfEnglish(allWords('en'));
  assert.ok(grade <= 6, `grade ${grade.toFixed(1)}`);
  const ease = easeOfSpanish(allWords('es'));
  assert.ok(ease >= 70, `ease ${ease.toFixed(1)}`);
});

test('the assistant has the same to say and to offer in both', () => {
  const [en, es] = langs.map(allWords);
  assert.equal(en?.length, es?.length);
  assert.deepEqual(Object.keys(journeyWordsIn('es').options), Object.keys(journeyWordsIn('en').options));
  for (const text of [...(en ?? []), ...(es ?? [])]) assert.doesNotMatch(text, /undefined|NaN/);
});

test('the assistant never shows a whole address, ZIP code or card number', () => {
  for (const text of langs.flatMap(allWords)) {
    assert.doesNotMatch(text.replaceAll(/[A-Z]{3}-\d{4}-\d{6}/g, ''), /85004|\d{5}/);
  }
});
