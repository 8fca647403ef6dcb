import { createSeal } from '../../adapters/storage/seal.ts';
import { createLead, type Lead } from '../../adapters/tabs/lead.ts';
import { lockOf } from '../../adapters/tabs/open-elsewhere.ts';
import { openTabChannel, type TabWord } from '../../adapters/tabs/tab-channel.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { ClearedWhy } from '../../core/protocol/events.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { comeBack, stillSignedIn } from './come-back.ts';
import { createKeptDraft } from './kept-draft.ts';
import { mirrorOpen } from './mirror-open.ts';

/** What keeps a chat private on its device, and whole over several tabs. */
export interface Device {
  readonly leads: boolean;
  changed(after: Conversation, before?: Conversation): void;
  /** The customer has signed out. Settles when nothing of it is kept, and the other tabs are told. */
  wiped(): Promise<void>;
  /** The page is back from the browser's cache. Settles when what it shows may be seen. */
  comeBack(): Promise<void>;
}

export function createDevice(panel: ActingPanel, signal: AbortSignal): Device {
  const { host, parts } = panel;
  const channel = openTabChannel(heard);
  const draft = createKeptDraft(panel, { signal, changed: () => tellOf({ type: 'draft' }) });
  const open = mirrorOpen(host, { signal, told: (on) => tellOf({ type: 'open', on }) });
  let lead: Lead | undefined;
  let of: string | undefined;
  let gone = Promise.resolve();
  /** Why all is gone, as this tab has heard or told last. */
  let known: ClearedWhy | 'expired' | undefined;

  /** Of the conversation that stands here, as soon as its name is known. */
  function join(): void {
    const place = parts.memory.read();
    if (place?.conversation === of) return;
    leave();
    of = place?.conversation;
    if (place) lead = createLead(lockOf({ endpoint: host.endpoint ?? '', ...place }));
    if (document.hasFocus()) lead?.take();
  }

  function leave(): void {
    lead?.release();
    lead = of = undefined;
  }

  function tellOf(word: { readonly type: 'draft' } | { readonly type: 'open'; readonly on: boolean }): void {
    if (of !== undefined) channel?.tell({ ...word, of });
  }

  async function wipe(why: ClearedWhy | 'expired'): Promise<void> {
    leave();
    const { sessionSecret } = host;
    const isTold = known === why;
    known = why;
    await draft.wipe();
    if (isTold) return;
    const isMine = why === 'another' && sessionSecret !== undefined;
    const except = isMine
      ? await createSeal(sessionSecret)
          .mark()
          .catch(() => undefined)
      : undefined;
    channel?.tell({ type: 'gone', why, ...(except !== undefined && { except }) });
  }

  function heard(word: TabWord): void {
    if (word.type === 'gone') return void hearGone(word);
    if (word.of !== of) return;
    if (word.type === 'open') open.set(word.on);
    else void draft.read();
  }

  async function hearGone({ why, except }: Extract<TabWord, { type: 'gone' }>): Promise<void> {
    const { sessionSecret, signedInUntil } = host;
    // Only this tab's page has heard that the customer stays.
    if (why === 'expired' && Number(signedInUntil) > parts.clock.now()) return;
    if (except !== undefined && sessionSecret !== undefined) {
      const mark = await createSeal(sessionSecret)
        .mark()
        .catch(() => undefined);
      if (mark === except) return;
    }
    // Where this one was cleared before, nothing more is.
    known = why === 'expired' ? 'denied' : why;
    panel.session.clear(known);
  }

  function changed(after: Conversation, before?: Conversation): void {
    if (after.expired && !before?.expired) gone = wipe(after.clearedWhy ?? 'expired');
    else if (!after.expired) known = undefined;
    if (after.connection.state === 'online') join();
    // No new tab is to go on with it; and who spoke before it was over still speaks of it.
    if (after.ended) lead?.release();
    draft.look();
  }

  function listen(): void {
    addEventListener('focus', () => lead?.take(), { signal });
    // Frozen by the browser, it has heard nothing meanwhile.
    document.addEventListener('resume', () => panel.session.wake(), { signal });
    addEventListener('pagehide', ({ persisted }) => persisted && leave(), { signal });
    // Where tabs cannot tell each other of a sign-out, each asks when it is looked at again.
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible') void stillSignedIn(panel);
    };
    if (!channel) document.addEventListener('visibilitychange', lookAgain, { signal });
    signal.addEventListener('abort', () => {
      leave();
      // A page may take the element away as soon as the customer has signed out: that is told first.
      void gone.finally(() => channel?.close());
    });
  }

  listen();
  changed(panel.session.store.state);

  return {
    get leads() {
      return lead?.leads ?? true;
    },
    changed,
    wiped() {
      // Others still show what was cleared here alone; and what they have kept since is the customer's too.
      if (known !== 'signed-out') gone = wipe('signed-out');
      return gone;
    },
    comeBack: () => comeBack(panel),
  };
}
