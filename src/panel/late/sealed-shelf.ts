import { createIndexedDbStorage } from '../../adapters/storage/indexed-db-storage.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { warnOnce } from '../check-settings.ts';
import { sealOf } from './own-seal.ts';
import { createTurns } from './turns.ts';

const unkept = 'storage-unavailable: what is not sent lasts as long as the page.';

/** All that may ever lie there: the field's words, and those that are on their way. */
const keys = ['draft', 'unsent'] as const;

export type SealedKey = (typeof keys)[number];

/** Words on the customer's device: only where the page gives a `sessionSecret`, and only sealed under it. */
export interface SealedShelf {
  /** There is a secret, and the session is not over. */
  readonly isOpen: boolean;
  /** One thing is done after the other. Settles in any case. */
  add(act: () => Promise<void>): Promise<void>;
  /** What another secret has sealed is another customer's: nobody can ever read it again, and it is deleted. */
  get(key: SealedKey): Promise<string | undefined>;
  put(key: SealedKey, words: string): Promise<void>;
  delete(key: SealedKey): Promise<void>;
  /** Takes all of it off the device. Rejects where the database does not answer. */
  wipe(): Promise<void>;
}

export function createSealedShelf(panel: ActingPanel): SealedShelf {
  const { host, parts } = panel;
  /** Of a page that wants nothing kept, what is lost is none. */
  const warn = (): void => void (host.sessionSecret !== undefined && warnOnce(unkept));
  const storage = createIndexedDbStorage('care-chat', warn);
  const currentSeal = sealOf(host);
  const turns = createTurns(parts.clock, warn);
  /** So often all was deleted. */
  let wipes = 0;

  return {
    get isOpen() {
      return !panel.session.store.state.expired && currentSeal() !== undefined;
    },
    add: turns.add,
    async get(key) {
      const seal = currentSeal();
      const sealed = await storage.get(key);
      const words = await seal?.open(sealed);
      if (sealed !== undefined && words === undefined) await storage.delete(key);
      return words;
    },
    async put(key, words) {
      const at = wipes;
      const sealed = await currentSeal()?.close(words);
      if (sealed && at === wipes) await storage.set(key, sealed);
      // What takes longer than it may is not to come after all has been deleted.
      if (at !== wipes) await storage.delete(key);
    },
    delete: (key) => storage.delete(key),
    wipe() {
      wipes += 1;
      return turns.take(async () => void (await Promise.all(keys.map((key) => storage.delete(key)))));
    },
  };
}
