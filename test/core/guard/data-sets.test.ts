import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectIncoming } from '../../../src/core/guard/incoming.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { LANGUAGES, negatives, positives, readRows, type Row } from './corpus.ts';
import { seeded } from './generators.ts';
import { ASKS, FINE } from './incoming-templates.ts';
import { FRESH_ASKS, FRESH_FINE } from './fresh-templates.ts';
import { LATER_ASKS, LATER_FINE } from './later-templates.ts';
import { sentences } from './positive-templates.ts';

// The goals of security.md 4.5. Where the given data are reached in full, that is the promise.

interface Tally {
  readonly share: number;
  readonly missed: readonly string[];
}

/** The share of expected spans that a finding of the same kind covers, without taking more than their border. */
function recall(rows: readonly Row[], kind?: string): Tally {
  const spans = rows
    .flatMap((row) => row.spans.map((span) => ({ row, span })))
    .filter(({ span }) => !kind || span.kind === kind);
  const missed = spans.filter(
    ({ row, span }) =>
      !inspect(row.text, row).some(
        (finding) =>
          finding.kind === span.kind &&
          finding.start <= span.start + 1 &&
          finding.end >= span.end - 1 &&
          finding.end <= span.end + 2,
      ),
  );
  return { share: 1 - missed.length / spans.length, missed: missed.map(({ row }) => row.text) };
}

test('every sentence of the given data is judged right', () => {
  assert.deepEqual(recall(readRows('pan-positive.jsonl')).missed, []);
  const alarms = readRows('pan-negative.jsonl').filter((row) => inspect(row.text, row).length > 0);
  assert.deepEqual(
    alarms.map(({ text }) => text),
    [],
  );
  const wrong = readRows('incoming-asks.jsonl').filter(
    (row) => inspectIncoming(row.text).warn !== (row.expect === 'warn'),
  );
  assert.deepEqual(
    wrong.map(({ text }) => text),
    [],
  );
});

test('what is asked for is named', () => {
  for (const { text, asks = [] } of readRows('incoming-asks.jsonl')) {
    const advice = inspectIncoming(text);
    const named = [...advice.asks, ...(advice.offChannel ? ['remote'] : [])];
    assert.deepEqual(named, asks, text);
  }
});

test('generated sentences reach the goals in both languages', () => {
  const shares = LANGUAGES.map((lang) => {
    const rows = positives(seeded(2026), lang, 20);
    const core = rows.filter(({ tier }) => tier === 'core');
    const hard = rows.filter(({ tier }) => tier === 'hard');
    assert.ok(rows.length > 2_500, `${rows.length} sentences`);
    assert.ok(recall(core, 'pan').share >= 0.995, `pan ${lang}: ${recall(core, 'pan').missed.join(' | ')}`);
    assert.ok(recall(core).share >= 0.98, `core ${lang}: ${recall(core).missed.join(' | ')}`);
    assert.ok(recall(hard).share >= 0.93, `hard ${lang}: ${recall(hard).missed.join(' | ')}`);
    return recall(core).share;
  });
  assert.ok(Math.abs((shares[0] ?? 0) - (shares[1] ?? 1)) <= 0.02, `languages differ: ${shares.join(' | ')}`);
});

test('generated harmless sentences raise no more than one alarm in two hundred', () => {
  for (const lang of LANGUAGES) {
    const texts = negatives(seeded(11), lang, 20);
    const alarms = texts.filter((text) => inspect(text).length > 0);
    assert.ok(texts.length > 2_500, `${texts.length} sentences`);
    assert.ok(alarms.length / texts.length <= 0.005, `${lang}: ${alarms.join(' | ')}`);
  }
});

test('lines that ask for secrets are told from lines that do not', () => {
  for (const lang of LANGUAGES) {
    const asks = [
      ASKS[lang].tuned,
      ASKS[lang].heldOut,
      FRESH_ASKS[lang].heldOut,
      LATER_ASKS[lang].heldOut,
    ].flatMap(sentences);
    const fine = [
      FINE[lang].tuned,
      FINE[lang].heldOut,
      FRESH_FINE[lang].heldOut,
      LATER_FINE[lang].heldOut,
    ].flatMap(sentences);
    const unseen = asks.filter((text) => !inspectIncoming(text).warn);
    const alarms = fine.filter((text) => inspectIncoming(text).warn);
    assert.ok(unseen.length / asks.length <= 0.05, `${lang} unseen: ${unseen.join(' | ')}`);
    assert.ok(alarms.length / fine.length <= 0.05, `${lang} alarms: ${alarms.join(' | ')}`);
  }
});
