import type { LimitEvent } from '../../../src/core/protocol/limit.ts';
import { limitLead } from '../../../src/core/protocol/limit.ts';
import { background } from '../background.ts';
import type { Gateway } from '../gateway.ts';
import { idleSeconds } from './idle-seconds.ts';

/** Ends a conversation in which nobody is active any more, two minutes after it has said so at the earliest. */
export interface IdleWatch {
  /** Somebody is: all begins anew. */
  active(): void;
  stop(): void;
}

/**
 * Runs while the customer is connected and not in line: who waits for us is not idle. Each gateway watches its own
 * connections; what any of them hears of the customer, all hear by the log and the signals.
 */
export function watchIdle(
  gateway: Gateway,
  conversation: string,
  tell: (event: LimitEvent) => void,
): IdleWatch {
  const { clock, conversations, handoff, options, signals } = gateway;
  const lead = Math.max(limitLead, options.idle.warnSeconds);
  let cancel: () => void = () => undefined;
  let isWarned = false;
  let round = 0;

  async function begin(): Promise<void> {
    cancel();
    const mine = ++round;
    const seconds = await idleSeconds(gateway, conversation);
    if (mine === round && seconds > 0)
      cancel = clock.after(Math.max(0, seconds - lead) * 1000, () => background(warn(mine)));
  }

  async function warn(mine: number): Promise<void> {
    const { line, ended } = await conversations.facts(conversation);
    if (ended || mine !== round) return;
    if (line.step === 'waiting') return begin();
    isWarned = true;
    const at = clock.now();
    tell({ type: 'limit.announced', kind: 'idle', at, endsAt: at + lead * 1000 });
    cancel = clock.after(lead * 1000, () => background(handoff.endIdle(conversation)));
  }

  function active(): void {
    if (isWarned) tell({ type: 'limit.lifted', kind: 'idle' });
    isWarned = false;
    background(begin());
  }

  const unsubscribe = signals.subscribe(conversation, (signal) => {
    const isTyping = signal.type === 'typing.changed' && signal.from.role === 'customer' && signal.on;
    if (isTyping || signal.type === 'customer.active') active();
  });
  background(begin());
  return {
    active,
    stop() {
      round += 1;
      cancel();
      unsubscribe();
    },
  };
}
