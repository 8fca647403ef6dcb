import { createIndexedDbStorage } from '../../adapters/storage/indexed-db-storage.ts';
import { createSeal, type Seal } from '../../adapters/storage/seal.ts';
import type { Cancel } from '../../core/protocol/ports.ts';
import { inspectDraft } from '../../session/inspect-draft.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { warnOnce } from '../check-settings.ts';
import type { PanelHost } from '../host.ts';
import { createTurns } from './turns.ts';

const key = 'draft';
/** Milliseconds after the last key. */
const pause = 300;
const shortest = 16;

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
  const currentSeal = sealOf(host);
  const turns = createTurns(parts.clock, warn);
  let kept = '';
  let cancel: Cancel | undefined;
  /** So often all was deleted. */
  let wipes = 0;
  let isPaused = false;

  async function save(): Promise<void> {
    const by = currentSeal();
    const { text } = composer;
    const { state } = panel.session.store;
    if (isPaused || !by || !composer.field || text === kept || state.expired) return;
    const isClean = inspectDraft(text, state, parts.clock.now()).length === 0;
    kept = text;
    if (text.trim() === '' || !isClean) await storage.delete(key);
    else await put(text, by);
    changed();
  }

  /** What takes longer than it may is not to come after all has been deleted. */
  async function put(text: string, by: Seal): Promise<void> {
    const at = wipes;
    const sealed = await by.close(text);
    if (at === wipes) await storage.set(key, sealed);
    if (at !== wipes) await storage.delete(key);
  }

  async function read(): Promise<void> {
    const by = currentSeal();
    if (isPaused || !by) return;
    const sealed = await storage.get(key);
    const text = await by.open(sealed);
    // Under another secret it is another customer's, and nobody can ever read it again.
    if (sealed !== undefined && text === undefined) await storage.delete(key);
    if (panel.session.store.state.expired || composer.text !== kept || isWriting(panel) || text === kept)
      return;
    kept = text ?? '';
    composer.text = kept;
  }

  function soon(): void {
    cancel?.();
    cancel = parts.clock.after(pause, () => void turns.add(save));
  }

  root.addEventListener('input', ({ target }) => target === composer.field && soon(), { signal });
  addEventListener('pagehide', () => void turns.add(save), { signal });
  document.addEventListener('visibilitychange', () => void turns.add(save), { signal });
  signal.addEventListener('abort', () => cancel?.());
  void host.updateComplete.then(() => turns.add(read));

  const look = (): void => void (composer.text !== kept && soon());

  return {
    hold(on: boolean): void {
      isPaused = on;
      look();
    },
    /** Something has happened: the field may have been emptied, or filled again. */
    look,
    /** Another tab has written. */
    read: (): Promise<void> => turns.add(read),
    /** Rejects where the database does not answer. */
    wipe(): Promise<void> {
      cancel?.();
      kept = '';
      wipes += 1;
      return turns.take(() => storage.delete(key));
    },
  };
}

/** In another tab the field has the focus, too, and nobody is there. */
function isWriting({ root, composer }: ActingPanel): boolean {
  return composer.text !== '' && document.hasFocus() && root.activeElement === composer.field;
}

/** By the secret that the page gives now; none where it gives none that would do. */
function sealOf(host: PanelHost): () => Seal | undefined {
  let seal: Seal | undefined;
  let sealedBy: string | undefined;
  return () => {
    const { sessionSecret } = host;
    if (sessionSecret === undefined || sessionSecret.length < shortest) {
      if (sessionSecret !== undefined)
        warnOnce(`sessionSecret needs ${shortest} characters; no draft is kept.`);
      return (seal = sealedBy = undefined);
    }
    if (sessionSecret !== sealedBy) seal = createSeal(sessionSecret);
    sealedBy = sessionSecret;
    return seal;
  };
}
