import { TransportError } from '../../core/protocol/transport-error.ts';
import type { Transport } from '../../core/protocol/transport.ts';
import type { MergedHistory } from './history.ts';
import { unmarked } from './names.ts';
import { sideFor, type Scene } from './scene.ts';

type Asked = Required<Pick<Transport, 'hint' | 'history' | 'upload' | 'wake'>>;

/** What is only handed on, to whom it concerns. */
export function faceOf(scene: Scene, { page }: MergedHistory): Asked {
  return {
    hint(hint) {
      sideFor(scene, hint)?.transport.hint(unmarked(hint));
    },
    history(place, limit = 50) {
      const sides = [scene.assistant, ...(scene.stay ? [scene.stay] : [])];
      const telling = sides.filter(({ transport }) => transport.capabilities.history !== 'none');
      return page(telling, place, limit);
    },
    async upload(file, on) {
      const side = sideFor(scene, file);
      if (!side?.transport.upload) throw new TransportError('unsupported');
      return side.transport.upload(unmarked(file), on);
    },
    wake() {
      scene.assistant.transport.wake();
      scene.stay?.transport.wake();
    },
  };
}
