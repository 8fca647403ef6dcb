import { noCapabilities } from '../core/protocol/capabilities.ts';
import { decodeCapabilities } from '../core/protocol/decode-capabilities.ts';
import { defer } from '../core/protocol/deferred.ts';
import type { ChannelEnd, Driver, DriverIO } from '../core/protocol/driver.ts';
import type { ResumeToken } from '../core/protocol/events.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { TransportOptions } from '../core/protocol/transport.ts';
import { within } from './deadline.ts';
import type { OpenLine } from './deliver.ts';
import { asTransportError } from './failure.ts';
import { createRenewal, type Renewal } from './renewal.ts';
import type { TokenBroker } from './token.ts';
import { createWatchdog, type Watchdog } from './watchdog.ts';

/** One attempt of one driver and the channel that comes of it, with all that has to end with it. */
export interface Line extends OpenLine {
  readonly ended: Promise<ChannelEnd>;
}

export interface LinePort {
  readonly clock: Clock;
  readonly options: Omit<TransportOptions, 'token' | 'resume'>;
  readonly resume: ResumeToken | undefined;
  readonly tokens: TokenBroker;
  readonly connectTimeout: number;
  /** Ends the attempt or the channel, for the reason that it carries. */
  readonly signal: AbortSignal;
  receive(event: unknown): void;
  gap(): void;
  malformed(detail: unknown): void;
}

/** Opens one. Rejects when the driver does, when it takes too long, or when the signal says stop. */
export async function openLine(driver: Driver, port: LinePort): Promise<Line> {
  const { clock, signal } = port;
  const life = new AbortController();
  let channel: OpenLine['channel'] | undefined;
  const ended = defer<ChannelEnd>();
  const watchdog = createWatchdog(clock, () => end(died()));
  const renewal = createRenewal(clock, async () => {
    if (channel?.refresh) return channel.refresh();
    const token = await port.tokens.ask('refresh', life.signal);
    if (!life.signal.aborted) channel?.renew?.(token);
  });

  function end(reason: ChannelEnd): void {
    if (life.signal.aborted) return;
    life.abort(reason.error);
    signal.removeEventListener('abort', onStop);
    watchdog.stop();
    renewal.stop();
    channel?.close();
    ended.resolve(reason);
  }

  function onStop(): void {
    end({ again: true, error: asTransportError(signal.reason, { kind: 'aborted' }) });
  }

  signal.addEventListener('abort', onStop);
  try {
    const opening = Promise.resolve(driver.open(driverIO(port, life.signal, { watchdog, renewal })));
    opening.then(
      (late) => life.signal.aborted && late.close(),
      () => undefined,
    );
    channel = await within(opening, {
      clock,
      milliseconds: port.connectTimeout,
      signal: life.signal,
      delivery: 'not-sent',
    });
  } catch (error) {
    end({ again: false });
    throw error;
  }
  if (life.signal.aborted) channel.close();
  channel.closed.then(end, () => end(died()));
  return {
    channel,
    capabilities: decodeCapabilities(channel.capabilities) ?? noCapabilities,
    ended: ended.promise,
  };
}

/** What the driver is lent. It says nothing any more once the line has ended. */
function driverIO(
  port: LinePort,
  signal: AbortSignal,
  { watchdog, renewal }: { readonly watchdog: Watchdog; readonly renewal: Renewal },
): DriverIO {
  const whileOpen = <Words extends readonly unknown[]>(act: (...words: Words) => void) => {
    return (...words: Words) => {
      if (!signal.aborted) act(...words);
    };
  };
  return {
    options: port.options,
    ...(port.resume && { resume: port.resume }),
    signal,
    token: (reason) => port.tokens.ask(reason, signal),
    emit: whileOpen(port.receive),
    alive: whileOpen(watchdog.alive),
    heartbeat: whileOpen(watchdog.heartbeat),
    expires: whileOpen(renewal.expires),
    gap: whileOpen(port.gap),
    malformed: whileOpen(port.malformed),
  };
}

function died(): ChannelEnd {
  return { again: true, error: new TransportError('cut', { delivery: 'unknown' }) };
}
