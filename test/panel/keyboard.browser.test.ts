import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { press } from '../support/commands.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

/** The keyboard map (accessibility.md 9.5). */
describe('by keyboard', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  async function fill(count = 20): Promise<void> {
    for (let at = 0; at < count; at++) await help.says(assistant, `Line ${at}`);
  }

  const focusedText = () =>
    (help.root.activeElement?.querySelector('.bubble') as HTMLElement).innerText.trim();

  it('Tab goes through Help in the order of reading, and out of it', async () => {
    await help.says(assistant, 'What is it about?', { choices: [{ label: 'A charge', value: 'charge' }] });
    help.find('.launcher').focus();
    const stops: string[] = [];
    do {
      await press('Tab');
      stops.push(help.focused);
    } while (help.focused !== 'After' && stops.length < 15);
    expect(stops).to.deep.equal([
      'More options',
      'Minimize',
      'Talk to a person',
      // Only while it scrolls, which the size of the window decides; see the next test.
      ...(stops.includes('Conversation') ? ['Conversation'] : []),
      'A charge',
      'Your message',
      'Send',
      'Urgent: fraud or lost card?',
      'After',
    ]);
    await press('Shift+Tab');
    expect(help.focused).to.equal('Urgent: fraud or lost card?');
  });

  it('the conversation is a stop only while it scrolls', async () => {
    await help.says(assistant, 'One line.');
    expect(help.log.tabIndex).to.equal(-1);
    await fill();
    expect(help.log.tabIndex).to.equal(0);
    help.field.focus();
    await press('Shift+Tab');
    expect(help.focused).to.equal('Conversation');
    expect(nameOf(help.log)).to.equal('Conversation');
    expect(help.messages.every((message) => message.tabIndex === -1)).to.equal(true);
  });

  it('arrows, Home and End go by whole messages', async () => {
    await fill();
    help.log.focus();
    await help.press('ArrowUp');
    expect(focusedText()).to.equal('Line 19');
    await help.press('ArrowUp', 'ArrowUp');
    expect(focusedText()).to.equal('Line 17');
    await help.press('ArrowDown');
    expect(focusedText()).to.equal('Line 18');
    await help.press('Home');
    expect(focusedText()).to.equal('Line 0');
    await help.press('ArrowUp');
    expect(focusedText()).to.equal('Line 0');
    await help.press('End', 'ArrowDown');
    expect(focusedText()).to.equal('Line 19');
  });

  it('a message that has the focus is in view', async () => {
    await fill();
    help.log.focus();
    await help.press('ArrowUp', 'Home');
    const message = help.root.activeElement!.getBoundingClientRect();
    const log = help.log.getBoundingClientRect();
    expect(message.top).to.be.at.least(log.top);
    expect(message.bottom).to.be.at.most(log.bottom);
  });

  it('Enter goes into the controls of a message, and Escape back by layers', async () => {
    await help.says(assistant, 'Read [the rules](https://example.com/rules).');
    help.messages[0]!.focus();
    await help.press('Enter');
    expect(help.focused).to.contain('the rules');
    await help.press('Escape');
    expect(help.root.activeElement === help.messages[0]).to.equal(true);
    await help.press('Escape');
    expect(help.focused).to.equal('Your message');
    await help.press('Escape');
    expect(help.focused).to.equal('Help');
  });

  it('letters in the conversation do nothing, and reach no field', async () => {
    await fill();
    help.log.focus();
    await help.press('ArrowUp');
    await help.type('hx');
    expect(focusedText()).to.equal('Line 19');
    expect(help.field.value).to.equal('');
  });

  it('arrows in the field move the caret and nothing else', async () => {
    await fill(3);
    await help.type('ab');
    await help.press('ArrowLeft', 'ArrowUp', 'Home');
    expect(help.focused).to.equal('Your message');
  });

  it('Ctrl+F6 goes round: field, conversation, header, and where one was on the page', async () => {
    await fill();
    help.after.focus();
    const places: string[] = [];
    for (let step = 0; step < 5; step++) {
      await help.press('Control+F6');
      places.push(help.focused);
    }
    expect(places).to.deep.equal(['Your message', 'Conversation', 'More options', 'After', 'Your message']);
    await help.press('Control+Shift+F6');
    expect(help.focused).to.equal('After');
    await help.press('Control+Shift+F6');
    expect(help.focused).to.equal('More options');
  });

  it('Ctrl+F6 reaches a conversation that does not scroll, and leaves no stop behind', async () => {
    await help.says(maria, 'Hello.');
    await help.press('Control+F6');
    expect(help.focused).to.equal('Conversation');
    await help.press('ArrowUp');
    expect(focusedText()).to.equal('Hello.');
    expect(help.log.tabIndex).to.equal(-1);
  });

  it('Ctrl+F6 belongs to the page while Help is closed', async () => {
    await help.press('Escape');
    help.before.focus();
    // Not by a real key: Firefox has a use for it, and takes the focus out of the page.
    const key = new KeyboardEvent('keydown', { key: 'F6', ctrlKey: true, bubbles: true, cancelable: true });
    expect(help.before.dispatchEvent(key)).to.equal(true);
    expect(help.focused).to.equal('Before');
  });

  it('Escape closes the menu first, and then Help', async () => {
    await help.use('More options');
    await help.press('Tab');
    expect(help.focused).to.equal('Español');
    await help.press('Escape');
    expect(help.find('#menu').checkVisibility()).to.equal(false);
    expect(help.focused).to.equal('More options');
    expect(help.isOpen).to.equal(true);
    await help.press('Escape');
    expect(help.isOpen).to.equal(false);
  });

  it('the menu closes when one leaves it', async () => {
    await help.use('More options');
    expect(help.button('More options').getAttribute('aria-expanded')).to.equal('true');
    help.field.focus();
    await help.settled();
    expect(help.find('#menu').checkVisibility()).to.equal(false);
    expect(help.button('More options').getAttribute('aria-expanded')).to.equal('false');
  });

  it('the ways are short: the newest message two keys from the field, the page three at most', async () => {
    await fill();
    help.field.focus();
    await help.press('Control+F6', 'ArrowUp');
    expect(focusedText()).to.equal('Line 19');
    help.field.focus();
    for (const _ of ['Send', 'Urgent', 'out']) await press('Tab');
    expect(help.focused).to.equal('After');
  });
});
