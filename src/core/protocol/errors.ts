export type CareErrorCode =
  | 'panel-unavailable'
  | 'locale-unavailable'
  | 'transport-refused'
  | 'transport-lost'
  | 'session-expired'
  | 'message-refused'
  | 'message-too-long'
  | 'message-sensitive'
  | 'event-malformed'
  | 'storage-unavailable';

/** What a promise of the public interface is rejected with, and what `care-error` names. */
export class CareError extends Error {
  override readonly name = 'CareError';
  readonly code: CareErrorCode;
  readonly retryable: boolean;

  constructor(code: CareErrorCode, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
