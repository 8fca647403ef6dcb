import { TransportError } from '../core/protocol/transport-error.ts';
import type { TokenReason, TransportOptions } from '../core/protocol/transport.ts';
import { asTransportError } from './failure.ts';

/** Asks the page for tokens: one call at a time, and not for ever when they are refused. */
export interface TokenBroker {
  /** Rejects with `auth-denied` when the page's tokens were refused twice in a row. */
  ask(reason: TokenReason, signal: AbortSignal): Promise<string>;
  /** The backend has let us in with the last one, and taken what came over the line. */
  accepted(): void;
  /** The backend did not take the last one. */
  refused(): void;
}

const mostRefusals = 2;

/** The token is handed on and kept nowhere. */
export function createTokenBroker(fromPage: TransportOptions['token']): TokenBroker {
  let asking: Promise<string> | undefined;
  let refusals = 0;

  return {
    accepted() {
      refusals = 0;
    },
    refused() {
      refusals++;
    },
    async ask(reason, signal) {
      if (!fromPage) return '';
      if (refusals >= mostRefusals) throw new TransportError('auth-denied');
      if (!asking) {
        // A refusal is told with the attempt that follows it: on an open line the token in use was taken.
        const call = askPage(fromPage, refusals > 0 && reason === 'connect' ? 'rejected' : reason, signal);
        const release = () => {
          if (asking === call) asking = undefined;
        };
        asking = call;
        call.then(release, release);
        // A page that does not heed the signal must not block every later attempt.
        signal.addEventListener('abort', release, { once: true });
      }
      return asking;
    },
  };
}

async function askPage(
  fromPage: NonNullable<TransportOptions['token']>,
  reason: TokenReason,
  signal: AbortSignal,
): Promise<string> {
  let token: unknown;
  try {
    token = await fromPage(reason, signal);
  } catch (thrown) {
    throw asTransportError(thrown, { kind: 'network' });
  }
  if (typeof token !== 'string' || token === '') throw new TransportError('auth-denied');
  return token;
}
