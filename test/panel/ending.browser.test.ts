import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe('the end of a conversation', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.receive(help.script.joins(assistant));
  });
  afterEach(() => help.remove());

  const ended = () =>
    help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria });
  const isAsked = () => help.find<HTMLDialogElement>('#confirm').open;

  async function ask(): Promise<void> {
    await help.use('More options');
    await help.use('End chat');
  }

  it('is asked for with what loses nothing first', async () => {
    await ask();
    expect(isAsked()).to.equal(true);
    expect(help.focused).to.equal('Keep chatting');
  });

  it('does not come at Escape, which leads back and leaves Help open', async () => {
    await ask();
    await help.press('Escape');
    expect(isAsked()).to.equal(false);
    expect(help.isOpen).to.equal(true);
    expect(help.focused).to.equal('More options');
    expect(help.transport.commands.length).to.equal(0);
    await help.press('Escape');
    expect(help.isOpen).to.equal(false);
  });

  it('does not come at Keep chatting', async () => {
    await ask();
    await help.press('Enter');
    expect(help.focused).to.equal('More options');
    expect(help.transport.commands.length).to.equal(0);
  });

  it('comes at the second button, and leaves the focus in Help', async () => {
    await ask();
    await help.press('Tab', 'Enter');
    expect(help.transport.commands).to.deep.equal([{ do: 'end' }]);
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'customer' });
    expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
    expect(help.visibleText()).to.contain('You ended the chat.');
  });

  it('leaves the field and the draft under the hands when the agent ends', async () => {
    await help.type('I was going to');
    await ended();
    expect(help.focused).to.equal('Your message');
    expect(help.field.value).to.equal('I was going to');
    expect(help.field.readOnly).to.equal(true);
    expect(help.visibleText()).to.contain('You can read it, but not write.');
    await help.press('Enter');
    expect(help.field.value).to.equal('I was going to');
    expect(help.transport.sent.length).to.equal(0);
  });

  it('takes an empty field away once the customer has left it', async () => {
    await ended();
    expect(help.focused).to.equal('Your message');
    await help.press('Tab', 'Tab');
    expect(help.focused).to.equal('Start a new conversation');
    expect(help.root.querySelectorAll('textarea').length).to.equal(0);
  });

  it('leaves the focus in Help when the agent ends a long one', async () => {
    for (let count = 0; count < 20; count++) await help.says(maria, `Line ${count}`);
    await ended();
    expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
  });

  it('takes the field away, and offers to begin anew', async () => {
    await ended();
    expect(help.visibleText()).to.contain('Chat ended');
    expect(help.maybe('Talk to a person') === undefined).to.equal(true);
    await help.use('Start a new conversation');
    expect(help.messages.length).to.equal(0);
  });

  it('is not asked for any more once it has come', async () => {
    await ask();
    await ended();
    expect(isAsked()).to.equal(false);
    expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
  });

  it('leaves the page free when Help is closed by the page while it is asked for', async () => {
    await ask();
    help.element.close();
    await help.settled();
    help.before.focus();
    expect(help.focused).to.equal('Before');
  });
});
