import { expect } from '@open-wc/testing';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { createSeal } from '../../src/adapters/storage/seal.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { keptKeys, keptValue, secret } from './kept.ts';

describe('a draft', () => {
  let help: CareChatHarness;
  const start = async (sessionSecret?: string): Promise<void> => {
    help = await CareChatHarness.make(sessionSecret === undefined ? {} : { settings: { sessionSecret } });
    await help.open();
  };
  const seal = createSeal(secret);
  /** All of it: on a slow machine its beginning is kept between two keys. */
  const isKept = () =>
    help.waits(async () => (await seal.open(await keptValue('draft'))) === help.field.value);
  const leaves = () => document.dispatchEvent(new Event('visibilitychange'));
  /** What is put on the device meanwhile. */
  async function putsUntil(act: () => Promise<void>): Promise<readonly unknown[]> {
    const { put } = IDBObjectStore.prototype;
    const values: unknown[] = [];
    IDBObjectStore.prototype.put = function (value, key) {
      values.push(value);
      return put.call(this, value, key);
    };
    await act().finally(() => (IDBObjectStore.prototype.put = put));
    return values;
  }
  afterEach(async () => {
    await help.remove();
    await help.forget();
  });

  it('is not kept where the page gives no secret', async () => {
    await start();
    await help.type('What is this charge?');
    const values = await putsUntil(async () => {
      leaves();
      await help.settled();
      // One thing is kept after the other: once this is, that would be.
      help.field.value = 'With a secret now';
      help.field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      help.element.sessionSecret = secret;
      leaves();
      await isKept();
    });
    const words = await Promise.all(values.map((value) => seal.open(value)));
    expect(words).to.deep.equal(['With a secret now']);
  });

  it('comes back after a reload, sealed meanwhile', async () => {
    await start(secret);
    await help.type('What is this charge?');
    await isKept();
    const stored = (await keptValue('draft')) as { readonly words: ArrayBuffer };
    expect(Object.keys(stored).sort()).to.deep.equal(['nonce', 'salt', 'version', 'words']);
    expect(new TextDecoder().decode(stored.words)).not.to.contain('charge');
    await help.remove();
    await start(secret);
    await help.until(() => help.field.value === 'What is this charge?', 'the draft is back');
  });

  it('of another customer does not, and is deleted', async () => {
    await start(secret);
    await help.type('What is this charge?');
    await isKept();
    await help.remove();
    await start('the-secret-of-somebody-else');
    await help.waits(async () => (await keptKeys()).length === 0);
    expect(help.field.value).to.equal('');
  });

  it('with something in it that must not go out is not kept', async () => {
    await start(secret);
    await help.type('My card is');
    await isKept();
    await help.type(' 4111 1111 1111 1111');
    await help.waits(async () => (await keptKeys()).length === 0);
  });

  it('is gone once it is sent, and after a sign-out', async () => {
    await start(secret);
    await help.type('Hello');
    await isKept();
    await help.press('Enter');
    await help.waits(async () => !(await keptKeys()).includes('draft'));
    await help.type('Again');
    await isKept();
    await help.element.logout();
    expect(await keptKeys()).to.deep.equal([]);
  });

  it('is not kept any more once the session is over, though it stands in the field still', async () => {
    await start(secret);
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('care-chat');
    channel.onmessage = ({ data }) => heard.push(data);
    await help.type('Hello');
    await isKept();
    await help.type(' again');
    help.element.requestUpdate = () => undefined;
    help.transport.emit({ type: 'problem.reported', error: new TransportError('auth-denied') });
    await help.until(() => heard.length > 0, 'it is over');
    channel.close();
    const put = putsUntil(() => help.element.logout());
    leaves();
    expect(await put).to.deep.equal([]);
  });

  it('stays on screen where nothing can be kept, and the page’s author hears of it once', async () => {
    const { open } = IDBFactory.prototype;
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => void warnings.push(text);
    IDBFactory.prototype.open = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await start(secret);
      await help.type('Still');
      await help.until(() => warnings.length > 0, 'the warning');
      await help.type(' here');
      await help.send(' now');
      expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['Still here now']);
    } finally {
      IDBFactory.prototype.open = open;
      console.warn = warn;
    }
    expect(warnings.length).to.equal(1);
    expect(String(warnings[0])).to.contain('storage-unavailable');
  });

  it('that was kept before is taken away by a sign-out, though nothing could be kept since', async () => {
    await start(secret);
    await help.type('Hello');
    await isKept();
    const { put } = IDBObjectStore.prototype;
    let isFull = false;
    IDBObjectStore.prototype.put = () => {
      isFull = true;
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await help.type(' again');
      await help.until(() => isFull, 'there is no room');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await help.element.logout();
    expect(await keptKeys()).to.deep.equal([]);
  });

  it('that is long in being sealed does not come after a sign-out', async () => {
    await start(secret);
    const { encrypt } = SubtleCrypto.prototype;
    let seals: Promise<ArrayBuffer> | undefined;
    let release = (): void => undefined;
    SubtleCrypto.prototype.encrypt = function (...words) {
      const held = new Promise<void>((resolve) => (release = resolve));
      return (seals = held.then(() => encrypt.apply(this, words)));
    };
    try {
      await help.type('Hello');
      await help.until(() => seals !== undefined, 'it is being sealed');
    } finally {
      SubtleCrypto.prototype.encrypt = encrypt;
    }
    await help.element.logout();
    release();
    await seals;
    await help.settled();
    expect(await keptKeys()).to.deep.equal([]);
  });
});
