import { createPageLife } from '../../adapters/tabs/page-life.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { afterReload, decodeUnsent, unsentOf, type Unsent } from '../../core/conversation/unsent.ts';
import { inspectDraft } from '../../session/inspect-draft.ts';
import type { ActingPanel } from '../acting-panel.ts';
import type { SealedShelf } from './sealed-shelf.ts';

const key = 'unsent';

/** What one page has on its way. */
interface Left {
  readonly conversation?: string;
  readonly words: readonly Unsent[];
}

/** Of each page, by its name. */
type Kept = Readonly<Record<string, Left>>;

export interface OutboxPorts {
  readonly shelf: SealedShelf;
  readonly signal: AbortSignal;
}

/**
 * Keeps the customer's words that have not arrived over a reload, a crash and a tab that is closed. Each page keeps
 * its own; another one takes up what a page has left that lives no more, as its Web Lock tells.
 */
export function createKeptOutbox(panel: ActingPanel, { shelf, signal }: OutboxPorts) {
  const { parts } = panel;
  const life = createPageLife(signal);
  /** What is kept of this page. */
  let last = '[]';
  let isTaken = false;
  const watched = new Set<string>();

  function change(act: (all: Kept) => Promise<Kept>): Promise<void> {
    return shelf.add(async () => {
      if (!shelf.isOpen) return;
      await life.alone(async () => {
        const all = keptIn(await shelf.get(key));
        const next = await act(all);
        // The turn may have been long in coming: after a sign-out nothing is kept any more.
        if (!shelf.isOpen) return;
        if (Object.keys(next).length > 0) await shelf.put(key, JSON.stringify(next));
        else if (Object.keys(all).length > 0) await shelf.delete(key);
      });
    });
  }

  /** What went out against a doubt of the guard's was the customer's word, and is not for a disk. */
  function isClean({ draft }: Unsent): boolean {
    const { state } = panel.session.store;
    const before = { ...state, timeline: { ...state.timeline, outgoing: [] } };
    return inspectDraft(draft.text, before, parts.clock.now()).length === 0;
  }

  function ownNow(): Left {
    const conversation = parts.memory.read()?.conversation;
    const words = unsentOf(panel.session.store.state.timeline).filter(isClean);
    return { words, ...(conversation !== undefined && { conversation }) };
  }

  /** All that is kept with this page's own. */
  function withOwn({ [life.name]: _, ...others }: Kept, left: Left): Kept {
    return left.words.length > 0 ? { ...others, [life.name]: left } : others;
  }

  async function takeUp(all: Kept, dead?: string): Promise<Kept> {
    const living = await life.living();
    const lives = ([page]: readonly [string, Left]): boolean => living.has(page) && page !== dead;
    const rest = Object.entries(all).filter(lives);
    const left = Object.entries(all).filter((entry) => !lives(entry));
    for (const [page] of rest) watch(page);
    for (const [, one] of left) panel.session.restore(one.words, (words) => found(words, one));
    const own = ownNow();
    last = JSON.stringify(own.words);
    return withOwn(Object.fromEntries(rest), own);
  }

  /** A page that is just going away lives a moment longer; and so may a tab that the customer closes later. */
  function watch(page: string): void {
    if (page === life.name || watched.has(page)) return;
    watched.add(page);
    life.after(page, () => change((all) => takeUp(all, page)));
  }

  function found(words: Unsent, { conversation }: Left): Unsent {
    const current = parts.memory.read()?.conversation;
    const isSame = conversation === undefined || conversation === current;
    const { idempotent } = panel.session.store.state.capabilities;
    return afterReload(words, { now: parts.clock.now(), isSame, idempotent });
  }

  return {
    changed({ connection }: Conversation): void {
      if (!shelf.isOpen) return;
      // Which conversation goes on is known before it is connected only where this tab was in it.
      const isKnown = connection.state === 'online' || parts.memory.read() !== undefined;
      if (isKnown && !isTaken) {
        isTaken = true;
        void change(takeUp);
      }
      const own = ownNow();
      const now = JSON.stringify(own.words);
      if (now === last) return;
      last = now;
      // An element that is taken away gives its words up, and they are not to be lost by that.
      void change(async (all) => withOwn(all, signal.aborted ? own : ownNow()));
    },
    /**
     * The page was away in the browser's cache, and lives again. Settles with false where another has taken up
     * meanwhile what this one had on its way.
     */
    async back(): Promise<boolean> {
      let isOurs = true;
      await change(async (all) => {
        isOurs = last === '[]' || life.name in all;
        return all;
      });
      return isOurs;
    },
    /** Nothing of it is kept any more. */
    forget: (): void => void (last = '[]'),
  };
}

function keptIn(words: string | undefined): Kept {
  try {
    const all: unknown = JSON.parse(words ?? '{}');
    if (typeof all !== 'object' || all === null) return {};
    return Object.fromEntries(
      Object.entries(all).map(([tab, left]: [string, Partial<Left>]) => [tab, leftIn(left)]),
    );
  } catch {
    return {};
  }
}

function leftIn({ conversation, words }: Partial<Left>): Left {
  return {
    words: decodeUnsent(words) ?? [],
    ...(typeof conversation === 'string' && { conversation }),
  };
}
