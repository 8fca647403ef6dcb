/** What a customer must not send in a chat: payment data, identity numbers and secrets. */
export type FindingKind = 'pan' | 'cvv' | 'ssn' | 'itin' | 'otp' | 'password' | 'pin';

/** `certain` is held on Send; `possible` only warns and may be sent anyway. */
export type Certainty = 'certain' | 'possible';

/** A stretch of the text that was given, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands somewhere in the text and is sensitive. */
export interface Finding extends Span {
  readonly kind: FindingKind;
  readonly certainty: Certainty;
}
