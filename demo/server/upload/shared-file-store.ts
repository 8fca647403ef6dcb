import type { Files } from '../engines/files.ts';
import type { Lobby } from '../handoff/lobby.ts';
import type { FileStore } from './file-store.ts';

/** The files that were accepted, where all gateways have them, until their conversation ends. */
export function createSharedFileStore(files: Files, lobby: Lobby): Pick<FileStore, 'keep' | 'close'> {
  const unsubscribe = lobby.subscribe((event) => {
    // Every gateway does it, since the one that has taken the files may be gone.
    if (event.type === 'gone' && event.reason !== 'cancelled') {
      files.wipe(event.conversation).catch(() => undefined);
    }
  });
  return { keep: files.keep, close: unsubscribe };
}
