import type { Command } from '../../core/protocol/commands.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { Desk } from './desk.ts';
import { unmarked } from './names.ts';
import { answeringIn, sideFor, type Scene } from './scene.ts';
import { isServed } from './side.ts';

/** Each wish to whom it concerns: by the ids in it, else to who answers now. */
export function createCommands(scene: Scene, desk: Pick<Desk, 'request' | 'cancel'>) {
  function elsewhere(command: Command): void {
    for (const side of [scene.assistant, scene.stay]) {
      if (side && side !== answeringIn(scene)) side.transport.run(command).catch(() => undefined);
    }
  }

  return async function run(command: Command): Promise<void> {
    const { stay } = scene;
    switch (command.do) {
      case 'request-agent': {
        const { do: _do, ...wish } = command;
        return desk.request(wish);
      }
      case 'cancel-request':
        return desk.cancel();
      case 'set-language':
        // A desk that is opened later is spoken to in it.
        scene.options = { ...scene.options, locale: command.lang };
        elsewhere(command);
        break;
      case 'extend':
        elsewhere(command);
        break;
      case 'end':
        if (stay?.waiting && answeringIn(scene) !== stay) desk.cancel().catch(() => undefined);
        break;
      case 'request-callback':
      case 'cancel-callback':
      case 'leave-message':
        // In place of waiting: the desk's to do, whoever answers.
        if (stay && !isServed(stay) && stay.transport.state === 'online') {
          return stay.transport.run(unmarked(command));
        }
        break;
      default:
    }
    const side = sideFor(scene, command);
    if (!side) throw new TransportError('not-found');
    return side.transport.run(unmarked(command));
  };
}
