import type { Conversation } from '../../core/conversation/conversation.ts';
import { entriesOf } from '../../core/conversation/select.ts';
import { transportErrorFrom, TransportError } from '../../core/protocol/transport-error.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { transportOptions } from '../choose-transport.ts';
import { forget } from '../signed-in.ts';

/** So long, in milliseconds, a page may take to say whether the customer is still there. */
const longest = 10_000;

export interface HeldDraft {
  /** What is kept is left as it is, until it is held no more: the field is empty, and not by the customer's word. */
  hold(on: boolean): void;
}

export interface HeldWords {
  readonly draft: HeldDraft;
  /** Settles with false where another page has taken up what was on its way here. */
  readonly outbox: { back(): Promise<boolean> };
}

/**
 * The page is back from the browser's cache, perhaps before another customer. All that was said comes from the
 * gateway anew, under a token that the page gives now; the draft comes back when the gateway has let this customer
 * into the very conversation that it was written in.
 *
 * A transport of the page's own cannot be begun anew: there the page's token decides.
 */
export function createComeBack(panel: ActingPanel, { draft, outbox }: HeldWords) {
  const { host, composer, parts } = panel;
  /** What was written, until it is known who is there. The page may go and come back once more before that. */
  let aside: string | undefined;
  let name: string | undefined;

  function changed(after: Conversation): void {
    if (aside === undefined) return;
    const { connection, expired } = after;
    const isDenied = connection.problem === 'auth-denied';
    if (connection.state !== 'online' && !expired && !isDenied) return;
    const words = aside;
    aside = undefined;
    // What was written here is not there to be seen either, nor said to be safe.
    if (isDenied) panel.session.clear('denied');
    else if (isOfAnother(after, words)) panel.session.clear('another');
    else if (!expired) composer.text = joined([words, composer.text]);
    draft.hold(false);
  }

  /**
   * Where none had a name yet, nobody can tell who wrote here: words are not shown to whoever is there now. And one
   * that the customer has spoken in is not the one that was begun here.
   */
  function isOfAnother({ timeline }: Conversation, words: string): boolean {
    if (name !== undefined) return parts.memory.read()?.conversation !== name;
    if (words !== '') return true;
    return [...entriesOf(timeline)].some((entry) => entry.kind === 'message' && entry.delivery !== undefined);
  }

  return {
    changed,
    async comeBack(): Promise<void> {
      if (panel.session.store.state.expired) return;
      const isOurs = await outbox.back();
      if (host.transport) return stillSignedIn(panel, true);
      const left = isOurs ? unsent(panel) : [];
      const words = joined([aside ?? '', ...left, composer.text]);
      name = parts.memory.read()?.conversation;
      aside = undefined;
      draft.hold(true);
      composer.text = '';
      forget(panel);
      panel.startAnew();
      await host.updateComplete;
      aside = words;
      changed(panel.session.store.state);
    },
  };
}

/**
 * Asks the page for a token; where it refuses, all is cleared. A network that is away is no word about the customer:
 * it clears only `unlessSure`, where nothing may be seen before there is one. Without a token nobody can be asked.
 */
export async function stillSignedIn(panel: ActingPanel, unlessSure = false): Promise<void> {
  const { token } = transportOptions(panel.host);
  if (!token || panel.session.store.state.expired) return;
  const asking = new AbortController();
  const stop = panel.parts.clock.after(longest, () => asking.abort());
  try {
    await Promise.race([token('rejected', asking.signal), aborted(asking.signal)]);
    panel.session.wake();
  } catch (cause) {
    if (unlessSure || transportErrorFrom(cause)?.kind === 'auth-denied') panel.session.clear('denied');
  } finally {
    stop();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new TransportError('timeout')));
  });
}

/** What is known not to have gone out. The rest is in the log or it is not: written twice, it would go out twice. */
function unsent({ session }: ActingPanel): readonly string[] {
  const { outgoing } = session.store.state.timeline;
  return [...entriesOf({ blocks: [], outgoing })].flatMap((entry) =>
    entry.kind === 'message' && isAtHome(entry.delivery?.state) ? [entry.text] : [],
  );
}

function isAtHome(state: string | undefined): boolean {
  return state === 'waiting' || state === 'failed';
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
