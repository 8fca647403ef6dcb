import { expect } from '@open-wc/testing';
import { createSeal } from '../../src/adapters/storage/seal.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { keptKeys, keptValue, secret } from './kept.ts';

describe('a draft', () => {
  let help: CareChatHarness;
  const start = async (sessionSecret?: string): Promise<void> => {
    help = await CareChatHarness.make(sessionSecret === undefined ? {} : { settings: { sessionSecret } });
    await help.open();
  };
  const isKept = () => help.waits(async () => (await keptKeys()).includes('draft'));
  afterEach(async () => {
    await help.remove();
    await help.forget();
  });

  it('is not kept where the page gives no secret', async () => {
    const { put } = IDBObjectStore.prototype;
    const values: unknown[] = [];
    IDBObjectStore.prototype.put = function (value, key) {
      values.push(value);
      return put.call(this, value, key);
    };
    const leaves = () => document.dispatchEvent(new Event('visibilitychange'));
    try {
      await start();
      await help.type('What is this charge?');
      leaves();
      await help.settled();
      // One thing is kept after the other: once this is, that would be.
      help.field.value = 'With a secret now';
      help.field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      help.element.sessionSecret = secret;
      leaves();
      await isKept();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    const seal = createSeal(secret);
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
    await help.waits(async () => (await keptKeys()).length === 0);
    await help.type('Again');
    await isKept();
    await help.element.logout();
    expect(await keptKeys()).to.deep.equal([]);
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
});
