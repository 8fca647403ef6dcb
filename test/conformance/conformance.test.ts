import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { figuresOf, reportFaults } from './check-report.ts';
import { chapters } from './criteria.ts';
import { deadLink, titlesIn } from './evidence.ts';
import { readReport, type Answer, type Report } from './read-report.ts';
import { source, written } from './written.ts';

const report = readReport(source);

/** The report with another answer to 1.1.1. */
function answering(...answers: readonly Partial<Answer>[]): Report {
  const [first, ...others] = report.chapters;
  const [good, ...rest] = first?.answers ?? [];
  if (first === undefined || good === undefined) throw new Error('there is no answer');
  const changed = { ...first, answers: [...answers.map((answer) => ({ ...good, ...answer })), ...rest] };
  return { ...report, chapters: [changed, ...others] };
}

describe('the conformance report', () => {
  it('answers each criterion and chapter once, in words that exist, by evidence that lives', () => {
    assert.deepEqual(reportFaults(report), []);
  });

  it('is held against the 86 criteria of WCAG 2.2: 31 A, 24 AA, 31 AAA', () => {
    const wcag = chapters.filter(({ standard }) => standard === 'WCAG 2.2');
    // 4.1.1 is in the first table, and no criterion of 2.2 any more.
    assert.deepEqual(
      wcag.map(({ criteria }) => criteria.length),
      [31 + 1, 24, 31],
    );
    assert.equal(figuresOf(report, 'WCAG 2.2').criteria, 86);
  });

  it('is held against every chapter of Section 508 and EN 301 549', () => {
    const titles = (standard: string): (string | undefined)[] =>
      chapters.filter((chapter) => chapter.standard === standard).map(({ title }) => /\d+/.exec(title)?.[0]);
    assert.deepEqual(titles('Section 508'), ['3', '4', '5', '6']);
    assert.deepEqual(titles('EN 301 549'), ['4', '5', '6', '7', '8', '9', '10', '11', '12', '13']);
  });

  it('is written: the written reports are those of a fresh run', async () => {
    for (const [path, text] of await written()) {
      assert.equal(readFileSync(path, 'utf8'), text, `${path} is out of step: npm run acr`);
    }
  });
});

describe('a report is refused', () => {
  for (const [why, answers, fault] of [
    ['that leaves a criterion out', [], /1\.1\.1 is missing/],
    ['that answers one twice', [{}, {}], /1\.1\.1 is answered twice/],
    ['that answers one that is none', [{ num: '1.1.9' }], /there is no 1\.1\.9/],
    ['with a level that is none', [{ level: 'mostly' }], /"mostly" is no level/],
    ['that leaves A unevaluated', [{ level: 'not-evaluated', notes: 'Not evaluated: issue 3.' }], /only AAA/],
    ['that claims without test and reason', [{ evidence: [] }], /neither a test nor a reason/],
    ['that takes leave without a reason', [{ level: 'not-applicable', notes: 'None.' }], /begin with/],
    [
      'that lacks something and plans nothing',
      [{ level: 'does-not-support', notes: 'Missing: all.' }],
      /no issue/,
    ],
    ['with a link to a file that is gone', [{ evidence: ['test/gone.test.ts › it'] }], /is not there/],
  ] as const) {
    it(why, () => assert.match(reportFaults(answering(...answers)).join('\n'), fault));
  }

  it('that leaves a chapter out', () => {
    const faults = reportFaults({ ...report, chapters: report.chapters.slice(1) });
    assert.deepEqual(faults, ['the chapter success_criteria_level_a is missing']);
  });
});

describe('the search for evidence', () => {
  const own = 'test/conformance/conformance.test.ts';

  it('finds a test by its title, and none by another', () => {
    assert.equal(deadLink(`${own} › the search for evidence`), undefined);
    assert.match(deadLink(`${own} › the search for ${'gold'}`) ?? '', /has no "the search for gold"/);
    assert.match(deadLink(own) ?? '', /not of the form/);
  });

  it('finds a state of the gallery, and none that is not there', () => {
    assert.equal(deadLink('test/audits/gallery.test.ts › queued: In line'), undefined);
    assert.notEqual(deadLink('test/audits/gallery.test.ts › queued: Elsewhere'), undefined);
  });

  it('reads every form of a title', () => {
    const source = [
      "it('says \\'no\\'', () => {});",
      'test("the page\'s own", () => {});',
      'step(\n  `waits ${count} s for ${name}`,',
      'it(`holds (${how})`, act);',
      "  title: 'an agent\\u2019s word',",
      'it(`${state.name}: ${state.title}`, act);',
    ].join('\n');
    const isThere = (title: string): boolean => titlesIn(source).some((pattern) => pattern.test(title));
    const there = ["says 'no'", "the page's own", 'waits 3 s for Maria', 'holds (well)', 'an agent’s word'];
    assert.deepEqual(
      there.filter((title) => !isThere(title)),
      [],
    );
    assert.deepEqual(['says no', 'waits 3 s', 'anything: at all', 'holds'].filter(isThere), []);
  });
});
