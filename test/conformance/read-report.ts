import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The words of OpenACR, which are those of VPAT 2.5. */
export const levels = new Map([
  ['supports', 'Supports'],
  ['partially-supports', 'Partially supports'],
  ['does-not-support', 'Does not support'],
  ['not-applicable', 'Not applicable'],
  ['not-evaluated', 'Not evaluated'],
]);

/** What is said of one criterion. */
export interface Answer {
  readonly num: string;
  readonly level: string;
  readonly notes: string;
  /** Tests, each as `file › title`. */
  readonly evidence: readonly string[];
}

export interface ChapterAnswers {
  readonly id: string;
  readonly notes: string;
  /** The chapter as a whole does not apply; its notes say why. */
  readonly disabled: boolean;
  readonly answers: readonly Answer[];
}

export interface Report {
  readonly title: string;
  readonly product: { readonly name: string; readonly version: string; readonly description: string };
  readonly author: { readonly name: string; readonly email: string };
  readonly date: string;
  readonly notes: string;
  readonly methods: string;
  readonly disclaimer: string;
  readonly chapters: readonly ChapterAnswers[];
}

/** OpenACR 0.1.0, as far as we use it; `evidence` is ours. */
interface OpenAcr extends Pick<Report, 'title' | 'product' | 'author' | 'notes'> {
  readonly report_date: string;
  readonly evaluation_methods_used: string;
  readonly legal_disclaimer: string;
  readonly chapters: Readonly<Record<string, OpenAcrChapter>>;
}

interface OpenAcrChapter {
  readonly notes?: string;
  readonly disabled?: boolean;
  readonly criteria?: readonly {
    readonly num: string;
    readonly components: readonly {
      readonly adherence: {
        readonly level: string;
        readonly notes?: string;
        readonly evidence?: readonly string[];
      };
    }[];
  }[];
}

/** Reads a report. Of the components of a criterion there is one here, since the product is web content only. */
export function readReport(path: string): Report {
  const { title, product, author, notes, chapters, ...more } = parse(readFileSync(path, 'utf8')) as OpenAcr;
  return {
    ...{ title, product, author, notes },
    date: more.report_date,
    methods: more.evaluation_methods_used,
    disclaimer: more.legal_disclaimer,
    chapters: Object.entries(chapters).map(([id, chapter]) => ({
      id,
      notes: chapter.notes ?? '',
      disabled: chapter.disabled ?? false,
      answers: (chapter.criteria ?? []).flatMap(({ num, components }) =>
        components.map(({ adherence }) => ({ num, notes: '', evidence: [], ...adherence })),
      ),
    })),
  };
}
