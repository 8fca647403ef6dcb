import type { WireEvent } from '../../core/protocol/events.ts';
import type { Transport } from '../../core/protocol/transport.ts';
import { createAssistantEar } from './assistant.ts';
import { createCarry } from './carry.ts';
import { createCommands } from './commands.ts';
import type { ComposePort } from './compose-options.ts';
import { createDesk } from './desk.ts';
import { faceOf } from './face.ts';
import { createHearing } from './hearing.ts';
import { isHidden } from './hidden.ts';
import { createMergedHistory } from './history.ts';
import { createComposedOutbox } from './outbox.ts';
import { createRestoring } from './restore.ts';
import { answeringIn, createScene } from './scene.ts';
import { isServed, type Wish } from './side.ts';

export interface Composed extends Omit<Transport, 'subscribe'> {
  /** As `request-agent`; `event` is what tells of it. */
  request(wish: Wish, event?: WireEvent): void;
}

/** An assistant and a desk as one, from the first handoff on, or from a page that is loaded again after one. */
export function composeOn(port: ComposePort): Composed {
  const { settings, before, tell } = port;
  const scene = createScene(port.assistant);
  const { assistant } = scene;
  const hearing = createHearing(scene, port, () => ({ outbox, carry, desk, ear, restoring }));
  const outbox = createComposedOutbox({
    ...port,
    isGone: (side) => side !== assistant && side !== scene.stay,
    target(draft) {
      if (scene.restoring) return undefined;
      const side = ear.asked(draft.value) ? assistant : answeringIn(scene);
      if (side === assistant && scene.stay) scene.stay.returned = true;
      return side;
    },
  });
  const carry = createCarry(port, outbox);
  const desk = createDesk(scene, { ...port, ...hearing, brief: carry.brief });
  const ear = createAssistantEar(scene, {
    ...{ carry, tell, request: desk.request },
    finish: (event) => hearing.finish(assistant, event),
  });
  const restoring = createRestoring(scene, port);
  const unfollow = assistant.transport.subscribe((event) => hearing.follow(assistant, event));
  if (before) scene.options = before.options;
  before?.told.forEach(hearing.recall);

  return {
    ...faceOf(
      scene,
      createMergedHistory((side, event) => side !== assistant && isHidden(event, settings)),
    ),
    get state() {
      return scene.state;
    },
    get capabilities() {
      return scene.capabilities;
    },
    connect: (options) =>
      restoring.connect(options, desk, (told) => {
        for (const { side, event } of told) hearing.take(side, event);
        if (isServed(scene.stay)) carry.drop();
        scene.restoring = false;
        hearing.changed();
      }),
    request: desk.request,
    send: outbox.send,
    run: createCommands(scene, desk),
    async close() {
      scene.state = 'closed';
      unfollow();
      outbox.close();
      desk.close();
      await Promise.all([assistant.transport.close(), scene.stay?.transport.close()]);
    },
  };
}
