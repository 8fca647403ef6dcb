import { entriesOf } from '../../core/conversation/select.ts';
import { transportErrorFrom } from '../../core/protocol/transport-error.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { transportOptions } from '../choose-transport.ts';
import { forget } from '../signed-in.ts';

/**
 * The page is back from the browser's cache, perhaps before another customer. All that was said comes from the
 * gateway anew, under a token that the page gives now; the draft comes back when the gateway has let this customer
 * into the very conversation that it was written in.
 *
 * A transport of the page's own cannot be begun anew: there the page's token decides.
 */
export async function comeBack(panel: ActingPanel): Promise<void> {
  const { host, composer } = panel;
  if (panel.session.store.state.expired) return;
  if (host.transport) return stillSignedIn(panel, true);
  const { conversation } = panel.parts.memory.read() ?? {};
  const words = [...unsent(panel), composer.text].filter((text) => text !== '').join('\n');
  composer.text = '';
  forget(panel);
  panel.startAnew();
  await host.updateComplete;
  const { session } = panel;
  const stop = session.store.subscribe(({ connection, expired }) => {
    if (connection.state === 'online' || expired) stop();
    // What was written here is not there to be seen either, nor said to be safe.
    if (connection.problem === 'auth-denied') session.clear('denied');
    if (connection.state !== 'online' || conversation === undefined) return;
    if (panel.parts.memory.read()?.conversation !== conversation) return session.clear('another');
    composer.text = [words, composer.text].filter((text) => text !== '').join('\n');
  });
}

/**
 * Asks the page for a token; where it refuses, all is cleared. A network that is away is no word about the customer:
 * it clears only `unlessSure`, where nothing may be seen before there is one. Without a token nobody can be asked.
 */
export async function stillSignedIn(panel: ActingPanel, unlessSure = false): Promise<void> {
  const { token } = transportOptions(panel.host);
  if (!token || panel.session.store.state.expired) return;
  try {
    await token('rejected', new AbortController().signal);
    panel.session.wake();
  } catch (cause) {
    if (unlessSure || transportErrorFrom(cause)?.kind === 'auth-denied') panel.session.clear('denied');
  }
}

function unsent({ session }: ActingPanel): readonly string[] {
  const { outgoing } = session.store.state.timeline;
  return [...entriesOf({ blocks: [], outgoing })].flatMap((entry) =>
    entry.kind === 'message' && entry.delivery?.state !== 'sent' ? [entry.text] : [],
  );
}
