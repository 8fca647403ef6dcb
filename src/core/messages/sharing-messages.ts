/** About letting somebody see the page, and about stopping it. */
export interface SharingMessages {
  /** Name of what is pinned. */
  readonly label: string;
  /** Pinned above the conversation: somebody asks. */
  asks(name: string): string;
  readonly answer: string;
  /** Title of the question. */
  question(name: string): string;
  readonly seen: string;
  readonly neverSeen: string;
  readonly stopAnyTime: string;
  /** Both until when it can be answered, as a time of day. */
  until(time: string): string;
  readonly decline: string;
  readonly share: string;
  /** First in Help while the page is seen. */
  sees(name: string, time: string): string;
  readonly stop: string;
  /** Nothing of it could be told yet, and nobody sees the page all the same. */
  readonly stopped: string;
  /** The page could not do it, or the other side. */
  readonly failed: string;
}
