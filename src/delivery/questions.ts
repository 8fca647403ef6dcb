import type { Channel } from '../core/protocol/driver.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import { within } from './deadline.ts';
import { asTransportError } from './failure.ts';

type Question<T> = (channel: Channel, signal: AbortSignal) => Promise<T> | undefined;

/** What is asked of the backend and has no place in the outbox: now or not at all. */
export interface Questions {
  /** Rejects with `unsupported` where the question gives nothing to wait for. */
  ask<T>(channel: Channel | undefined, question: Question<T>): Promise<T>;
  /** The line has ended, and with it all that was asked over it. */
  end(): void;
}

export interface QuestionsPort {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly timeout: number;
  /** The backend refused the token in use. */
  unauthorised(error: TransportError): void;
}

export function createQuestions({ clock, timeout, unauthorised }: QuestionsPort): Questions {
  let life = new AbortController();
  return {
    async ask(channel, question) {
      if (!channel) throw new TransportError('network', { retry: 'ask' });
      const { signal } = life;
      const answer = question(channel, signal);
      if (!answer) throw new TransportError('unsupported');
      try {
        return await within(answer, { clock, signal, milliseconds: timeout, delivery: 'unknown' });
      } catch (thrown) {
        const error = asTransportError(thrown, { kind: 'server', delivery: 'unknown' });
        if (error.kind === 'auth-expired') unauthorised(error);
        throw error;
      }
    },
    end() {
      life.abort(new TransportError('cut', { delivery: 'unknown', retry: 'ask' }));
      life = new AbortController();
    },
  };
}
