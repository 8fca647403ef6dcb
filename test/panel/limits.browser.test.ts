import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import type { CareSessionExtendEvent } from '../../src/panel/session-extend-event.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { engine, viewport } from '../support/commands.ts';

const idleSoon = 'This chat will close in 2 minutes without activity. Press Keep chat open.';
const sessionSoon = 'Your bank session ends in 2 minutes. Press Stay signed in.';
const gone = 'Your bank session has ended. We took this chat off the screen. Sign in again to go on.';

describe('time that runs out', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.receive(help.script.joins(assistant));
    await help.says(maria, 'Hello Alex.');
  });
  afterEach(async () => {
    await help.remove();
    await viewport(1280, 800);
  });

  async function idle(seconds = 120): Promise<void> {
    // The gateway's clock is an hour behind: what counts is the time between.
    const at = Date.now() - 3_600_000;
    await help.receive({ type: 'limit.announced', kind: 'idle', at, endsAt: at + seconds * 1000 });
  }
  const isThere = (name: string) => help.until(() => help.maybe(name) !== undefined, name);
  const isGone = (name: string) => help.until(() => help.maybe(name) === undefined, `no ${name}`);

  async function signedIn(seconds: number): Promise<void> {
    help.element.signedInUntil = new Date(Date.now() + seconds * 1000);
    await help.settled();
  }

  describe('without activity', () => {
    it('is told two minutes ahead, once and breaking in, and the focus stays', async () => {
      await help.type('A draft');
      await idle();
      await isThere('Keep chat open');
      expect(help.visibleText()).to.contain('This chat will close in 2 minutes without activity.');
      expect(help.focused).to.equal('Your message');
      expect((await help.hears(idleSoon)).live).to.equal('assertive');
      expect(help.times(idleSoon)).to.equal(1);
    });

    it('is not spoken of before', async () => {
      await idle(300);
      await help.settled();
      expect(help.maybe('Keep chat open') === undefined).to.equal(true);
      expect(help.heard.some((text) => text.includes('will close'))).to.equal(false);
    });

    it('gets more by one press, which leads back to the field', async () => {
      await idle();
      await isThere('Keep chat open');
      await help.use('Keep chat open');
      expect(help.transport.commands).to.deep.equal([{ do: 'extend', kind: 'idle' }]);
      expect(help.focused).to.equal('Your message');
      await help.receive({ type: 'limit.lifted', kind: 'idle' });
      await isGone('Keep chat open');
      await help.hears('This chat stays open.');
    });

    it('offers no press that would not reach anybody', async () => {
      await idle();
      await isThere('Keep chat open');
      await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 1 });
      await isGone('Keep chat open');
      expect(help.visibleText()).to.contain('This chat will close in 2 minutes');
    });

    it('is over with the chat', async () => {
      await idle();
      await isThere('Keep chat open');
      await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'idle' });
      await isGone('Keep chat open');
      expect(help.visibleText()).to.contain('Nothing was written for a while.');
    });

    it('stands within a window of 320 by 256', async function () {
      // WebKitGTK's small browser does not make its window so small.
      if (engine === 'webkit') this.skip();
      await viewport(320, 256);
      await idle();
      await isThere('Keep chat open');
      const { left, right } = help.button('Keep chat open').getBoundingClientRect();
      expect(left >= 0 && right <= 320).to.equal(true);
      expect(help.button('Keep chat open').offsetHeight).to.be.at.least(44);
    });
  });

  describe('of the session at the bank', () => {
    it('is told two minutes ahead, and the page is asked for more by one press', async () => {
      const asked: CareSessionExtendEvent[] = [];
      document.addEventListener('care-session-extend', (event) => asked.push(event), { once: true });
      await signedIn(119);
      await isThere('Stay signed in');
      expect(help.visibleText()).to.contain('Your bank session ends in 2 minutes.');
      expect((await help.hears(sessionSoon)).live).to.equal('assertive');
      expect(help.focused).to.equal('Your message');
      await help.use('Stay signed in');
      expect([asked.length, asked[0]?.cancelable]).to.deep.equal([1, true]);
      expect(help.focused).to.equal('Your message');
      await signedIn(1200);
      await isGone('Stay signed in');
      await help.hears('You stay signed in.');
      expect(help.transport.commands).to.deep.equal([]);
    });

    it('is told to last no longer, where the page says so', async () => {
      document.addEventListener('care-session-extend', (event) => event.preventDefault(), { once: true });
      await signedIn(119);
      await isThere('Stay signed in');
      await help.use('Stay signed in');
      const { live } = await help.hears('You could not be kept signed in. Save what you need now.');
      expect(live).to.equal('assertive');
    });

    it('lets the customer end the chat instead, after the usual question', async () => {
      await signedIn(119);
      await isThere('Stay signed in');
      await help.use('End chat');
      expect(help.focused).to.equal('Keep chatting');
    });

    it('ends with nothing left on screen, in the field or in the DOM, and the focus in Help', async () => {
      await help.type('My secret draft');
      await signedIn(0.2);
      await help.until(() => help.visibleText().includes(gone), 'it is cleared');
      expect(help.messages.length).to.equal(0);
      expect(help.root.querySelectorAll('textarea').length).to.equal(0);
      expect(help.root.textContent).not.to.contain('Hello Alex');
      expect(help.transport.state).to.equal('closed');
      expect((await help.hears(gone)).live).to.equal('assertive');
      expect(help.root.activeElement !== null).to.equal(true);
      const { length } = help.heard;
      await help.use('More options');
      await help.use('Repeat last message');
      await help.says(maria, 'Too late.');
      expect(help.heard.slice(length)).to.deep.equal([]);
    });

    it('goes on once the page says that the customer is back', async () => {
      await signedIn(-1);
      await help.until(() => help.visibleText().includes(gone), 'it is cleared');
      await signedIn(600);
      await help.until(() => help.root.querySelector('#field') !== null, 'the field is back');
      expect(help.visibleText()).not.to.contain(gone);
    });
  });
});

describe('time that runs out, in Spanish', () => {
  it('is told and shown in Spanish', async () => {
    const help = await CareChatHarness.make({ lang: 'es' });
    await help.open();
    const at = Date.now();
    await help.receive({ type: 'limit.announced', kind: 'idle', at, endsAt: at + 120_000 });
    await help.until(() => help.maybe('Seguir con el chat') !== undefined, 'the button');
    expect(help.visibleText()).to.contain('Este chat se cierra en 2 minutos si no hay actividad.');
    await help.hears('Este chat se cierra en 2 minutos si no hay actividad. Pulse Seguir con el chat.');
    await help.remove();
  });
});

describe('a chat that closes by itself', () => {
  it('says so at its top, before any time runs, and does not speak of it', async () => {
    const help = await CareChatHarness.make({ capabilities: { idleSeconds: 1800 } });
    await help.open();
    const declared = 'This chat closes after 30 minutes without activity. We warn you 2 minutes before.';
    await help.until(() => help.visibleText().includes(declared), 'it is declared');
    await help.says(maria, 'Hello Alex.');
    await help.hears('Maria said: Hello Alex.');
    expect(help.times(declared)).to.equal(0);
    await help.remove();
  });
});
