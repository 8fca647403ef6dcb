import { chapters, type Chapter, type Criterion } from './criteria.ts';
import { figuresOf } from './check-report.ts';
import { levels, type Answer, type ChapterAnswers, type Report } from './read-report.ts';

/** What both written forms of a report show, in the order in which they show it. */
export interface Layout {
  readonly facts: readonly (readonly [what: string, value: string])[];
  /** Rows of counts, under the names of the levels. */
  readonly counts: readonly (readonly [what: string, ...counts: number[]])[];
  readonly columns: readonly string[];
  readonly standards: readonly { readonly name: string; readonly chapters: readonly ChapterLayout[] }[];
}

export interface ChapterLayout {
  readonly title: string;
  readonly notes: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly criterion: string;
  readonly level: string;
  readonly notes: string;
  readonly evidence: readonly { readonly text: string; readonly href: string }[];
}

/** Lays a report out, which must be without faults. */
export function layOut(report: Report): Layout {
  const names = ['WCAG 2.2', 'Section 508', 'EN 301 549'] as const;
  return {
    facts: factsOf(report),
    columns: ['Criteria', ...levels.values(), 'By tests', 'By a reason alone'],
    counts: (['WCAG 2.2', 'all'] as const).map((of) => {
      const { criteria, byTest, byReason, levels: counted } = figuresOf(report, of);
      return [of === 'all' ? 'All three standards' : of, criteria, ...counted.values(), byTest, byReason];
    }),
    standards: names.map((name) => ({
      name,
      chapters: chapters
        .filter(({ standard }) => standard === name)
        .map((chapter) => layOutChapter(chapter, answersTo(chapter, report))),
    })),
  };
}

function factsOf({ product, author, date, notes, methods, disclaimer }: Report): Layout['facts'] {
  return [
    ['Product', `${product.name} ${product.version}`],
    ['What it is', product.description],
    ['Date', date],
    ['Author', `${author.name}, ${author.email}`],
    ['Form', 'VPAT® 2.5 International Edition: WCAG 2.2, Revised Section 508, EN 301 549 V3.2.1'],
    ['Notes', notes],
    ['Evaluation methods', methods],
    ['Disclaimer', disclaimer],
  ];
}

function answersTo({ id }: Chapter, report: Report): ChapterAnswers {
  const found = report.chapters.find((chapter) => chapter.id === id);
  if (found === undefined) throw new Error(`the chapter ${id} is missing`);
  return found;
}

function layOutChapter({ title, criteria }: Chapter, { notes, answers }: ChapterAnswers): ChapterLayout {
  return { title, notes, rows: answers.map((answer) => layOutAnswer(answer, criteria)) };
}

function layOutAnswer({ num, level, notes, evidence }: Answer, criteria: readonly Criterion[]): Row {
  const [, name = ''] = criteria.find(([known]) => known === num) ?? [];
  return {
    criterion: `${num} ${name}`,
    level: levels.get(level) ?? level,
    // The level stands beside it and need not be said twice.
    notes: notes.replace(/^(?:Partially|Not applicable|Not evaluated): (.)/, (_, first: string) =>
      first.toUpperCase(),
    ),
    // From test/conformance to the test.
    evidence: evidence.map((text) => ({
      text,
      href: `../${text.replace(/ › .*/, '').replace(/^test\//, '')}`,
    })),
  };
}
