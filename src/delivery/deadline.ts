import type { Clock } from '../core/protocol/ports.ts';
import { TransportError, type DeliveryOutcome } from '../core/protocol/transport-error.ts';
import { asTransportError } from './failure.ts';

export interface Deadline {
  readonly clock: Clock;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
  /** What is known of the delivery when there is no answer. */
  readonly delivery: DeliveryOutcome;
}

/**
 * Settles as `work` does, unless that takes too long or is not wanted any more: then it rejects, with the
 * signal's reason where that is a TransportError. What `work` does later is nobody's concern.
 */
export function within<T>(work: Promise<T>, deadline: Deadline): Promise<T> {
  const { clock, milliseconds, signal, delivery } = deadline;
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => refuse(new TransportError('timeout', { delivery })));
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    work.then((value) => {
      release();
      resolve(value);
    }, refuse);

    function onAbort(): void {
      refuse(asTransportError(signal.reason, { kind: 'aborted', delivery }));
    }
    function refuse(error: unknown): void {
      release();
      reject(asTransportError(error, { kind: 'network', delivery }));
    }
    function release(): void {
      cancel();
      signal.removeEventListener('abort', onAbort);
    }
  });
}
