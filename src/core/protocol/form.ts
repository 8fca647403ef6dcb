import type { Choice } from './message.ts';
import type { Participant } from './participant.ts';

/**
 * Questions in an ordinary form, for instance whether an address is still right. Its answers are words like any
 * others: they pass the guard and go as a message. What must not stand in the conversation is asked for by a
 * secure prompt.
 */
interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export type FormQuestion =
  | (Question & { readonly kind: 'text' | 'long-text' | 'date' | 'yes-no' })
  | (Question & { readonly kind: 'choice'; readonly options: readonly Choice[] });

export interface FormRequest {
  readonly requestId: string;
  readonly from: Participant;
  /** What the form is about, in the words of who asks. */
  readonly purpose: string;
  /** BCP 47 tag of all of its words. */
  readonly lang?: string;
  /** One to six. */
  readonly fields: readonly FormQuestion[];
}

/** Why it needs no answer any more. It is answered by a message whose `value` is the `requestId`. */
export const formEnds = ['answered', 'declined', 'withdrawn'] as const;
export type FormEnd = (typeof formEnds)[number];

export type FormFact =
  | (FormRequest & { readonly type: 'form.requested' })
  | { readonly type: 'form.closed'; readonly requestId: string; readonly reason: FormEnd };
