/** The figures of the runtime; times in milliseconds. Their sources: transport.md, section 3. */
export interface Tuning {
  /** The first pause is random up to this, the next up to twice as much, and so on. */
  readonly backoffBase: number;
  readonly backoffCap: number;
  /** Once the limit is higher than this, no pause is shorter. */
  readonly backoffFloor: number;
  /** The longest that a server's "retry after" is obeyed. */
  readonly retryAfterCap: number;
  /** A connection that held this long was a good one: the next trouble counts from the beginning again. */
  readonly stable: number;
  readonly connectTimeout: number;
  /** After so long the outcome of a delivery is unknown. That is not to say that it failed. */
  readonly deliverTimeout: number;
  /** A file of which nothing has moved for so long has got stuck. */
  readonly uploadStill: number;
  /** How long an event that came too early waits for the one before it. */
  readonly reorderWindow: number;
  /** Most drafts that wait at a time. */
  readonly outboxSize: number;
}

export const defaultTuning: Tuning = {
  backoffBase: 400,
  backoffCap: 20_000,
  backoffFloor: 1_000,
  retryAfterCap: 120_000,
  stable: 5_000,
  connectTimeout: 8_000,
  deliverTimeout: 15_000,
  uploadStill: 30_000,
  reorderWindow: 1_000,
  outboxSize: 100,
};
