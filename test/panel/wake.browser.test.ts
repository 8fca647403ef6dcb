import { expect } from '@open-wc/testing';
import { isAsleep } from '../../src/adapters/system.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** What the browser says of itself for the length of a test. */
function pretend(what: Navigator | Document, name: string, value: unknown): () => void {
  Object.defineProperty(what, name, { configurable: true, get: () => value });
  return () => Reflect.deleteProperty(what, name);
}

describe('trying to connect', () => {
  const undo: (() => void)[] = [];
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });

  it('happens at once when the network is back, and when the page is, from sight or from the cache', async () => {
    const help = await CareChatHarness.make();
    await help.open();
    const { wakes } = help.transport;
    for (const [index, name] of (['online', 'pageshow'] as const).entries()) {
      dispatchEvent(new Event(name));
      expect(help.transport.wakes, name).to.equal(wakes + 1 + index);
    }
    document.dispatchEvent(new Event('visibilitychange'));
    expect(help.transport.wakes).to.equal(wakes + 3);
    undo.push(pretend(document, 'visibilityState', 'hidden'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(help.transport.wakes).to.equal(wakes + 3);
    await help.remove();
  });

  it('does not happen while the browser is offline and nobody looks', () => {
    expect(isAsleep()).to.equal(false);
    undo.push(pretend(navigator, 'onLine', false));
    expect(isAsleep()).to.equal(false);
    undo.push(pretend(document, 'visibilityState', 'hidden'));
    expect(isAsleep()).to.equal(true);
    undo.shift()?.();
    expect(isAsleep()).to.equal(false);
  });
});
