import { chapters, obsolete } from './criteria.ts';
import { deadLink } from './evidence.ts';
import { levels, type Answer, type ChapterAnswers, type Report } from './read-report.ts';

/** How the notes of each level begin. A level that claims less than all gives its reason. */
const openings = new Map([
  ['partially-supports', 'Partially: '],
  ['does-not-support', 'Missing: '],
  ['not-applicable', 'Not applicable: '],
  ['not-evaluated', 'Not evaluated: '],
]);

/** Levels that promise work: their notes name the issue of the project in which it is planned. */
const planned = ['partially-supports', 'does-not-support', 'not-evaluated'];

/** What is wrong with a report, one sentence each. */
export function reportFaults(report: Report): string[] {
  const unknown = report.chapters.filter(({ id }) => !chapters.some((chapter) => chapter.id === id));
  return [
    ...unknown.map(({ id }) => `there is no chapter ${id}`),
    ...chapters.flatMap(({ id, criteria }) => {
      const answers = report.chapters.find((chapter) => chapter.id === id);
      if (answers === undefined) return [`the chapter ${id} is missing`];
      if (criteria.length === 0 || answers.disabled) return wholeFaults(answers, criteria.length);
      const numbers = criteria.map(([num]) => num);
      return [
        ...countFaults(answers, numbers),
        ...answers.answers.flatMap((answer) => answerFaults(id, answer)),
      ];
    }),
  ];
}

/** A chapter that is answered as a whole. */
function wholeFaults({ id, notes, disabled, answers }: ChapterAnswers, criteria: number): string[] {
  return [
    ...(disabled && criteria > 0 ? [`the chapter ${id} has criteria to answer`] : []),
    ...(answers.length > 0 ? [`the chapter ${id} is answered as a whole and not by criteria`] : []),
    ...(disabled && !notes.startsWith('Not applicable: ') ? [`the chapter ${id} gives no reason`] : []),
    ...(notes === '' ? [`the chapter ${id} says nothing`] : []),
  ];
}

function countFaults({ id, answers }: ChapterAnswers, numbers: readonly string[]): string[] {
  const given = answers.map(({ num }) => num);
  return [
    ...numbers.filter((num) => !given.includes(num)).map((num) => `${num} is missing in ${id}`),
    ...given.filter((num) => !numbers.includes(num)).map((num) => `there is no ${num} in ${id}`),
    ...given.filter((num, at) => given.indexOf(num) !== at).map((num) => `${num} is answered twice in ${id}`),
  ];
}

function answerFaults(chapter: string, { num, level, notes, evidence }: Answer): string[] {
  const opening = openings.get(level) ?? '';
  const faults: string[] = [];
  const check = (isGood: boolean, fault: string): void => {
    if (!isGood) faults.push(`${num}: ${fault}`);
  };
  check(levels.has(level), `"${level}" is no level`);
  check(
    level !== 'not-evaluated' || chapter === 'success_criteria_level_aaa',
    'only AAA may be not evaluated',
  );
  check(notes.startsWith(opening) && notes.length > opening.length, `its notes begin with "${opening}"`);
  check(!planned.includes(level) || /[Ii]ssue \d/.test(notes), 'its notes name no issue');
  const isProven = evidence.length > 0 || notes.startsWith('By construction: ');
  check(level !== 'supports' || isProven, 'it has neither a test nor a reason');
  check(new Set(evidence).size === evidence.length, 'it names a test twice');
  for (const link of evidence) {
    const reason = deadLink(link);
    check(reason === undefined, reason ?? '');
  }
  return faults;
}

export interface Figures {
  readonly criteria: number;
  /** With at least one test. */
  readonly byTest: number;
  /** With a written reason alone. */
  readonly byReason: number;
  readonly levels: ReadonlyMap<string, number>;
}

/** Counts what a report says, of the criteria of WCAG 2.2 or of all. */
export function figuresOf(report: Report, of: 'WCAG 2.2' | 'all'): Figures {
  const inWcag = new Set(chapters.filter(({ standard }) => standard === 'WCAG 2.2').map(({ id }) => id));
  const counted = report.chapters.filter(({ id }) => of === 'all' || inWcag.has(id));
  const answers = counted
    .flatMap((chapter) => chapter.answers)
    .filter(({ num }) => of === 'all' || num !== obsolete);
  const byTest = answers.filter(({ evidence }) => evidence.length > 0).length;
  const count = (level: string): number => answers.filter((answer) => answer.level === level).length;
  return {
    criteria: answers.length,
    byTest,
    byReason: answers.length - byTest,
    levels: new Map([...levels.keys()].map((level) => [level, count(level)])),
  };
}
