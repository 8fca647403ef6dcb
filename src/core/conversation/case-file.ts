import type { WireEvent } from '../protocol/events.ts';
import type { Participant } from '../protocol/participant.ts';

/** What remains afterwards: the reference, and the written outcome. */
export interface CaseFile {
  readonly reference?: string;
  readonly summary?: { readonly text: string; readonly by: Participant; readonly lang?: string };
}

export const emptyCaseFile: CaseFile = {};

export function caseFileAfter(caseFile: CaseFile, event: WireEvent): CaseFile {
  switch (event.type) {
    case 'case.opened':
      return { ...caseFile, reference: event.reference };
    case 'summary.written':
      return {
        ...caseFile,
        summary: { text: event.text, by: event.by, ...(event.lang !== undefined && { lang: event.lang }) },
      };
    default:
      return caseFile;
  }
}
