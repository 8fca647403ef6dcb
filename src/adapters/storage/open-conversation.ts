import type { ResumeMemory } from '../../core/protocol/ports.ts';

/** Also read by the launcher, which must not load anything to know of an open conversation. */
const key = 'care-chat';

/**
 * Which conversation is open in this tab, so that a reload or the next page goes on with it.
 *
 * A name and nothing of what was said; worthless without the customer's own token. It goes with the tab, and
 * where the browser keeps nothing, the conversation lasts as long as the page.
 */
export const openConversation: ResumeMemory = {
  read() {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      if (typeof kept !== 'object' || kept === null) return undefined;
      const { driver, conversation } = kept as Record<string, unknown>;
      return typeof driver === 'string' && typeof conversation === 'string'
        ? { driver, conversation }
        : undefined;
    } catch {
      return undefined;
    }
  },
  write({ driver, conversation }) {
    try {
      sessionStorage.setItem(key, JSON.stringify({ driver, conversation }));
    } catch {
      // Full or forbidden: see above.
    }
  },
  clear() {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was kept, then.
    }
  },
};
