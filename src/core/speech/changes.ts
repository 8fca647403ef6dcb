import type { Conversation } from '../conversation/conversation.ts';
import type { Block, Entry, MessageEntry, Timeline } from '../conversation/timeline.ts';

export interface EntryChange {
  readonly before: Entry | undefined;
  readonly after: Entry;
}

/**
 * The entries that were added at the end, or changed, from one timeline to the next, oldest first.
 *
 * Blocks that are the same object are not looked into, and blocks older than all known ones are earlier
 * messages that the customer loaded: no news.
 */
export function changedEntries(before: Timeline, after: Timeline): readonly EntryChange[] {
  if (before.blocks === after.blocks) return [];
  const oldest = before.blocks[0]?.number ?? after.blocks[0]?.number ?? 0;
  // Numbers go up by one, so the place of a block is known without a search.
  const known = (block: Block): Block | undefined => before.blocks[block.number - oldest];
  return after.blocks
    .filter((block) => block.number >= oldest && known(block) !== block)
    .flatMap((block) => {
      const old = known(block)?.entries ?? [];
      return block.entries.map((entry, index) => ({ before: old[index], after: entry }));
    })
    .filter((change) => change.before !== change.after);
}

export interface OwnChange {
  readonly before: MessageEntry | undefined;
  /** Absent once it is deleted. */
  readonly after: MessageEntry | undefined;
  readonly localId: string;
}

/** The customer's own messages that went a step on between two states. */
export function changedOwn(before: Conversation, after: Conversation): readonly OwnChange[] {
  const { outgoing: old } = before.timeline;
  const { outgoing } = after.timeline;
  if (old === outgoing) return [];
  const appended = changedEntries(before.timeline, after.timeline).map((change) => change.after);
  const now = [...outgoing, ...appended.filter((entry) => entry.kind === 'message')];
  const ids = new Set([...old, ...outgoing].map((entry) => entry.localId ?? entry.key));
  return [...ids]
    .map((localId) => ({
      localId,
      before: old.find((entry) => entry.localId === localId),
      after: now.find((entry) => entry.localId === localId),
    }))
    .filter((change) => change.before !== change.after);
}
