import { createIndexedDbStorage } from '../../adapters/storage/indexed-db-storage.ts';
import { createSeal, type Seal } from '../../adapters/storage/seal.ts';
import type { Cancel } from '../../core/protocol/ports.ts';
import { inspectDraft } from '../../session/inspect-draft.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { warnOnce } from '../check-settings.ts';

const key = 'draft';
/** Milliseconds after the last key. */
const pause = 300;
const shortest = 16;
/** So long a database may take. One that another page deletes, and a third keeps open, never opens. */
const longest = 3000;

const unkept = 'storage-unavailable: a draft lasts as long as the page.';

export interface DraftPorts {
  readonly signal: AbortSignal;
  /** What is kept is another now. */
  changed(): void;
}

/**
 * Keeps what stands in the field over a reload, and beside it in the other tabs: only where the page gives a
 * `sessionSecret`, only sealed under it, and only words that the guard has nothing against.
 */
export function createKeptDraft(panel: ActingPanel, { signal, changed }: DraftPorts) {
  const { host, composer, parts, root } = panel;
  /** Of a page that wants no draft kept, what is lost is none. */
  const warn = (): void => void (host.sessionSecret !== undefined && warnOnce(unkept));
  const storage = createIndexedDbStorage('care-chat', warn);
  let seal: Seal | undefined;
  let sealedBy: string | undefined;
  let kept = '';
  let cancel: Cancel | undefined;
  let before: Promise<void> = Promise.resolve();

  /** One after the other: the last word counts. */
  function then(act: () => Promise<void>): Promise<void> {
    before = before.then(() => inTime(act)).catch(warn);
    return before;
  }

  function inTime(act: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = parts.clock.after(longest, () => reject(new Error(unkept)));
      act().then(resolve, reject).finally(stop);
    });
  }

  function currentSeal(): Seal | undefined {
    const { sessionSecret } = host;
    if (sessionSecret === undefined || sessionSecret.length < shortest) {
      if (sessionSecret !== undefined)
        warnOnce(`sessionSecret needs ${shortest} characters; no draft is kept.`);
      return (seal = sealedBy = undefined);
    }
    if (sessionSecret !== sealedBy) seal = createSeal(sessionSecret);
    sealedBy = sessionSecret;
    return seal;
  }

  async function save(): Promise<void> {
    const by = currentSeal();
    const { text } = composer;
    if (!by || !composer.field || text === kept) return;
    const { state } = panel.session.store;
    const isClean = inspectDraft(text, state, parts.clock.now()).length === 0;
    kept = text;
    if (text.trim() === '' || !isClean) await storage.delete(key);
    else await storage.set(key, await by.close(text));
    changed();
  }

  async function read(): Promise<void> {
    const by = currentSeal();
    if (!by) return;
    const sealed = await storage.get(key);
    const text = await by.open(sealed);
    // Under another secret it is another customer's, and nobody can ever read it again.
    if (sealed !== undefined && text === undefined) await storage.delete(key);
    if (panel.session.store.state.expired) return;
    const isWritten =
      composer.text !== kept || (root.activeElement === composer.field && composer.text !== '');
    if (isWritten || text === kept) return;
    kept = text ?? '';
    composer.text = kept;
  }

  function soon(): void {
    cancel?.();
    cancel = parts.clock.after(pause, () => void then(save));
  }

  root.addEventListener('input', ({ target }) => target === composer.field && soon(), { signal });
  addEventListener('pagehide', () => void then(save), { signal });
  document.addEventListener('visibilitychange', () => void then(save), { signal });
  signal.addEventListener('abort', () => cancel?.());
  void host.updateComplete.then(() => then(read));

  return {
    /** Something has happened: the field may have been emptied, or filled again. */
    look: (): void => void (composer.text !== kept && soon()),
    /** Another tab has written. */
    read: (): Promise<void> => then(read),
    wipe(): Promise<void> {
      cancel?.();
      kept = '';
      return then(() => storage.delete(key));
    },
  };
}
