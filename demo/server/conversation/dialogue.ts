import type { Charge, Deed, Note, StepName } from './record.ts';

/** A way through a topic, as far as the customer has come on it. */
export interface Stage {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The card that it is about; another journey may be about another. */
  readonly card?: string;
  readonly isFinished: boolean;
}

/** Where the assistant is in its questions. */
export interface Dialogue {
  /** What a person would have to settle. */
  readonly topic?: string;
  /** The latest journey. */
  readonly stage?: Stage;
  /** A journey that another one has interrupted. */
  readonly paused?: Stage;
  readonly asked?: StepName;
  /** Messages in a row that were not understood. */
  readonly failures: number;
  readonly charge: Charge;
  readonly card?: string;
  /** All that the assistant has done for the customer, in order. */
  readonly did: readonly Deed[];
}

export const noDialogue: Dialogue = { failures: 0, charge: {}, did: [] };

export function dialogueAfter(before: Dialogue, note: Note): Dialogue {
  const topic = topicAfter(before.topic, note.topic);
  const card = note.card ?? cardOf(note.context) ?? before.card;
  const stages = stagesAfter(before, note);
  return {
    ...stages,
    failures: note.failed ? before.failures + 1 : 0,
    charge: { ...(isNewDispute(note) ? {} : before.charge), ...note.charge },
    did: [...before.did, ...(note.did ?? [])],
    ...(topic !== undefined && { topic }),
    ...(note.asked !== undefined && { asked: note.asked }),
    ...(card !== undefined && { card }),
  };
}

function isNewDispute({ journey, begins }: Note): boolean {
  return journey === 'dispute' && begins === true;
}

/** The page tells it as "1005" or "ending 1005". */
function cardOf(context: Note['context']): string | undefined {
  return /(?<!\d)\d{4}$/.exec(context?.['card'] ?? '')?.[0];
}

function stagesAfter({ stage, paused }: Dialogue, note: Note): Pick<Dialogue, 'stage' | 'paused'> {
  const { journey, answers, resumes, finished = false } = note;
  if (journey === undefined) return { ...(stage && { stage }), ...(paused && { paused }) };
  const known = [stage, paused].filter((one) => one !== undefined);
  const before = note.begins ? undefined : known.find((one) => one.name === journey);
  const card = note.card ?? before?.card;
  const now = {
    ...{ name: journey, answers: { ...before?.answers, ...answers }, isFinished: finished },
    ...(card !== undefined && { card }),
  };
  const other = known.find((one) => !one.isFinished && one.name !== journey);
  if (other && other.name === resumes?.journey) {
    return { stage: { ...other, isFinished: resumes.finished ?? false } };
  }
  return { stage: now, ...(other && { paused: other }) };
}

/** What a person must settle; a question on the side does not take its place. */
const matters: ReadonlySet<string> = new Set(['dispute', 'fraud', 'lost-card', 'complaint']);

function topicAfter(before: string | undefined, next: string | undefined): string | undefined {
  if (next === undefined) return before;
  return before !== undefined && matters.has(before) && !matters.has(next) ? before : next;
}
