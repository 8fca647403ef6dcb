import type { EphemeralEvent } from '../../../src/core/protocol/events.ts';
import { every } from '../clock.ts';
import type { Gateway } from '../gateway.ts';
import { queueFigures } from '../handoff/wait-estimate.ts';

/** Tells the figures of one who waits: at once, on every change of the lobby, and from time to time. */
export function watchFigures(
  { lobby, clock, options }: Gateway,
  conversation: string,
  tell: (event: EphemeralEvent) => void,
): () => void {
  const update = (): void => {
    const figures = queueFigures(lobby.state, conversation);
    if (figures) tell({ type: 'queue.updated', ...figures, at: clock.now() });
  };
  const unsubscribe = lobby.subscribe(update);
  const stop = every(clock, options.queueSeconds * 1000, update);
  update();
  return () => {
    unsubscribe();
    stop();
  };
}
