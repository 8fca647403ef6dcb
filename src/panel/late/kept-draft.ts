import type { Cancel } from '../../core/protocol/ports.ts';
import { inspectDraft } from '../../session/inspect-draft.ts';
import type { ActingPanel } from '../acting-panel.ts';
import type { SealedShelf } from './sealed-shelf.ts';

const key = 'draft';
/** Milliseconds after the last key. */
const pause = 300;

export interface DraftPorts {
  readonly shelf: SealedShelf;
  readonly signal: AbortSignal;
  /** What is kept is another now. */
  changed(): void;
}

/**
 * Keeps what stands in the field over a reload, and beside it in the other tabs; but only words that the guard has
 * nothing against.
 */
export function createKeptDraft(panel: ActingPanel, { shelf, signal, changed }: DraftPorts) {
  const { host, composer, parts, root } = panel;
  let kept = '';
  let cancel: Cancel | undefined;
  let isPaused = false;

  async function save(): Promise<void> {
    const { text } = composer;
    if (isPaused || !shelf.isOpen || !composer.field || text === kept) return;
    const isClean = inspectDraft(text, panel.session.store.state, parts.clock.now()).length === 0;
    kept = text;
    if (text.trim() === '' || !isClean) await shelf.delete(key);
    else await shelf.put(key, text);
    changed();
  }

  async function read(): Promise<void> {
    if (isPaused || !shelf.isOpen) return;
    const text = await shelf.get(key);
    if (panel.session.store.state.expired || composer.text !== kept || isWriting(panel) || text === kept)
      return;
    kept = text ?? '';
    composer.text = kept;
  }

  function soon(): void {
    cancel?.();
    cancel = parts.clock.after(pause, () => void shelf.add(save));
  }

  root.addEventListener('input', ({ target }) => target === composer.field && soon(), { signal });
  addEventListener('pagehide', () => void shelf.add(save), { signal });
  document.addEventListener('visibilitychange', () => void shelf.add(save), { signal });
  signal.addEventListener('abort', () => cancel?.());
  void host.updateComplete.then(() => shelf.add(read));

  /** What has been sent is at once no draft any more: a page that is loaded anew is not to offer it again. */
  function look(): void {
    if (composer.text === kept) return;
    if (composer.text === '') void shelf.add(save);
    else soon();
  }

  return {
    hold(on: boolean): void {
      isPaused = on;
      look();
    },
    /** Something has happened: the field may have been emptied, or filled again. */
    look,
    /** Another tab has written. */
    read: (): Promise<void> => shelf.add(read),
    /** Nothing of it is kept any more. */
    forget(): void {
      cancel?.();
      kept = '';
    },
  };
}

/** In another tab the field has the focus, too, and nobody is there. */
function isWriting({ root, composer }: ActingPanel): boolean {
  return composer.text !== '' && document.hasFocus() && root.activeElement === composer.field;
}
