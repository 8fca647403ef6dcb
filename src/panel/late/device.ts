import { createLead, type Lead } from '../../adapters/tabs/lead.ts';
import { leadLockOf, tellOpen } from '../../adapters/tabs/open-elsewhere.ts';
import { openTabChannel, type TabWord } from '../../adapters/tabs/tab-channel.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { showStatus } from '../follow-session.ts';
import { createComeBack, stillSignedIn } from './come-back.ts';
import { createGone } from './gone.ts';
import { createKeptDraft } from './kept-draft.ts';
import { createKeptOutbox } from './kept-outbox.ts';
import { mirrorOpen } from './mirror-open.ts';
import { createSealedShelf } from './sealed-shelf.ts';

/** What keeps a chat private on its device, and whole over several tabs. */
export interface Device {
  readonly leads: boolean;
  changed(after: Conversation, before?: Conversation): void;
  /** The customer has signed out. Settles when nothing of it is kept and the other tabs are told; or rejects. */
  wiped(): Promise<void>;
  /** The page is back from the browser's cache. Settles when what it shows may be seen. */
  comeBack(): Promise<void>;
}

export function createDevice(panel: ActingPanel, signal: AbortSignal): Device {
  const { host, parts } = panel;
  const channel = openTabChannel(heard);
  const shelf = createSealedShelf(panel);
  const draft = createKeptDraft(panel, { shelf, signal, changed: () => tellOf({ type: 'draft' }) });
  const outbox = createKeptOutbox(panel, { shelf, signal });
  const open = mirrorOpen(host, { signal, told: (on) => tellOf({ type: 'open', on }) });
  const gone = createGone(panel, { channel, leave, wipe });
  const back = createComeBack(panel, { draft, outbox });
  let lead: Lead | undefined;
  let of: string | undefined;
  let close = (): void => undefined;

  /** Of the conversation that stands here, as soon as its name is known. */
  function join(): void {
    const place = parts.memory.read();
    if (place?.conversation === of) return;
    leave();
    of = place?.conversation;
    if (!place) return;
    const there = { endpoint: host.endpoint ?? '', ...place };
    close = tellOpen(there);
    lead = createLead(leadLockOf(there), () => showStatus(panel));
    if (document.hasFocus()) lead.take();
  }

  function leave(): void {
    close();
    lead?.release();
    lead = of = undefined;
  }

  function tellOf(word: { readonly type: 'draft' } | { readonly type: 'open'; readonly on: boolean }): void {
    if (of !== undefined) channel?.tell({ ...word, of });
  }

  function heard(word: TabWord): void {
    if (word.type === 'gone') return void gone.heard(word);
    if (word.of !== of) return;
    if (word.type === 'open') open.set(word.on);
    else void draft.read();
  }

  function wipe(): Promise<void> {
    draft.forget();
    outbox.forget();
    return shelf.wipe();
  }

  function changed(after: Conversation, before?: Conversation): void {
    gone.changed(after, before);
    // No new tab is to go on with what is over; and in those that show it one speaks of it still.
    if (after.ended) close();
    else if (after.connection.state === 'online') join();
    back.changed(after);
    draft.look();
    outbox.changed(after);
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
      gone.close();
    });
  }

  listen();
  changed(panel.session.store.state);

  return {
    get leads() {
      return lead?.leads ?? true;
    },
    changed,
    wiped: gone.wiped,
    comeBack: back.comeBack,
  };
}
