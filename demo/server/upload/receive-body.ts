import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../../src/core/protocol/ports.ts';

export type Body =
  { readonly state: 'whole'; readonly bytes: Buffer } | { readonly state: 'too-large' | 'too-slow' | 'cut' };

export interface BodyLimits {
  readonly clock: Clock;
  readonly mostBytes: number;
  readonly idleSeconds: number;
  readonly sendingSeconds: number;
  /** Stops it from outside, as when the same file comes again over a better line. */
  readonly signal: AbortSignal;
}

/** Takes a body as it streams in, and never more of it or for longer than allowed. */
export function receiveBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const { clock, mostBytes, idleSeconds, sendingSeconds, signal } = limits;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const tooSlow = (): void => settle({ state: 'too-slow' });
    const cut = (): void => settle({ state: 'cut' });
    let cancelIdle = clock.after(idleSeconds * 1000, tooSlow);
    const cancelAll = clock.after(sendingSeconds * 1000, tooSlow);

    function settle(body: Body): void {
      cancelIdle();
      cancelAll();
      request.off('data', take).off('end', whole).off('close', cut);
      signal.removeEventListener('abort', cut);
      chunks.length = 0;
      resolve(body);
    }

    function take(chunk: Buffer): void {
      cancelIdle();
      cancelIdle = clock.after(idleSeconds * 1000, tooSlow);
      bytes += chunk.byteLength;
      if (bytes > mostBytes) settle({ state: 'too-large' });
      else chunks.push(chunk);
    }

    /** A body that is shorter than it said has been cut: Node gives it no end. */
    function whole(): void {
      settle({ state: 'whole', bytes: Buffer.concat(chunks) });
    }

    request.on('data', take).on('end', whole).on('close', cut);
    signal.addEventListener('abort', cut);
    if (signal.aborted) cut();
  });
}
