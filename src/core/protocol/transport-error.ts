export const transportErrorKinds = [
  'network',
  'timeout',
  'rate-limited',
  'overloaded',
  'server',
  'auth-expired',
  'auth-denied',
  'forbidden',
  'conflict',
  'not-found',
  'ended',
  'rejected',
  'too-large',
  'unsupported',
  'protocol',
  'cut',
  'aborted',
] as const;
export type TransportErrorKind = (typeof transportErrorKinds)[number];

/** The customer's question: did they get it? */
export type DeliveryOutcome = 'not-sent' | 'unknown' | 'sent';
/** Whether it is tried again: by the runtime, by the customer's word, or not at all. */
export type RetryAdvice = 'auto' | 'ask' | 'never';

export interface TransportErrorOptions {
  readonly delivery?: DeliveryOutcome;
  readonly retry?: RetryAdvice;
  /** Seconds. */
  readonly retryAfter?: number;
  /** For logs of the site's own; never shown or spoken. */
  readonly detail?: unknown;
}

/** A failure on the way to the other side, told in the terms that decide what happens next. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly kind: TransportErrorKind;
  readonly delivery: DeliveryOutcome;
  readonly retry: RetryAdvice;
  readonly retryAfter: number | undefined;
  readonly detail: unknown;

  constructor(kind: TransportErrorKind, options: TransportErrorOptions = {}) {
    super(kind);
    this.kind = kind;
    this.delivery = options.delivery ?? 'not-sent';
    this.retry = options.retry ?? defaultRetry[kind];
    this.retryAfter = options.retryAfter;
    this.detail = options.detail;
  }
}

/**
 * What was thrown, if it is a transport's error, also where another copy of this module made it.
 *
 * A page's own transport comes in a bundle of its own, or in none: `instanceof` would take its "not sure that it
 * arrived" for "not sent", and the customer would send it twice.
 */
export function transportErrorFrom(
  thrown: unknown,
  defaults: TransportErrorOptions = {},
): TransportError | undefined {
  if (thrown instanceof TransportError) return thrown;
  if (!(thrown instanceof Error)) return undefined;
  const { kind, delivery, retry, retryAfter } = thrown as Partial<TransportError>;
  const known = transportErrorKinds.find((each) => each === kind);
  if (known === undefined) return undefined;
  return new TransportError(known, {
    ...defaults,
    ...((delivery === 'not-sent' || delivery === 'unknown' || delivery === 'sent') && { delivery }),
    ...((retry === 'auto' || retry === 'ask' || retry === 'never') && { retry }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
    detail: thrown,
  });
}

const defaultRetry: Readonly<Record<TransportErrorKind, RetryAdvice>> = {
  network: 'auto',
  timeout: 'auto',
  'rate-limited': 'auto',
  overloaded: 'auto',
  server: 'auto',
  'auth-expired': 'auto',
  cut: 'auto',
  conflict: 'ask',
  aborted: 'ask',
  'auth-denied': 'never',
  forbidden: 'never',
  'not-found': 'never',
  ended: 'never',
  rejected: 'never',
  'too-large': 'never',
  unsupported: 'never',
  protocol: 'never',
};
