/** What is counted. `trouble` is what the customer was told of, by a `CareErrorCode`. */
export type MeasureName =
  | 'opened'
  | 'closed'
  | 'message-sent'
  | 'message-failed'
  | 'message-received'
  | 'blocked'
  | 'handoff'
  | 'agent-joined'
  | 'ended'
  | 'connection-lost'
  | 'trouble';

/** That something happened, so many times. Never a word, a name, an id or a time of the conversation. */
export interface Measure {
  readonly name: MeasureName;
  /** Of a short list that is known beforehand: a role, a step, a reason, a kind of secret or of error. */
  readonly kind?: string;
  readonly count: number;
}

/** Hears of each as it happens, in one tab of several. What it throws is warned of once, and survived. */
export type MetricsHook = (measure: Measure) => void;
