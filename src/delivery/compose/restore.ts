import type { TransportEvent } from '../../core/protocol/events.ts';
import { transportErrorFrom } from '../../core/protocol/transport-error.ts';
import type { TransportOptions } from '../../core/protocol/transport.ts';
import type { ComposePort } from './compose-options.ts';
import type { Desk } from './desk.ts';
import { placeFrom } from './place.ts';
import { answeringIn, type Scene } from './scene.ts';
import type { Side } from './side.ts';

interface Held {
  readonly side: Side;
  readonly event: TransportEvent;
}

/** Goes on where both sides were, and tells what they tell again in one order. */
export function createRestoring(scene: Scene, { clock, ids, settings, tell }: ComposePort) {
  let held: Held[] = [];

  /** By time, and never against the order of a side's own log. */
  function inOrder(): readonly Held[] {
    const latest = new Map<Side, number>();
    const all = held.map(({ side, event }) => {
      // That something is missing is said of what was before.
      const isGap = event.type === 'gap.found';
      const at = 'at' in event ? (event.at ?? 0) : 0;
      const place = isGap ? 0 : Math.max(latest.get(side) ?? 0, at);
      latest.set(side, place);
      return { side, event, place };
    });
    held = [];
    return all.sort((one, other) => one.place - other.place);
  }

  function missing(thrown: unknown): void {
    // Of what is somebody else's nothing is said.
    if (isForbidden(thrown)) return;
    tell({ type: 'gap.found', id: ids.id(), at: clock.now() });
  }

  return {
    hold: (side: Side, event: TransportEvent): void => void held.push({ side, event }),
    /** `replay` hears what was held, and then all is as it was. */
    async connect(
      options: TransportOptions,
      desk: Pick<Desk, 'resume' | 'drop'>,
      replay: (told: readonly Held[]) => void,
    ): Promise<void> {
      const { resume, ...rest } = options;
      const { assistant, desk: token, ...place } = placeFrom(resume);
      scene.options = options;
      scene.assistant.isOver = false;
      scene.restoring = true;
      const first = scene.assistant.transport.connect({ ...rest, ...(assistant && { resume: assistant }) });
      let refusal: unknown;
      first.catch((thrown: unknown) => (refusal = thrown));
      const second = token && desk.resume(place, token);
      let cancel = (): void => undefined;
      const late = new Promise<void>((resolve) => {
        cancel = clock.after((settings.deskSeconds ?? 30) * 1000, resolve);
      });
      await Promise.race([Promise.allSettled([first, second]), late]);
      cancel();
      second?.catch(missing);
      replay(inOrder());
      const { transport } = answeringIn(scene);
      if (transport !== scene.assistant.transport && transport.state === 'online' && !isForbidden(refusal)) {
        return refusal === undefined ? undefined : missing(refusal);
      }
      await first.catch((thrown: unknown) => {
        desk.drop();
        throw thrown;
      });
    },
  };
}

function isForbidden(thrown: unknown): boolean {
  return transportErrorFrom(thrown)?.kind === 'forbidden';
}
