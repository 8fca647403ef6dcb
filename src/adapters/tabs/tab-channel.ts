import type { ClearedWhy } from '../../core/protocol/events.ts';

/** What one tab tells the others: that something is so, and never a word of what was said or written. */
export type TabWord =
  /** All is to be cleared; not by those whose session has the mark `except`. */
  | { readonly type: 'gone'; readonly why: ClearedWhy | 'expired'; readonly except?: string }
  /** The customer has opened or closed Help, in the conversation of that name. */
  | { readonly type: 'open'; readonly on: boolean; readonly of: string }
  /** The draft that is kept has changed. */
  | { readonly type: 'draft'; readonly of: string };

export interface TabChannel {
  tell(word: TabWord): void;
  close(): void;
}

/** To all tabs of this origin. Undefined where the browser has no such channel, or none for this page. */
export function openTabChannel(hear: (word: TabWord) => void): TabChannel | undefined {
  try {
    const channel = new BroadcastChannel('care-chat');
    channel.onmessage = ({ data }) => {
      const word = wordFrom(data);
      if (word) hear(word);
    };
    return { tell: (word) => channel.postMessage(word), close: () => channel.close() };
  } catch {
    return undefined;
  }
}

const reasons: readonly string[] = ['signed-out', 'denied', 'another', 'expired'];

/** Whatever another script of the origin may say there: one of our words, or nothing. */
export function wordFrom(data: unknown): TabWord | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, why, except, on, of } = data as Readonly<Record<string, unknown>>;
  if (type === 'gone' && typeof why === 'string' && reasons.includes(why)) {
    const reason = why as ClearedWhy | 'expired';
    return { type, why: reason, ...(typeof except === 'string' && { except }) };
  }
  if (typeof of !== 'string') return undefined;
  if (type === 'open' && typeof on === 'boolean') return { type, on, of };
  return type === 'draft' ? { type, of } : undefined;
}
