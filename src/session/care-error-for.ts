import { CareError, type CareErrorCode } from '../core/protocol/errors.ts';
import type { TransportError } from '../core/protocol/transport-error.ts';

/** The public word for a failure on the way to the other side. */
export function careErrorFor(error: TransportError): CareError {
  return new CareError(codeFor(error), { retryable: error.retry !== 'never', cause: error });
}

function codeFor(error: TransportError): CareErrorCode {
  switch (error.kind) {
    case 'too-large':
      return 'message-too-long';
    case 'auth-expired':
    case 'auth-denied':
      return 'session-expired';
    case 'rejected':
    case 'ended':
    case 'unsupported':
      return 'message-refused';
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'protocol':
      return 'transport-refused';
    default:
      return 'transport-lost';
  }
}
