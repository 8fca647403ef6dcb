import { CareError } from '../core/protocol/errors.ts';

/** Expected failures are facts in the state and stand on screen; anything else is a mistake of ours. */
export function survive(cause: unknown): void {
  if (!(cause instanceof CareError) && !(cause instanceof DOMException)) throw cause;
}
