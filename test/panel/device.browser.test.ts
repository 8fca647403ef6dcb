import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import { createScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { keep, keptKeys, secret } from './kept.ts';

const signedOut = 'You have signed out. We took this chat off the screen.';
const denied = 'We could not confirm that you are signed in. We took this chat off the screen.';
const refusal = { type: 'problem.reported', error: new TransportError('auth-denied') } as const;
const another = 'This chat was from an earlier visit. We took it off the screen.';

/** What other tabs hear. */
function otherTab() {
  const channel = new BroadcastChannel('care-chat');
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return { heard, tell: (word: unknown) => channel.postMessage(word), close: () => channel.close() };
}

describe('what stays on the device', () => {
  let help: CareChatHarness;
  let others: ReturnType<typeof otherTab>;

  beforeEach(async () => {
    others = otherTab();
    help = await CareChatHarness.make();
    await help.open();
    await help.receive({ type: 'resume.changed', token: { driver: 'scripted', conversation: 'c-1' } });
    await help.receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    await help.says(maria, 'Hello Alex.');
  });
  afterEach(async () => {
    others.close();
    await help.remove();
    await help.forget();
    sessionStorage.clear();
  });

  const shows = (text: string) => help.until(() => help.visibleText().includes(text), text);

  function expectGone(): void {
    expect(help.messages.length).to.equal(0);
    expect(help.root.querySelectorAll('textarea').length).to.equal(0);
    expect(help.root.textContent).not.to.contain('Hello Alex');
    expect(help.transport.state).to.equal('closed');
    expect(sessionStorage.length).to.equal(0);
  }

  describe('after a sign-out', () => {
    it('is nothing: on screen, in the DOM, in the storage; and every tab is told, without a word', async () => {
      await help.type('My draft');
      await help.element.logout();
      await shows(signedOut);
      expectGone();
      expect(await keptKeys()).to.deep.equal([]);
      expect((await help.hears(signedOut)).live).to.equal('assertive');
      expect(help.root.activeElement !== null).to.equal(true);
      await help.until(() => others.heard.length > 0, 'the other tabs hear');
      expect(others.heard).to.deep.equal([{ type: 'gone', why: 'signed-out' }]);
    });

    it('aborts what is on its way', async () => {
      const sending = help.transport.send({ localId: 'l-1', text: 'Hi', lang: 'en' });
      const failure = sending.then(
        () => 'sent',
        (error: TransportError) => error.kind,
      );
      await help.element.logout();
      expect(await failure).to.equal('aborted');
    });

    it('is nothing either where Help was never opened on this page', async () => {
      const element = document.createElement('care-chat');
      const transport = createScriptedTransport();
      element.transport = transport;
      document.body.append(element);
      await element.logout();
      expect(transport.connects.length).to.equal(0);
      await element.open();
      expect(transport.connects.length).to.equal(0);
      element.remove();
    });

    it('in another tab is one here, and is not told again', async () => {
      others.tell({ type: 'gone', why: 'signed-out' });
      await shows(signedOut);
      expectGone();
      await help.element.logout();
      // One channel keeps its order: what this tab has told before would be there.
      const marker = new BroadcastChannel('care-chat');
      marker.postMessage('marker');
      await help.until(() => others.heard.includes('marker'), 'what comes after it');
      marker.close();
      expect(others.heard).to.deep.equal(['marker']);
    });

    const clearings: Readonly<Record<string, () => void>> = {
      'the end of the session': () => Object.assign(help.element, { signedInUntil: Date.now() - 1 }),
      'a refused token': () => help.transport.emit(refusal),
    };
    for (const [before, clear] of Object.entries(clearings)) {
      it(`is told, and takes away what others have kept, also after ${before}`, async () => {
        clear();
        await help.until(() => help.messages.length === 0, 'it is cleared');
        await help.until(() => others.heard.length === 1, 'that is told');
        await keep('draft', 'of another tab');
        await help.element.logout();
        expect(await keptKeys()).to.deep.equal([]);
        await help.until(() => others.heard.length > 1, 'the sign-out is told');
        expect(others.heard[1]).to.deep.equal({ type: 'gone', why: 'signed-out' });
      });
    }

    const nameOf = (done: Promise<void>) =>
      done.then(
        () => 'done',
        ({ code }: { readonly code?: string }) => code,
      );

    it('is not said to be done where the element goes before the panel is there', async () => {
      // Beside another it would not be the one that lives.
      await help.remove();
      const element = document.createElement('care-chat');
      element.transport = createScriptedTransport();
      document.body.append(element);
      const end = nameOf(element.logout());
      element.remove();
      expect(await end).to.equal('panel-unavailable');
    });

    it('is not said to be done where the database does not answer, and is tried again', async () => {
      const { open } = IDBFactory.prototype;
      // As one that another tab keeps from being deleted: nothing comes of it.
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
      const end = nameOf(help.element.logout()).finally(() => (IDBFactory.prototype.open = open));
      await shows(signedOut);
      expectGone();
      expect(await end).to.equal('storage-unavailable');
      await help.until(() => others.heard.length > 0, 'the other tabs hear');
      expect(others.heard).to.deep.equal([{ type: 'gone', why: 'signed-out' }]);
      await keep('draft', 'from before');
      await help.element.logout();
      expect(await keptKeys()).to.deep.equal([]);
    });

    it('takes nothing else for one', async () => {
      for (const word of [null, 'gone', { type: 'gone' }, { type: 'gone', why: 'fun' }, { why: 'denied' }]) {
        others.tell(word);
      }
      others.tell({ type: 'open', on: false, of: 'c-1' });
      await help.until(() => !help.isOpen, 'Help closes');
      expect(help.messages.length).to.equal(1);
    });
  });

  it('is nothing once the page vouches for the customer no more', async () => {
    await help.receive(refusal);
    await shows(denied);
    expectGone();
    await help.until(() => others.heard.length > 0, 'the other tabs hear');
    expect(others.heard).to.deep.equal([{ type: 'gone', why: 'denied' }]);
  });

  it('goes on in a tab whose page knows that the customer stays, when the session ends in another', async () => {
    help.element.signedInUntil = Date.now() + 3_600_000;
    await help.settled();
    others.tell({ type: 'gone', why: 'expired' });
    others.tell({ type: 'open', on: false, of: 'c-1' });
    await help.until(() => !help.isOpen, 'Help closes');
    expect(help.messages.length).to.equal(1);
    Object.assign(help.element, { signedInUntil: undefined });
    await help.settled();
    others.tell({ type: 'gone', why: 'expired' });
    await help.until(() => help.messages.length === 0, 'it is cleared');
  });

  it('is nothing of another customer, of whom another secret tells', async () => {
    help.element.sessionSecret = secret;
    await help.settled();
    expect(help.messages.length).to.equal(1);
    help.element.sessionSecret = 'of-another-session-now';
    await shows(another);
    expectGone();
    await help.until(() => others.heard.length > 0, 'the other tabs hear');
    expect(Object.keys(others.heard[0] as object).sort()).to.deep.equal(['except', 'type', 'why']);
    expect(JSON.stringify(others.heard)).not.to.contain('session-now');
  });

  it('stays open in the other tabs where the page has refused to close it here', async () => {
    const refuse = (event: Event) => event.preventDefault();
    help.element.addEventListener('care-before-close', refuse, { once: true });
    help.element.close();
    expect(help.isOpen).to.equal(true);
    await help.settled();
    help.element.minimize();
    await help.element.open();
    await help.until(() => others.heard.length > 0, 'the others hear that it opens');
    expect(others.heard).to.deep.equal([{ type: 'open', on: true, of: 'c-1' }]);
  });

  it('is asked for anew when the browser lets a frozen page go on', async () => {
    const before = help.transport.wakes;
    document.dispatchEvent(new Event('resume'));
    expect(help.transport.wakes).to.equal(before + 1);
  });

  it('is nothing after the end of the bank’s session', async () => {
    help.element.signedInUntil = Date.now() - 1;
    await help.until(() => help.messages.length === 0, 'it is cleared');
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('a page that comes back from the cache of the browser', () => {
  let help: CareChatHarness;
  const go = (name: 'pagehide' | 'pageshow') =>
    dispatchEvent(new PageTransitionEvent(name, { persisted: true }));

  async function withToken(token: () => Promise<string>): Promise<void> {
    help = await CareChatHarness.make();
    help.element.token = token;
    await help.open();
    await help.says(maria, 'Hello Alex.');
  }
  afterEach(() => help.remove());

  it('shows nothing before the page has given a token', async () => {
    let give = (_token: string): void => undefined;
    await withToken(() => new Promise((resolve) => (give = resolve)));
    go('pagehide');
    expect(help.find('.content').checkVisibility()).to.equal(false);
    go('pageshow');
    await help.settled();
    expect(help.find('.content').checkVisibility()).to.equal(false);
    give('token');
    await help.until(() => help.find('.content').checkVisibility(), 'it is there');
    expect(help.visibleText()).to.contain('Hello Alex.');
    await help.until(() => help.focused === 'Your message', 'the focus is where it was');
  });

  it('is cleared where the page gives none', async () => {
    await withToken(() => Promise.reject(new TransportError('auth-denied')));
    go('pagehide');
    go('pageshow');
    await help.until(() => help.visibleText().includes(denied), 'it is cleared');
    expect(help.root.textContent).not.to.contain('Hello Alex');
    expect(help.transport.state).to.equal('closed');
    await help.until(() => help.root.activeElement !== null, 'the focus is in Help again');
    expect(help.root.activeElement?.checkVisibility()).to.equal(true);
  });
});
