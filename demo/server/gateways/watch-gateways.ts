import type { Clock } from '../../../src/core/protocol/ports.ts';
import { every } from '../clock.ts';
import type { Lobby } from '../handoff/lobby.ts';
import type { Identity } from './identity.ts';
import type { Signals } from '../signals/signals.ts';

export interface WatchParts {
  readonly identity: Identity;
  readonly signals: Signals;
  readonly lobby: Lobby;
  readonly clock: Clock;
}

const channel = 'gateways';
const beatMilliseconds = 2000;
/** A gateway that has been silent for longer is taken for dead. */
const silenceMilliseconds = 3 * beatMilliseconds;

/**
 * Says that this gateway lives, listens for the others, and records the end of those that have fallen silent: once,
 * whoever of the living notices first. Stops with the returned function.
 */
export async function watchGateways({ identity, signals, lobby, clock }: WatchParts): Promise<() => void> {
  const heard = new Map<string, number>();
  let before = clock.now();

  function beat(): void {
    const now = clock.now();
    signals.publish(channel, { type: 'gateway.beat', gateway: identity.id });
    for (const one of lobby.state.desks.keys()) {
      // From before our time, or lost on its way: it has as long as any other to be heard.
      if (one !== identity.id && !heard.has(one)) heard.set(one, now);
    }
    // Whoever was stopped themselves has heard nobody, and is no judge.
    if (now - before > 2 * beatMilliseconds) for (const one of heard.keys()) heard.set(one, now);
    before = now;
    for (const [one, at] of heard) if (now - at > silenceMilliseconds) bury(one);
  }

  function come(): Promise<void> {
    return lobby.append({ type: 'gateway.came', gateway: identity.id }, `came:${identity.id}`);
  }

  function bury(one: string): void {
    heard.delete(one);
    // Where it cannot be recorded now, another gateway does it, or this one when it hears of the desks again.
    lobby.append({ type: 'gateway.gone', gateway: one }, `gone:${one}`).catch(() => undefined);
  }

  const unsubscribe = signals.subscribe(channel, (signal) => {
    if (signal.type !== 'gateway.beat' || signal.gateway === identity.id) return;
    if (!lobby.state.gone.has(signal.gateway)) heard.set(signal.gateway, clock.now());
  });
  const stopReading = lobby.subscribe((event) => {
    // Too slow to be heard, and alive: what others have given up for dead stays so.
    if (event.type !== 'gateway.gone' || event.gateway !== identity.id) return;
    identity.renew();
    come().catch(() => undefined);
  });
  await come();
  const stop = every(clock, beatMilliseconds, beat);
  beat();
  return () => {
    stop();
    unsubscribe();
    stopReading();
  };
}
