import type { Seal } from '../../storage/seal.ts';

/** Where tabs of one sign-in meet. To every other script of the origin what is said there is noise. */
export interface SealedRoom<Said> {
  /** In the order in which it is called. */
  say(frame: Said): void;
  /** Settles once all is said. */
  close(): Promise<void>;
}

/**
 * A BroadcastChannel in which every frame is sealed by the secret of the sign-in (security.md, threat 12): who has
 * not got it can neither read one nor make one. What cannot be opened is dropped.
 */
export function openSealedRoom<Heard, Said>(
  name: string,
  seal: Pick<Seal, 'close' | 'open'>,
  hear: (frame: Heard) => void,
): SealedRoom<Said> {
  const room = new BroadcastChannel(name);
  let saying = Promise.resolve();
  let hearing = Promise.resolve();
  let isClosed = false;

  room.onmessage = ({ data }: MessageEvent<unknown>) => {
    hearing = hearing
      .then(async () => {
        const words = await seal.open(data);
        if (words !== undefined && !isClosed) hear(JSON.parse(words) as Heard);
      })
      // One that makes no sense must cost nobody the next.
      .catch(() => undefined);
  };

  return {
    say(frame) {
      saying = saying
        .then(async () => room.postMessage(await seal.close(JSON.stringify(frame))))
        .catch(() => undefined);
    },
    close() {
      isClosed = true;
      return saying.then(() => room.close());
    },
  };
}
