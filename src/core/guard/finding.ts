/** What a customer must not send in a chat: payment data, identity numbers and secrets. */
export type FindingKind = 'pan' | 'cvv' | 'ssn' | 'itin' | 'otp' | 'password' | 'pin';

/** `certain` is held on Send; `possible` only warns and may be sent anyway. */
export type Certainty = 'certain' | 'possible';

/** Where something sensitive stands: `start` and `end` count UTF-16 units of the text that was given. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
}
