import type { Channel } from '../core/protocol/driver.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../core/protocol/upload.ts';
import { asTransportError } from './failure.ts';

/** Files on their way. They take the time that they need, and do not end with the line that they began on. */
export interface Uploads {
  /** One attempt. Rejects with `timeout` when nothing of the file has moved for so long. */
  send(channel: Channel | undefined, file: FileUpload, options?: UploadOptions): Promise<void>;
  close(): void;
}

export function createUploads(clock: Clock, mostStill: number): Uploads {
  const life = new AbortController();

  return {
    async send(channel, file, { progress, signal } = {}) {
      if (!channel) throw new TransportError('network', { retry: 'ask' });
      if (!channel.upload) throw new TransportError('unsupported');
      const attempt = new AbortController();
      const stop = (): void => attempt.abort();
      const stalled = (): void => attempt.abort(new TransportError('timeout', { delivery: 'unknown' }));
      let cancel = clock.after(mostStill, stalled);
      const moved = (part: number): void => {
        cancel();
        cancel = clock.after(mostStill, stalled);
        if (!attempt.signal.aborted) progress?.(part);
      };
      const signals = [life.signal, ...(signal ? [signal] : [])];
      for (const one of signals) one.addEventListener('abort', stop);
      if (signals.some(({ aborted }) => aborted)) stop();
      try {
        await Promise.race([
          channel.upload(file, { progress: moved, signal: attempt.signal }),
          aborted(attempt.signal),
        ]);
      } catch (thrown) {
        throw asTransportError(thrown, { kind: 'network', delivery: 'unknown' });
      } finally {
        cancel();
        for (const one of signals) one.removeEventListener('abort', stop);
      }
    },
    close: () => life.abort(),
  };
}

/** Rejects at once: a driver that does not heed the signal must not keep the customer waiting. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(asTransportError(signal.reason, { kind: 'aborted' }));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
