/**
 * Lets work on a log go on that nobody waits for. What fails in it, since the engine is away for longer than it is
 * tried again, is not done; it must not end the process, and is done at the next cause there is.
 */
export function background(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
