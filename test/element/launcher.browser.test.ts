import { expect } from '@open-wc/testing';
import { assistant, customer, maria } from '../../demo/pages/gallery/cast.ts';
import { press } from '../support/commands.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

describe('the Help button', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
  });
  afterEach(() => help.remove());

  const launcher = () => help.find('.launcher');
  const opened = () => help.until(() => help.isOpen, 'Help is open');

  async function openedAndClosed(): Promise<void> {
    await help.open();
    await help.press('Escape');
    expect(help.isOpen).to.equal(false);
  }

  it('is the one stop of ours between the page before and after it', async () => {
    help.before.focus();
    await press('Tab');
    expect(help.focused).to.equal('Help');
    await press('Tab');
    expect(help.focused).to.equal('After');
  });

  it('is called "Help" and says that it is closed', () => {
    expect(nameOf(launcher())).to.equal('Help');
    expect(launcher().localName).to.equal('button');
    expect(launcher().getAttribute('aria-expanded')).to.equal('false');
  });

  for (const key of ['Enter', ' ']) {
    it(`opens Help at ${key === ' ' ? 'Space' : key}, with the focus in the field`, async () => {
      help.before.focus();
      await press('Tab');
      await press(key);
      await help.until(() => help.focused === 'Your message', 'the field has the focus');
      expect(launcher().getAttribute('aria-expanded')).to.equal('true');
    });
  }

  it('opens and closes Help at a click', async () => {
    launcher().click();
    await opened();
    launcher().click();
    await help.settled();
    expect(help.isOpen).to.equal(false);
    expect(launcher().getAttribute('aria-expanded')).to.equal('false');
  });

  it('does not open when it merely gets the focus', async () => {
    help.before.focus();
    await help.press('Tab');
    expect(help.element.isOpen).to.equal(false);
  });

  it('gets the focus back at Escape and at Minimize', async () => {
    await openedAndClosed();
    expect(help.focused).to.equal('Help');
    await help.press('Enter');
    await opened();
    await help.use('Minimize');
    expect(help.isOpen).to.equal(false);
    expect(help.focused).to.equal('Help');
  });

  it('counts what came while Help was closed, and forgets the count when it is opened', async () => {
    await openedAndClosed();
    for (const text of ['One.', 'Two.', 'Three.']) await help.says(assistant, text);
    expect(nameOf(launcher())).to.equal('Help, 3 new messages');
    expect(launcher().innerText.trim()).to.match(/^Help\s*3$/);
    expect(help.find('.badge').getAttribute('aria-hidden')).to.equal('true');
    await help.open();
    await help.press('Escape');
    expect(nameOf(launcher())).to.equal('Help');
  });

  it('does not count the own words of the customer', async () => {
    await openedAndClosed();
    await help.says(customer, 'Written on another device.');
    expect(nameOf(launcher())).to.equal('Help');
  });

  it('tells of the wait, and its name begins with what it shows', async () => {
    await openedAndClosed();
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    await help.receive({ type: 'queue.updated', position: 3, waitSeconds: 240 });
    expect(nameOf(launcher())).to.equal('Help. Waiting, about 4 minutes');
    await help.says(assistant, 'Meanwhile, one thing.');
    expect(nameOf(launcher())).to.equal('Help. Waiting, about 4 minutes, 1 new message');
    expect(launcher().innerText.trim().startsWith('Help. Waiting, about 4 minutes')).to.equal(true);
    await help.receive(help.script.joins(maria));
    expect(nameOf(launcher())).to.equal('Help, 1 new message');
  });

  it('takes the name that the page gives it', async () => {
    help.element.label = 'Ask us';
    await help.settled();
    expect(nameOf(launcher())).to.equal('Ask us');
    await help.open();
    expect(nameOf(help.find('#title'))).to.equal('Ask us');
  });

  it('leaves the focus alone when the page opens and closes Help', async () => {
    help.before.focus();
    await help.element.open();
    await help.settled();
    expect(help.isOpen).to.equal(true);
    expect(help.focused).to.equal('Before');
    help.element.close();
    await help.settled();
    expect(help.focused).to.equal('Before');
  });

  it('counts nothing while Help stands open, though the page has opened it', async () => {
    await help.element.open();
    await help.says(assistant, 'Good morning.');
    help.element.close();
    await help.settled();
    expect(nameOf(launcher())).to.equal('Help');
  });
});
