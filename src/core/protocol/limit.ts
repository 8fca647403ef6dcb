/**
 * Times after which something ends by itself. The conversation, where nobody is active (`idle`); the customer's
 * session at the bank (`session`).
 */
export const limitKinds = ['idle', 'session'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** An end that comes nearer, unless the customer asks for more time: as often as they like. */
export interface Limit {
  readonly kind: LimitKind;
  /** When it was announced and when it comes, by the clock of whoever announces: what counts is the time between. */
  readonly at: number;
  readonly endsAt: number;
}

export type LimitEvent =
  | (Limit & { readonly type: 'limit.announced' })
  /** There is time again. */
  | { readonly type: 'limit.lifted'; readonly kind: LimitKind };

/** How long before an end it is told at the latest, in seconds (WCAG 2.2.1 asks for 20). */
export const limitLead = 120;
