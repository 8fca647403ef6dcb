import type { ResumeMemory } from '../../core/protocol/ports.ts';

/** Also read by the launcher, which must not load anything to know of an open conversation. */
const key = 'care-chat';
/**
 * Of the form in which it is kept. Whatever is younger and still has the two names is gone on with; what has not is
 * told to the customer as missing. 0.1.0 wrote none.
 */
const version = '1';
/** Taken off the device, and known as long as the page lives. */
let aside: Kept | undefined;

/**
 * Which conversation is open in this tab and how far it is read, so that a reload or the next page goes on with it.
 *
 * Names and nothing of what was said; worthless without the customer's own token. It goes with the tab, and where
 * the browser keeps nothing, the conversation lasts as long as the page.
 */
export const openConversation: ResumeMemory = {
  read() {
    const { driver, conversation } = kept();
    return driver !== undefined && conversation !== undefined ? { driver, conversation } : undefined;
  },
  get isForeign() {
    const { driver, conversation, version: written } = kept();
    return written !== undefined && (driver === undefined || conversation === undefined);
  },
  write({ driver, conversation }) {
    const old = kept();
    const isSame = old.driver === driver && old.conversation === conversation;
    keep({ driver, conversation, ...(isSame && old.lastRead !== undefined && { lastRead: old.lastRead }) });
  },
  lastRead: () => kept().lastRead,
  markRead(lastRead) {
    const old = kept();
    if (old.conversation !== undefined) keep({ ...old, lastRead });
  },
  setAside() {
    const old = kept();
    remove();
    aside = old;
  },
  clear: remove,
};

type Kept = Partial<Record<'version' | 'driver' | 'conversation' | 'lastRead', string>>;

/** What is there and of the right kind: other scripts of the page, and people, can write here. */
function kept(): Kept {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof found !== 'object' || found === null) return aside ?? {};
    return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

function keep(values: Kept): void {
  aside = undefined;
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...values, version }));
  } catch {
    // Full or forbidden: see above.
  }
}

function remove(): void {
  aside = undefined;
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept, then.
  }
}
