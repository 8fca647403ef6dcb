import type { Clock } from '../../../src/core/protocol/ports.ts';
import { every } from '../clock.ts';
import type { Signals } from '../signals/signals.ts';

/** Which customers have a line open, on whichever gateway, for the desk to see. */
export interface Presence {
  arrive(conversation: string): void;
  depart(conversation: string): void;
  /**
   * Tells whether the customer has a line: now, and whenever that changes, until the returned function is called.
   * Settles when it has been told for the first time.
   */
  watch(conversation: string, tell: (online: boolean) => void): Promise<() => void>;
}

export interface PresenceParts {
  readonly signals: Signals;
  readonly clock: Clock;
  /** Names this gateway. */
  readonly gateway: string;
  /** Those who watch ask this often. */
  readonly askSeconds: number;
  /** The other gateways are given so long to answer; 0 where there are none. */
  readonly answerMilliseconds: number;
}

/** A gateway that has not answered so often has died, and its lines with it. */
const asksMissed = 3;

interface Line {
  count: number;
  readonly stop: () => void;
}

/**
 * Each gateway knows its own lines alone and answers for them. Nothing of it is kept anywhere: what a dead gateway
 * has said of its lines runs out.
 */
export function createPresence(parts: PresenceParts): Presence {
  const { signals, gateway } = parts;
  const lines = new Map<string, Line>();

  function say(conversation: string, online: boolean): void {
    signals.publish(conversation, { type: 'customer.changed', online, gateway });
  }

  return {
    arrive(conversation) {
      const line = lines.get(conversation);
      if (line) return void (line.count += 1);
      const stop = signals.subscribe(conversation, (signal) => {
        if (signal.type === 'customer.asked') say(conversation, true);
      });
      lines.set(conversation, { count: 1, stop });
      say(conversation, true);
    },
    depart(conversation) {
      const line = lines.get(conversation);
      if (!line) return;
      line.count -= 1;
      if (line.count > 0) return;
      line.stop();
      lines.delete(conversation);
      say(conversation, false);
    },
    watch: (conversation, tell) => watchLines(parts, conversation, tell),
  };
}

function watchLines(
  { signals, clock, askSeconds, answerMilliseconds }: PresenceParts,
  conversation: string,
  tell: (online: boolean) => void,
): Promise<() => void> {
  /** By gateway: until when it is believed to have a line. */
  const until = new Map<string, number>();
  let told: boolean | undefined;
  let isWaiting = true;
  let settle: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (settle = resolve));

  function update(): void {
    const online = until.size > 0;
    if (online === told || (isWaiting && !online)) return;
    told = online;
    tell(online);
    settle();
  }

  function ask(): void {
    signals.publish(conversation, { type: 'customer.asked' });
    for (const [gateway, at] of until) if (at <= clock.now()) until.delete(gateway);
    update();
  }

  const unsubscribe = signals.subscribe(conversation, (signal) => {
    if (signal.type !== 'customer.changed') return;
    if (signal.online) until.set(signal.gateway, clock.now() + asksMissed * askSeconds * 1000);
    else until.delete(signal.gateway);
    update();
  });
  const stopAsking = every(clock, askSeconds * 1000, ask);
  ask();
  const cancel = answerMilliseconds > 0 ? clock.after(answerMilliseconds, settle) : settle();
  return first.then(() => {
    cancel?.();
    isWaiting = false;
    update();
    return () => {
      unsubscribe();
      stopAsking();
    };
  });
}
