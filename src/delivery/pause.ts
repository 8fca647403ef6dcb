import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** A wait that can be cut short. One at a time. */
export interface Pause {
  /** Resolves after so long, or at `end`: then with true. */
  last(milliseconds: number): Promise<boolean>;
  /** Resolves at `end`. */
  untilEnd(): Promise<boolean>;
  end(): void;
}

export function createPause(clock: Clock): Pause {
  let cancel: Cancel | undefined;
  let settle: ((early: boolean) => void) | undefined;

  function finish(early: boolean): void {
    cancel?.();
    cancel = undefined;
    settle?.(early);
    settle = undefined;
  }

  function untilEnd(): Promise<boolean> {
    return new Promise((resolve) => {
      settle = resolve;
    });
  }

  return {
    untilEnd,
    end: () => finish(true),
    last(milliseconds) {
      cancel = clock.after(milliseconds, () => finish(false));
      return untilEnd();
    },
  };
}
