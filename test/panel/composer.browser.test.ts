import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe('the field', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make({ capabilities: { maxText: 20 } });
    await help.open();
    await help.says(assistant, 'What can I help you with?');
  });
  afterEach(() => help.remove());

  const texts = () => help.transport.sent.map(({ text }) => text);
  const describedBy = () =>
    (help.field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => help.find(`#${id}`).innerText.trim());

  it('sends at Enter, is empty then, and keeps the focus', async () => {
    await help.send('Hello');
    expect(texts()).to.deep.equal(['Hello']);
    expect(help.field.value).to.equal('');
    expect(help.focused).to.equal('Your message');
    expect(help.visibleText()).to.contain('Hello');
  });

  it('sends by its button, and takes the focus back', async () => {
    await help.type('Hello');
    await help.use('Send');
    expect(texts()).to.deep.equal(['Hello']);
    expect(help.focused).to.equal('Your message');
  });

  it('makes a new line at Shift+Enter', async () => {
    await help.type('one');
    await help.press('Shift+Enter');
    await help.type('two');
    expect(help.field.value).to.equal('one\ntwo');
    expect(texts()).to.deep.equal([]);
    await help.press('Enter');
    expect(texts()).to.deep.equal(['one\ntwo']);
  });

  it('sends at the spoken "press Enter" that makes no key event', async () => {
    await help.type('Hello');
    const spoken = new InputEvent('beforeinput', {
      inputType: 'insertLineBreak',
      bubbles: true,
      cancelable: true,
    });
    expect(help.field.dispatchEvent(spoken)).to.equal(false);
    expect(texts()).to.deep.equal(['Hello']);
  });

  it('does not send in the middle of composing a character', async () => {
    await help.type('n');
    const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    expect(help.field.dispatchEvent(new KeyboardEvent('keydown', enter))).to.equal(true);
    const line = { inputType: 'insertLineBreak', isComposing: true, bubbles: true, cancelable: true };
    expect(help.field.dispatchEvent(new InputEvent('beforeinput', line))).to.equal(true);
    const escape = { key: 'Escape', isComposing: true, bubbles: true, cancelable: true };
    help.field.dispatchEvent(new KeyboardEvent('keydown', escape));
    expect(texts()).to.deep.equal([]);
    expect(help.element.isOpen).to.equal(true);
  });

  it('says what is wrong with an empty message, on screen, by description and aloud', async () => {
    await help.send('   ');
    expect(texts()).to.deep.equal([]);
    expect(help.focused).to.equal('Your message');
    expect(help.field.getAttribute('aria-invalid')).to.equal('true');
    await help.hears('Write a message first.');
    // Not yet described: what comes under the focus is spoken by Orca a second time.
    expect(describedBy()).to.deep.equal(['Do not type card numbers, security codes or passwords.']);
    await help.press('Tab', 'Shift+Tab');
    expect(help.focused).to.equal('Your message');
    expect(describedBy()).to.deep.equal([
      'Write a message first.',
      'Do not type card numbers, security codes or passwords.',
    ]);
    await help.type('Hello');
    expect(help.field.hasAttribute('aria-invalid')).to.equal(false);
    expect(help.visibleText()).not.to.contain('Write a message first.');
  });

  it('says by how much a message is too long, and keeps its text', async () => {
    await help.send('x'.repeat(23));
    const reason =
      'Not sent. Your message is 3 characters too long. Make it shorter, or send it in two parts.';
    expect(texts()).to.deep.equal([]);
    expect(help.field.value.length).to.equal(23);
    expect(help.focused).to.equal('Your message');
    expect(help.field.getAttribute('aria-invalid')).to.equal('true');
    expect(help.visibleText()).to.contain(reason);
    await help.press('Backspace', 'Backspace', 'Backspace');
    expect(help.field.hasAttribute('aria-invalid')).to.equal(false);
    await help.press('Enter');
    expect(texts()).to.deep.equal(['x'.repeat(20)]);
  });

  it('keeps the draft while Help is closed, and while an agent joins', async () => {
    await help.type('I was going to');
    await help.press('Escape');
    expect(help.isOpen).to.equal(false);
    await help.receive(help.script.joins(maria));
    await help.open();
    expect(help.field.value).to.equal('I was going to');
    await help.says(maria, 'Hello, this is Maria.');
    expect(help.field.value).to.equal('I was going to');
    expect(help.field.selectionStart).to.equal('I was going to'.length);
  });

  it('takes a message back into the field when the customer edits one that was not sent', async () => {
    const { TransportError } = await import('../../src/core/protocol/transport-error.ts');
    await help.send('Helo');
    help.transport.refuse(new TransportError('network', { retry: 'ask' }));
    await help.settled();
    await help.use('Edit');
    expect(help.field.value).to.equal('Helo');
    expect(help.messages.length).to.equal(1);
  });

  it('keeps password managers, writing aids and session replay away', () => {
    const { field } = help;
    expect(field.getAttribute('autocomplete')).to.equal('off');
    expect(field.getAttribute('writingsuggestions')).to.equal('false');
    for (const name of ['data-1p-ignore', 'data-sentry-mask', 'data-hj-suppress']) {
      expect(field.hasAttribute(name), name).to.equal(true);
    }
    expect(field.getAttribute('data-lpignore')).to.equal('true');
    expect(field.getAttribute('data-dd-privacy')).to.equal('mask');
    expect(field.getAttribute('data-clarity-mask')).to.equal('true');
    expect(field.required || field.hasAttribute('placeholder')).to.equal(false);
  });
});
