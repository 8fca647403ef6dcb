import { expect } from '@open-wc/testing';
import { createSeal, type Seal } from '../../src/adapters/storage/seal.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { keep, keptKeys, keptValue } from './kept.ts';

describe('words that have not arrived', () => {
  let help: CareChatHarness;
  /** Of each test: what another one has left at its end is another customer's. */
  let secret: string;
  let seal: Seal;
  const start = async (sessionSecret?: string, idempotent = true): Promise<void> => {
    const settings = sessionSecret === undefined ? {} : { sessionSecret };
    help = await CareChatHarness.make({ settings, capabilities: { idempotent } });
    await help.open();
  };
  const kept = async (): Promise<string> => (await seal.open(await keptValue('unsent'))) ?? '';
  const isKept = (...texts: readonly string[]) =>
    help.waits(async () => {
      const words = await kept();
      return texts.every((text) => words.includes(text));
    });
  const nothingIsKept = () => help.waits(async () => (await keptKeys()).length === 0);
  const own = (): readonly string[] =>
    [...help.root.querySelectorAll<HTMLElement>('.message.own .words')].map((one) => one.innerText.trim());
  const offers = (name: string) => help.until(() => help.maybe(name) !== undefined, `"${name}" is offered`);

  beforeEach(() => {
    secret = `of this test alone ${crypto.randomUUID()}`;
    seal = createSeal(secret);
  });
  afterEach(async () => {
    await help.remove();
    await help.forget();
  });

  it('go out after a reload under their old ids, in their order, and are sealed meanwhile', async () => {
    await start(secret);
    await help.send('My card is lost');
    await help.send('Please lock it');
    await isKept('My card is lost', 'Please lock it');
    const stored = (await keptValue('unsent')) as { readonly words: ArrayBuffer };
    expect(new TextDecoder().decode(stored.words)).not.to.contain('card');
    const before = help.transport.sent;
    await help.remove();
    await start(secret);
    await help.until(() => help.transport.sent.length === 2, 'both are sent');
    expect(help.transport.sent.map(({ localId, text }) => [localId, text])).to.deep.equal(
      before.map(({ localId, text }) => [localId, text]),
    );
    expect(own()).to.deep.equal(['My card is lost', 'Please lock it']);
    await help.accept();
    await help.accept();
    await nothingIsKept();
  });

  it('are there with what is known of them: not sent, or perhaps', async () => {
    await start(secret);
    await help.send('Refused');
    help.transport.refuse(new TransportError('network', { retry: 'ask' }));
    await help.send('In doubt');
    help.transport.refuse(new TransportError('cut', { delivery: 'unknown', retry: 'ask' }));
    await isKept('"failed"', '"unknown"');
    await help.remove();
    await start(secret);
    await offers('Send again');
    await offers('Try again');
    expect(help.transport.sent).to.deep.equal([]);
    await help.use('Try again');
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['Refused']);
  });

  it('are for the customer to decide on where the other side would take them twice', async () => {
    await start(secret, false);
    await help.send('Hello');
    await isKept('Hello');
    await help.remove();
    await start(secret, false);
    await offers('Send again');
    expect(help.transport.sent).to.deep.equal([]);
  });

  it('of another customer are neither shown nor sent, and are deleted', async () => {
    await start(secret);
    await help.send('Hello');
    await isKept('Hello');
    await help.remove();
    await start('the-secret-of-somebody-else');
    await nothingIsKept();
    expect(own()).to.deep.equal([]);
    expect(help.transport.sent).to.deep.equal([]);
  });

  it('stay with the tab that they were written in as long as it lives', async () => {
    await start(secret);
    await help.send('Hello');
    await isKept('Hello');
    const [left] = Object.values(JSON.parse(await kept()) as Record<string, unknown>);
    await help.accept();
    await nothingIsKept();
    await help.remove();
    await keep('unsent', await seal.close(JSON.stringify({ other: left })));
    let close = (): void => undefined;
    const isClosed = navigator.locks.request(
      'care-chat page other',
      () => new Promise<void>((resolve) => (close = resolve)),
    );
    await start(secret);
    await help.send('Of this tab');
    await isKept('Hello', 'Of this tab');
    expect(own()).to.deep.equal(['Of this tab']);
    close();
    await isClosed;
    await help.until(() => help.transport.sent.length === 2, 'both are sent');
    expect(own()).to.deep.equal(['Of this tab', 'Hello']);
  });

  it('are not kept where the guard has a doubt, though the customer has none', async () => {
    await start(secret);
    await help.send('My card number is 4111 1111 1111 1112');
    if (help.maybe('Send anyway')) await help.use('Send anyway');
    expect(help.transport.sent.length).to.equal(1);
    await help.send('Hello');
    await isKept('Hello');
    expect(await kept()).not.to.contain('4111 1111');
  });

  it('are taken off the device by a sign-out', async () => {
    await start(secret);
    await help.send('Hello');
    await isKept('Hello');
    await help.element.logout();
    expect(await keptKeys()).to.deep.equal([]);
  });

  it('are not put there after a sign-out by a turn that had to wait, though the element has gone', async () => {
    await start(secret);
    let go = (): void => undefined;
    const others = navigator.locks.request(
      'care-chat unsent',
      () => new Promise<void>((resolve) => (go = resolve)),
    );
    await help.send('Hello');
    await help.element.logout();
    await help.remove();
    go();
    await others;
    // In the order in which they were asked for: the turn that waited is over.
    await navigator.locks.request('care-chat unsent', () => undefined);
    expect(await keptKeys()).to.deep.equal([]);
  });

  it('are not kept where the page gives no secret', async () => {
    const { put } = IDBObjectStore.prototype;
    const keys: unknown[] = [];
    IDBObjectStore.prototype.put = function (value, key) {
      keys.push(key);
      return put.call(this, value, key);
    };
    try {
      await start();
      await help.send('Hello');
      await help.accept();
      await help.type('A draft');
      help.element.sessionSecret = secret;
      document.dispatchEvent(new Event('visibilitychange'));
      // One thing is kept after the other: once this is, that would be.
      await help.waits(async () => (await keptKeys()).includes('draft'));
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(keys).not.to.include('unsent');
  });
});
