import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import { leadLockOf, openElsewhere } from '../../src/adapters/tabs/open-elsewhere.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const lead = leadLockOf({ endpoint: '', driver: 'scripted', conversation: 'c-1' });

describe('one of several tabs', () => {
  let help: CareChatHarness;
  /** Other tabs go. */
  let leave: () => void;

  beforeEach(async () => {
    leave = () => undefined;
    help = await CareChatHarness.make();
    await help.open();
    await help.receive({ type: 'resume.changed', token: { driver: 'scripted', conversation: 'c-1' } });
    await help.receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    await help.waits(isLed);
  });
  afterEach(async () => {
    leave();
    Reflect.deleteProperty(document, 'visibilityState');
    await help.remove();
    await help.forget();
    sessionStorage.clear();
  });

  async function isLed(): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lead);
  }

  /** The customer goes to another tab: it leads when this settles. `lost`: and does so no more. */
  async function another(): Promise<{ readonly lost: Promise<void> }> {
    return new Promise((resolve) => {
      const lost: Promise<void> = navigator.locks
        .request(lead, { steal: true }, () => {
          queueMicrotask(() => resolve({ lost }));
          return new Promise<void>((go) => (leave = go));
        })
        .catch(() => undefined);
    });
  }

  it('counts in its title only while it leads', async () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await help.says(maria, 'Your case is open.');
    expect(document.title).to.equal('(1) Your account');
    await another();
    await help.until(() => document.title === 'Your account', 'the other tab counts');
    leave();
    await help.until(() => document.title === '(1) Your account', 'it counts again');
  });

  it('leads when the customer comes to it after the end, and no new tab goes on with what is over', async () => {
    expect((await openElsewhere(''))?.conversation).to.equal('c-1');
    await help.happens({ type: 'conversation.ended', reason: 'agent', by: maria });
    await help.waits(async () => (await openElsewhere('')) === undefined);
    expect(await isLed()).to.equal(true);
    const { lost } = await another();
    await help.settled();
    dispatchEvent(new Event('focus'));
    await lost;
  });
});
