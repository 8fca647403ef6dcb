import type { LimitEvent } from '../core/protocol/limit.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** So long before its end it becomes a fact: in time for the words about it to arrive. */
const knownBefore = 300_000;
/** No timer lasts longer. It stands still while a computer sleeps, and the session at the bank does not. */
const longest = 30_000;

/** Watches the customer's session at the bank, whose end the page tells. */
export interface BankSession {
  /** The page has told when it ends; undefined where it does not end. */
  until(end: number | undefined): void;
  /** Looks at the clock, as when the page is back in view. */
  look(): void;
  dispose(): void;
}

export function createBankSession(
  clock: Clock,
  tell: (event: LimitEvent) => void,
  expired: () => void,
): BankSession {
  let given: number | undefined;
  let endsAt: number | undefined;
  let told = false;
  let cancel: Cancel | undefined;

  function look(): void {
    cancel?.();
    cancel = undefined;
    if (endsAt === undefined) return;
    const now = clock.now();
    const left = endsAt - now;
    if (left <= 0) {
      endsAt = undefined;
      return expired();
    }
    if (left <= knownBefore && !told) {
      told = true;
      tell({ type: 'limit.announced', kind: 'session', at: now, endsAt });
    }
    cancel = clock.after(Math.min(left > knownBefore ? left - knownBefore : left, longest), look);
  }

  return {
    until(end) {
      if (end === given) return;
      given = end;
      endsAt = end;
      if (told) tell({ type: 'limit.lifted', kind: 'session' });
      told = false;
      look();
    },
    look,
    dispose: () => cancel?.(),
  };
}
