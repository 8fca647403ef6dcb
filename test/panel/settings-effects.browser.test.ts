import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** Each setting as a person meets it. */
describe('a setting', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.says(assistant, 'How can I help?');
  });

  afterEach(async () => {
    await help.remove();
    await help.forget();
  });

  async function set(name: string, choice?: string): Promise<void> {
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    if (choice === undefined) await help.switches(name);
    else await help.chooses(name, choice);
    await help.press('Escape');
    help.field.focus();
  }

  const style = (selector: string) => getComputedStyle(help.find(selector));

  it('makes all text larger', async () => {
    const before = Number.parseFloat(style('.words').fontSize);
    await set('Text size', '200 %');
    expect(Number.parseFloat(style('.words').fontSize)).to.equal(2 * before);
  });

  it('spaces text as WCAG 1.4.12 asks for', async () => {
    await set('Wide spacing');
    const { fontSize, letterSpacing, wordSpacing, lineHeight } = style('.words p');
    const size = Number.parseFloat(fontSize);
    expect(Number.parseFloat(letterSpacing)).to.be.closeTo(0.12 * size, 0.01);
    expect(Number.parseFloat(wordSpacing)).to.be.closeTo(0.16 * size, 0.01);
    expect(Number.parseFloat(lineHeight)).to.be.at.least(1.5 * size - 0.01);
  });

  it('takes dark or high contrast, whatever the page has', async () => {
    await set('Colors', 'Dark');
    const dark = style('.panel').backgroundColor;
    await set('Colors', 'High contrast');
    expect(style('.panel').backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(style('.panel').color).to.equal('rgb(0, 0, 0)');
    expect(dark).not.to.equal('rgb(255, 255, 255)');
  });

  it('leaves out times, icons and typing in the simple view', async () => {
    await set('Simple view: no times and no icons');
    await help.receive({ type: 'typing.changed', from: maria, on: true, ttlSeconds: 60 });
    expect(help.find('.typing').checkVisibility()).to.equal(false);
    expect(help.visibleText()).not.to.match(/\d:\d\d/);
    expect(help.find('.send .icon').checkVisibility()).to.equal(false);
  });

  it('has nothing that moves at a slower pace, and twice the time to undo', async () => {
    await set('Time to undo a message', '10 seconds');
    await set('Slower pace: twice the time, one message at a time');
    await help.receive({ type: 'typing.changed', from: maria, on: true, ttlSeconds: 60 });
    expect(help.find('.dots').checkVisibility()).to.equal(false);
    expect(help.find('.typing').checkVisibility()).to.equal(true);
    await help.send('Hello');
    await help.hears('Goes out in 20 seconds. Undo is before the message field.');
  });

  it('puts the words of a message before its heading', async () => {
    const order = () => [...help.messages[0]!.children].map(({ className }) => className);
    expect(order()).to.deep.equal(['author', 'bubble']);
    await set('Text first, then the name (for braille)');
    expect(order()).to.deep.equal(['bubble', 'author']);
  });

  it('makes Enter begin a line, and Ctrl+Enter send', async () => {
    await set('The Enter key', 'Starts a new line. Ctrl+Enter sends.');
    await help.type('One');
    await help.press('Enter');
    await help.type('Two');
    expect(help.field.value).to.equal('One\nTwo');
    await help.press('Control+Enter');
    expect(help.field.value).to.equal('');
    expect(help.messages.at(-1)?.textContent).to.contain('One\nTwo');
  });

  it('lets a message be taken back, by a control that is a Shift+Tab away', async () => {
    await set('Time to undo a message', '30 seconds');
    await help.send('Not like this');
    expect(help.transport.sent).to.deep.equal([]);
    await help.hears('Goes out in 30 seconds. Undo is before the message field.');
    await help.press('Shift+Tab');
    expect(help.focused).to.equal('Undo');
    await help.press('Enter');
    expect(help.focused).to.equal('Your message');
    expect(help.field.value).to.equal('Not like this');
    expect(help.maybe('Undo')).to.equal(undefined);
    await help.hears('Not sent. Your text is back.');
  });

  it('sends what waits to be taken back before the next message, and when Help goes', async () => {
    await set('Time to undo a message', '30 seconds');
    await help.send('One');
    await help.send('Two');
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['One']);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['One', 'Two']);
  });

  it('sends by itself when the time to undo is over', async () => {
    await set('Time to undo a message', '5 seconds');
    await help.send('One');
    await help.until(() => help.transport.sent.length === 1, 'the message goes out');
    expect(help.maybe('Undo')).to.equal(undefined);
  });

  it('lets each message be looked at once more', async () => {
    await set('Let me check each message before it goes out');
    await help.send('Hello');
    expect(help.field.value).to.equal('Hello');
    expect(help.field.hasAttribute('aria-invalid')).to.equal(false);
    await help.hears('Read your message once more. Then send it.');
    await help.press('Enter');
    expect(help.field.value).to.equal('');
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['Hello']);
  });

  it('leaves Ctrl+F6 to others', async () => {
    const told = () => help.find('.launcher').getAttribute('aria-keyshortcuts');
    expect(told()).to.equal('Control+F6');
    await set('Ctrl+F6 moves between the parts');
    expect(told()).to.equal(null);
    // Not a real key: Firefox has a use of its own for it, and takes the focus out of the page.
    const key = new KeyboardEvent('keydown', {
      key: 'F6',
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(help.field.dispatchEvent(key)).to.equal(true);
    expect(help.focused).to.equal('Your message');
  });

  it('keeps Help open at Escape', async () => {
    await set('Escape closes Help');
    await help.press('Escape');
    expect(help.isOpen).to.equal(true);
  });

  it('moves Help to the other side', async () => {
    const middle = () => help.find('.panel').getBoundingClientRect().x + help.find('.panel').offsetWidth / 2;
    expect(middle()).to.be.above(innerWidth / 2);
    await set('Side of the page', 'Left');
    expect(middle()).to.be.below(innerWidth / 2);
  });

  it('is silent about what was sent', async () => {
    await set('Say when my message is sent');
    await help.send('Hello');
    await help.accept();
    await help.echoes('Hello');
    await help.says(assistant, 'Good morning.');
    await help.hears('Assistant said: Good morning.');
    expect(help.times('Sent.')).to.equal(0);
  });

  it('is not disturbed by a message', async () => {
    await set('Do not disturb', 'For 15 minutes');
    await help.says(assistant, 'Good morning.');
    await set('Do not disturb', 'Off');
    await help.says(assistant, 'Are you there?');
    await help.hears('Assistant said: Are you there?');
    expect(help.times('Assistant said: Good morning.')).to.equal(0);
  });

  it('reads messages of a closed Help, where the customer wants it', async () => {
    await set('When Help is closed, read', 'The whole text');
    await help.use('Minimize');
    await help.says(maria, 'Your case is open.');
    await help.hears('Help: Maria said: Your case is open.');
  });

  it('tells agents what they may know, and takes it back', async () => {
    const asked = () =>
      help.transport.commands.flatMap((one) =>
        one.do === 'share-accommodations' ? [one.accommodations.join(' ')] : [],
      );
    const share = 'Tell agents this, and if I need a slower pace';
    await set('Slower pace: twice the time, one message at a time');
    await set('Please use plain words');
    expect(asked()).to.deep.equal([]);
    await set(share);
    expect(asked()).to.deep.equal(['slower-pace plain-words']);
    await help.happens<'accommodations.shared'>({
      ...{ type: 'accommodations.shared', accommodations: ['slower-pace', 'plain-words'] },
    });
    await help.hears('Agents now see how you like to chat: a slower pace, plain words.');
    await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 1 });
    await help.receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    expect(asked()).to.deep.equal(['slower-pace plain-words']);
    await set(share);
    expect(asked()).to.deep.equal(['slower-pace plain-words', '']);
  });

  it('lets one message in at a time, and the next at the customer’s press', async () => {
    await set('Slower pace: twice the time, one message at a time');
    expect(help.visibleText()).to.contain('Slower pace');
    await help.says(maria, 'One.');
    await help.says(maria, 'Two.');
    await help.says(maria, 'Three.');
    await help.hears('One more message waits for you. Press Next message, before the field.');
    expect(help.visibleText()).not.to.contain('Two.');
    await help.use('Next message (2 wait)');
    expect(help.visibleText()).to.contain('Two.');
    expect(help.focused).to.equal('Next message (1 waits)');
    await help.press('Enter');
    expect(help.visibleText()).to.contain('Three.');
    expect(help.root.activeElement === help.field).to.equal(true);
    await help.hears('Maria said: Three.');
    for (const words of ['Maria said: One.', 'Maria said: Two.', 'Maria said: Three.'])
      expect(help.times(words)).to.equal(1);
  });

  it('goes on to the next message by an answer', async () => {
    await set('Slower pace: twice the time, one message at a time');
    await help.says(maria, 'One.');
    await help.says(maria, 'Two.');
    await help.send('I see.');
    expect(help.visibleText()).to.contain('Two.');
  });
});
