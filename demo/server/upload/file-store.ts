import { randomUUID } from 'node:crypto';
import type { Conversations } from '../conversation/conversations.ts';

/**
 * The files that were accepted, in memory, until their conversation ends. Nothing is ever served from here: it
 * stands for the bank's own store of documents, which would take each over at this point.
 */
export interface FileStore {
  readonly bytes: number;
  has(conversation: string, file: string): boolean;
  /** Keeps it under a name of our own making. False where there is no room. */
  keep(conversation: string, file: string, content: Buffer): Promise<boolean>;
  close(): void;
}

interface Kept {
  /** The only name that it has here; what its sender called it stands in the log alone. */
  readonly id: string;
  readonly content: Buffer;
}

export function createFileStore(conversations: Conversations, mostBytes: number): FileStore {
  const kept = new Map<string, Map<string, Kept>>();
  const stops: (() => void)[] = [];
  let bytes = 0;

  async function filesOf(conversation: string): Promise<Map<string, Kept>> {
    const known = kept.get(conversation);
    if (known) return known;
    const files = new Map<string, Kept>();
    kept.set(conversation, files);
    const stop = await conversations.log.tail(conversation, 0, ({ event }) => {
      if (event.event.type === 'conversation.ended') wipe(conversation);
    });
    stops.push(stop);
    return files;
  }

  function wipe(conversation: string): void {
    for (const { content } of kept.get(conversation)?.values() ?? []) {
      content.fill(0);
      bytes -= content.byteLength;
    }
    kept.delete(conversation);
  }

  return {
    get bytes() {
      return bytes;
    },
    has: (conversation, file) => kept.get(conversation)?.has(file) ?? false,
    async keep(conversation, file, content) {
      if (bytes + content.byteLength > mostBytes) return false;
      const files = await filesOf(conversation);
      if (files.has(file)) return true;
      files.set(file, { id: randomUUID(), content });
      bytes += content.byteLength;
      return true;
    },
    close() {
      for (const stop of stops) stop();
      for (const conversation of [...kept.keys()]) wipe(conversation);
    },
  };
}
