import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { engine, press } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** The rows of the focus table and the keyboard map that stand in no other test (accessibility.md 9.2, 9.5). */
describe('the focus, by the table', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
  });
  afterEach(() => help.remove());

  it('is on the heading when Help is opened on a touch screen, where a keyboard would jump up', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      query.includes('coarse') ? { ...matchMedia(query), matches: true } : matchMedia(query);
    try {
      await help.open();
      expect(help.root.activeElement?.id).to.equal('title');
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  describe('of a page that hides the launcher and has a way of its own', () => {
    beforeEach(async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('care-chat::part(launcher) { display: none }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      help.before.addEventListener('click', () => void help.element.open({ focus: true }));
      help.before.focus();
      await press('Enter');
      await help.until(() => help.focused === 'Your message', 'Help is open');
    });
    afterEach(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));

    it('goes back there when Help is minimized', async () => {
      await help.press('Escape');
      expect(help.isOpen).to.equal(false);
      expect(help.focused).to.equal('Before');
    });

    it('goes back there when the element is taken away', async () => {
      help.element.remove();
      // It might be moved only, and back in the same task.
      await new Promise((resolve) => setTimeout(resolve));
      expect(help.focused).to.equal('Before');
    });

    it('stays elsewhere when the element is taken away from under another', async () => {
      help.after.focus();
      help.element.remove();
      // It might be moved only, and back in the same task.
      await new Promise((resolve) => setTimeout(resolve));
      expect(help.focused).to.equal('After');
    });
  });

  it('stays in the field when the guard holds the words, and Edit selects what was found', async () => {
    await help.open();
    await help.send('My card is 4111 1111 1111 1111');
    expect(help.focused).to.equal('Your message');
    expect(help.field.getAttribute('aria-invalid')).to.equal('true');
    await help.press('Tab', 'Tab');
    expect(help.focused).to.equal('Remove it and send');
    await help.use('Edit');
    expect(help.focused).to.equal('Your message');
    const { selectionStart, selectionEnd, value } = help.field;
    expect(value.slice(selectionStart, selectionEnd)).to.equal('4111 1111 1111 1111');
  });

  it('stays when a message could not be sent, and in Help when the customer is signed out', async () => {
    await help.open();
    await help.send('Hello');
    help.transport.refuse(new TransportError('auth-denied', { retry: 'ask' }));
    await help.settled();
    expect(help.focused).to.equal('Your message');
    await help.receive({ type: 'problem.reported', error: new TransportError('auth-denied') });
    await help.until(() => help.root.querySelector('#session-over') !== null, 'it is cleared');
    expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
  });

  it('belongs to the page while a dialog of the page is open, and after it', async () => {
    await help.open();
    const dialog = document.createElement('dialog');
    const inside = document.createElement('button');
    inside.textContent = 'Inside';
    dialog.append(inside);
    help.page.append(dialog);
    help.after.focus();
    dialog.showModal();
    await help.says(maria, 'Hello.');
    await help.receive(help.script.joins(maria));
    expect(help.focused).to.equal('Inside');
    expect(help.heard).to.deep.equal([]);
    dialog.close();
    await help.hears('Maria said: Hello.');
    expect(help.focused).to.equal('After');
  });
});

describe('the keys, by the map', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  async function fill(): Promise<void> {
    for (let at = 0; at < 30; at++) await help.says(assistant, `Line ${at}`);
  }

  for (const key of ['PageUp', 'PageDown', ' ']) {
    it(`${key === ' ' ? 'Space' : key} scrolls the conversation as ever, and moves no focus`, async () => {
      await fill();
      help.log.focus();
      help.log.scrollTop = key === 'PageUp' ? help.log.scrollHeight : 0;
      await help.settled();
      const before = help.log.scrollTop;
      await help.press(key);
      await help.until(() => help.log.scrollTop !== before, 'it has scrolled');
      expect(help.focused).to.equal('Conversation');
    });
  }

  it('Ctrl+C and letters are left to the browser and to screen readers', async () => {
    await fill();
    help.log.focus();
    await help.press('ArrowUp');
    const taken: string[] = [];
    const note = (event: KeyboardEvent) => event.defaultPrevented && taken.push(event.key);
    document.addEventListener('keydown', note);
    await help.press('Control+c', 'h', '1');
    document.removeEventListener('keydown', note);
    expect(taken).to.deep.equal([]);
  });

  it('Ctrl+Z takes back what was typed', async function () {
    // The browser's own: WebKitGTK's automation passes no editing command on.
    if (engine === 'webkit') this.skip();
    await help.type('abc');
    await help.press('Control+z');
    expect(help.field.value).not.to.equal('abc');
    expect(help.focused).to.equal('Your message');
  });

  it('Escape in the middle of composing a character closes nothing', async () => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
    help.field.dispatchEvent(event);
    await help.settled();
    expect(help.isOpen).to.equal(true);
  });

  it('no key of ours is a letter: there are no access keys', () => {
    expect(help.root.querySelector('[accesskey]')).to.equal(null);
  });
});
