import type { AnsweredSummary, RatedRole, Summary } from '../protocol/closing.ts';
import type { Complaint } from '../protocol/complaint.ts';
import type { Stamp, WireEvent } from '../protocol/events.ts';

/** The latest summary, and what the customer has said to it. */
export interface WrittenSummary extends Summary {
  readonly id: string;
  readonly answered?: Omit<AnsweredSummary, 'target'>;
}

/** What remains afterwards: the reference, the written outcome, and whom the customer has rated. */
export interface CaseFile {
  readonly reference?: string;
  /** The latest. */
  readonly complaint?: Complaint & Pick<Stamp, 'at'>;
  readonly summary?: WrittenSummary;
  readonly rated: readonly RatedRole[];
}

export const emptyCaseFile: CaseFile = { rated: [] };

export function caseFileAfter(caseFile: CaseFile, event: WireEvent): CaseFile {
  switch (event.type) {
    case 'case.opened':
      return { ...caseFile, reference: event.reference };
    case 'complaint.logged': {
      const { reference, at, answerBy } = event;
      return { ...caseFile, complaint: { reference, at, answerBy } };
    }
    case 'summary.written': {
      const { type: _type, at: _at, cursor: _cursor, previous: _previous, ...summary } = event;
      return { ...caseFile, summary };
    }
    case 'summary.answered': {
      const { target, answer, text } = event;
      const { summary } = caseFile;
      if (summary?.id !== target) return caseFile;
      return {
        ...caseFile,
        summary: { ...summary, answered: { answer, ...(text !== undefined && { text }) } },
      };
    }
    case 'survey.answered':
      return { ...caseFile, rated: [...caseFile.rated, event.about] };
    default:
      return caseFile;
  }
}
