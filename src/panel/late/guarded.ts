import { inspectDraft } from '../../session/inspect-draft.ts';
import type { ActingPanel } from '../acting-panel.ts';

/** Why these words may not go out: the guard's own sentence, as under the message field. */
export function heldBack(text: string, { session, parts }: ActingPanel): string | undefined {
  const found = inspectDraft(text, session.store.state, parts.clock.now());
  const certain = found.find(({ certainty }) => certainty === 'certain');
  return certain && parts.messages.guard.held(certain.kind);
}

/** A field with its label, its hint and what is wrong with it. */
export interface GuardedField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string;
  /** What stands in it, where that outlives the field; and who keeps it. */
  readonly value?: string;
  typed?(text: string): void;
}
