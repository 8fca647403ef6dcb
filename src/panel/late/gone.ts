import { createSeal } from '../../adapters/storage/seal.ts';
import type { TabChannel, TabWord } from '../../adapters/tabs/tab-channel.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { ClearedWhy } from '../../core/protocol/events.ts';
import type { ActingPanel } from '../acting-panel.ts';

type Why = ClearedWhy | 'expired';

export interface GonePorts {
  readonly channel: TabChannel | undefined;
  /** Before anything is told or taken off the device. */
  leave(): void;
  /** Rejects where it is not known that nothing is kept. */
  wipe(): Promise<void>;
}

/** What a tab takes off the device when all is cleared, and tells the others of it; and what it hears from them. */
export function createGone(panel: ActingPanel, { channel, leave, wipe: wipeKept }: GonePorts) {
  const { host, parts } = panel;
  let last = Promise.resolve();
  /** Why all is gone, as this tab has heard or told last. */
  let known: Why | undefined;

  /** What fails is heard by who asks for it. */
  function go(why: Why): void {
    last = wipe(why);
    last.catch(() => undefined);
  }

  async function wipe(why: Why): Promise<void> {
    leave();
    const { sessionSecret } = host;
    const isTold = known === why;
    known = why;
    try {
      await wipeKept();
    } catch (cause) {
      known = undefined;
      throw cause;
    } finally {
      // Another tab may succeed where this one could not.
      if (!isTold) await tell(why, sessionSecret);
    }
  }

  async function tell(why: Why, sessionSecret: string | undefined): Promise<void> {
    const except = why === 'another' ? await markOf(sessionSecret) : undefined;
    channel?.tell({ type: 'gone', why, ...(except !== undefined && { except }) });
  }

  return {
    changed(after: Conversation, before?: Conversation): void {
      if (after.expired && !before?.expired) go(after.clearedWhy ?? 'expired');
      else if (!after.expired) known = undefined;
    },
    async heard({ why, except }: Extract<TabWord, { type: 'gone' }>): Promise<void> {
      // Only this tab's page has heard that the customer stays.
      if (why === 'expired' && Number(host.signedInUntil) > parts.clock.now()) return;
      if (except !== undefined && (await markOf(host.sessionSecret)) === except) return;
      // Where this one was cleared before, nothing more is.
      known = why === 'expired' ? 'denied' : why;
      panel.session.clear(known);
    },
    /** The customer has signed out. Settles when nothing of it is kept and the others are told; or rejects. */
    wiped(): Promise<void> {
      // Others still show what was cleared here alone; and what they have kept since is the customer's too.
      if (known !== 'signed-out') go('signed-out');
      return last;
    },
    /** A page may take the element away as soon as the customer has signed out: that is told first. */
    close(): void {
      const close = (): void => channel?.close();
      void last.then(close, close);
    },
  };
}

async function markOf(sessionSecret: string | undefined): Promise<string | undefined> {
  if (sessionSecret === undefined) return undefined;
  return createSeal(sessionSecret)
    .mark()
    .catch(() => undefined);
}
