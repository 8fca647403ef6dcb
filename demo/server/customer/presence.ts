import type { Signals } from '../signals/signals.ts';

/** Which customers have a line open, for the desk to see. */
export interface Presence {
  arrive(conversation: string): void;
  depart(conversation: string): void;
  isOnline(conversation: string): boolean;
}

export function createPresence(signals: Signals): Presence {
  const lines = new Map<string, number>();
  function count(conversation: string, by: 1 | -1): void {
    const before = lines.get(conversation) ?? 0;
    if (before + by > 0) lines.set(conversation, before + by);
    else lines.delete(conversation);
    const changed = before === 0 || before + by === 0;
    if (changed) signals.publish(conversation, { type: 'customer.changed', online: before + by > 0 });
  }
  return {
    arrive: (conversation) => count(conversation, 1),
    depart: (conversation) => count(conversation, -1),
    isOnline: (conversation) => lines.has(conversation),
  };
}
