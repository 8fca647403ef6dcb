import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe('help with the chat', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.says(assistant, 'How can I help?');
  });

  afterEach(() => help.remove());

  async function openGuide(): Promise<void> {
    await help.use('More options');
    await help.use('Help with this chat');
    await help.until(() => help.focused === 'Help with this chat', 'the guide is open');
  }

  it('stands in place of the conversation, with the focus on its heading', async () => {
    await openGuide();
    expect(help.root.activeElement?.localName).to.equal('h3');
    await help.until(() => !help.log.checkVisibility(), 'the conversation is behind it');
    expect(help.field.checkVisibility()).to.equal(false);
    const levels = [...help.find('#guide').querySelectorAll('h1, h2, h3, h4, h5, h6')];
    expect(levels.map(({ localName }) => localName)).to.deep.equal([
      'h3',
      ...levels.slice(1).map(() => 'h4'),
    ]);
  });

  it('takes the focus along though the customer goes back to the field in the moment in which it comes', async () => {
    await openGuide();
    await help.use('Back to the chat');
    await help.use('More options');
    help.button('Help with this chat').focus();
    const isComing = () => help.root.querySelector('.main.leaving') !== null;
    const gone = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!isComing()) return;
        watch.disconnect();
        help.field.focus();
        resolve();
      });
      watch.observe(help.root, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
    await help.press('Enter');
    await gone;
    await help.until(() => !help.log.checkVisibility(), 'the conversation is behind it');
    expect(help.focused).to.equal('Help with this chat');
  });

  for (const way of ['Escape', 'Back to the chat'] as const) {
    it(`gives the focus back where it was opened, by ${way}, with the draft and the place kept`, async () => {
      for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
      help.field.focus();
      await help.type('A draft');
      help.log.scrollTop = 60;
      await help.settled();
      await openGuide();
      if (way === 'Escape') await help.press('Escape');
      else await help.use(way);
      await help.settled();
      expect(help.focused).to.equal('More options');
      expect(help.log.scrollTop).to.equal(60);
      expect(help.field.value).to.equal('A draft');
    });
  }

  it('is gone when Help is minimized, and Help opens with the conversation', async () => {
    await openGuide();
    await help.use('Minimize');
    await help.open();
    expect(help.root.querySelector('#guide')).to.equal(null);
    expect(help.log.checkVisibility()).to.equal(true);
  });

  it('says what words of the bank mean, and writes abbreviations out', async () => {
    await openGuide();
    const terms = new Map(
      [...help.find('#guide').querySelectorAll('dt')].map((term) => [
        term.textContent,
        term.nextElementSibling?.textContent ?? '',
      ]),
    );
    expect(terms.get('Provisional credit')).to.equal('Money that we put back while we look into a charge.');
    expect(terms.get('PIN')).to.contain('Personal identification number');
  });

  it('is in the language of the page', async () => {
    help.element.lang = 'es';
    await help.until(() => help.root.querySelector('#title')?.textContent === 'Ayuda', 'Spanish');
    await help.use('Más opciones');
    await help.use('Ayuda con este chat');
    await help.until(() => help.focused === 'Ayuda con este chat', 'the guide is open');
    expect(help.find('#guide').textContent).to.contain('Tómese su tiempo');
  });
});
