import type { ChannelEnd, Driver } from '../core/protocol/driver.ts';
import type { ConnectionState, ResumeToken } from '../core/protocol/events.ts';
import type { Clock, IdSource } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { TransportOptions } from '../core/protocol/transport.ts';
import { createBackoff } from './backoff.ts';
import { createDriverChoice } from './driver-choice.ts';
import { asTransportError } from './failure.ts';
import { openLine, type Line, type LinePort } from './line.ts';
import { createPause } from './pause.ts';
import { createTokenBroker } from './token.ts';
import type { Tuning } from './tuning.ts';

/** Keeps one line open: attempt after attempt, with pauses, over the driver that works. */
export interface Connection {
  start(): void;
  /** Ends a pause. */
  wake(): void;
  /** Ends the line and opens another. */
  renew(error: TransportError): void;
  /** No further attempt; the open line may say what it still has to say. */
  finish(): void;
  close(): void;
}

export interface ConnectionPort extends Pick<LinePort, 'receive' | 'gap' | 'malformed'> {
  readonly drivers: readonly Driver[];
  readonly options: TransportOptions;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly tuning: Tuning;
  asleep(): boolean;
  /** An attempt begins: gives the place to go on from. */
  begin(): ResumeToken | undefined;
  changed(state: ConnectionState, attempt: number, retryAt?: number): void;
  opened(line: Line, driver: string, attempt: number): void;
  lost(error: TransportError): void;
  /** No attempt will follow; with an error where it ended badly. */
  over(error: TransportError | undefined): void;
}

export function createConnection(port: ConnectionPort): Connection {
  const { clock, tuning, asleep, receive, gap, malformed } = port;
  const { token, resume, ...options } = port.options;
  const choice = createDriverChoice(port.drivers, resume?.driver);
  const tokens = createTokenBroker(token);
  const backoff = createBackoff(port.ids, tuning);
  const pause = createPause(clock);
  let current = new AbortController();
  let attempt = 0;
  let established = false;
  let finished = false;
  let closed = false;

  async function keepOpen(): Promise<void> {
    while (!closed && !finished) {
      attempt++;
      port.changed(trying(), attempt);
      const end = await once();
      if (closed) return;
      if (end.error?.kind === 'auth-expired') tokens.refused();
      if (finished || !end.again) return port.over(finished ? undefined : end.error);
      await rest(end.after);
    }
  }

  async function once(): Promise<ChannelEnd> {
    const { current: driver } = choice;
    const { connectTimeout } = tuning;
    current = new AbortController();
    try {
      const line = await openLine(driver, {
        ...{ clock, options, tokens, connectTimeout, receive, gap, malformed },
        resume: port.begin(),
        signal: current.signal,
      });
      return await hold(line, driver);
    } catch (thrown) {
      const error = asTransportError(thrown, { kind: 'network' });
      choice.failed(error);
      return {
        again: error.retry === 'auto',
        ...(error.retryAfter !== undefined && { after: error.retryAfter }),
        error,
      };
    }
  }

  async function hold(line: Line, driver: Driver): Promise<ChannelEnd> {
    const since = clock.now();
    established = true;
    choice.opened();
    port.opened(line, driver.name, attempt);
    const end = await line.ended;
    if (closed) return end;
    const isStable = clock.now() - since >= tuning.stable;
    // A backend that lets us in only to hang up at once must not be stormed.
    if (isStable) {
      backoff.reset();
      attempt = 0;
    }
    // One that lets us in and then takes no word for want of a better token has not taken the token.
    if (isStable || end.error?.kind !== 'auth-expired') tokens.accepted();
    port.lost(end.error ?? new TransportError('cut', { delivery: 'unknown' }));
    return end;
  }

  async function rest(retryAfterSeconds: number | undefined): Promise<void> {
    const wait = backoff.next(retryAfterSeconds);
    port.changed(trying(), attempt, clock.now() + wait);
    const woken = await pause.last(wait);
    if (closed || woken || !asleep()) return;
    port.changed('offline', attempt);
    await pause.untilEnd();
  }

  function trying(): ConnectionState {
    return established ? 'reconnecting' : 'connecting';
  }

  return {
    start: () => void keepOpen(),
    wake: pause.end,
    renew: (error) => current.abort(error),
    finish() {
      finished = true;
      pause.end();
    },
    close() {
      closed = true;
      current.abort();
      pause.end();
    },
  };
}
