import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { settingNames } from '../../src/core/settings/settings.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

describe('the settings', () => {
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

  async function openSettings(): Promise<void> {
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await help.settled();
  }

  it('stand in place of the conversation, with the focus on their heading', async () => {
    await openSettings();
    expect(help.root.activeElement?.localName).to.equal('h3');
    expect(help.log.checkVisibility()).to.equal(false);
    expect(help.field.checkVisibility()).to.equal(false);
    expect(help.find('#settings').querySelectorAll('select, input').length).to.equal(settingNames.length);
  });

  for (const way of ['Escape', 'Back to the chat'] as const) {
    it(`give the focus back where they were opened, by ${way}, and the draft is there`, async () => {
      help.field.focus();
      await help.type('A draft');
      await openSettings();
      if (way === 'Escape') await help.press('Escape');
      else await help.use(way);
      expect(help.focused).to.equal('More options');
      expect(help.log.checkVisibility()).to.equal(true);
      expect(help.field.value).to.equal('A draft');
      await help.press('Escape');
      expect(help.isOpen).to.equal(false);
    });
  }

  it('keep the place in the conversation', async () => {
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
    help.log.scrollTop = 60;
    await help.settled();
    await openSettings();
    await help.press('Escape');
    expect(help.log.scrollTop).to.equal(60);
  });

  it('are reached and changed by keys alone, each of them', async () => {
    await openSettings();
    const reached = new Set<string>();
    for (;;) {
      await help.press('Tab');
      const { activeElement } = help.root;
      if (!activeElement?.closest('#settings')) break;
      reached.add(nameOf(activeElement));
      if (activeElement instanceof HTMLInputElement) await help.press(' ');
    }
    const controls = [...help.find('#settings').querySelectorAll<HTMLElement>('button, select, input')];
    expect([...reached]).to.deep.equal(controls.map(nameOf));
    expect(help.setting<HTMLInputElement>('Wide spacing').checked).to.equal(true);
  });

  it('are there again in a new element, without an id of anybody', async () => {
    await openSettings();
    await help.chooses('Text size', '200 %');
    await help.remove();
    help = await CareChatHarness.make();
    await help.open();
    await help.until(() => help.find('.corner').dataset['size'] === '200', 'the settings are read');
    await openSettings();
    expect(help.setting<HTMLSelectElement>('Text size').selectedOptions[0]?.text).to.equal('200 %');
  });

  it('go back to the beginning all at once, and say so', async () => {
    await openSettings();
    await help.chooses('Colors', 'Dark');
    await help.switches('Simple view: no times and no icons');
    await help.use('Reset all settings');
    expect(help.setting<HTMLSelectElement>('Colors').selectedIndex).to.equal(0);
    expect(help.setting<HTMLInputElement>('Simple view: no times and no icons').checked).to.equal(false);
    expect(help.find('.corner').dataset['theme']).to.equal('page');
    await help.hears('All settings are as they were at first.');
  });

  it('change their language with Help', async () => {
    await openSettings();
    await help.use('More options');
    await help.use('Español');
    await help.until(() => help.find('#settings-title').textContent === 'Ajustes', 'they are in Spanish');
    expect(help.find('#settings').lang).to.equal('es');
  });

  it('close with Help', async () => {
    await openSettings();
    await help.use('Minimize');
    await help.open();
    expect(help.focused).to.equal('Your message');
  });
});
