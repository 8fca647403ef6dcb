import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { contrast, type Colour } from '../../src/core/colour/contrast.ts';
import type { tokens } from '../../src/panel/tokens.ts';
import { engine } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

type Tokens = Partial<Record<keyof typeof tokens, string>>;

describe("the page's own colours and sizes", () => {
  const { warn } = console;
  let help: CareChatHarness;
  let warnings: string[];

  beforeEach(async () => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
    help = await CareChatHarness.make();
  });

  afterEach(async () => {
    console.warn = warn;
    document.documentElement.removeAttribute('style');
    await help.remove();
    await help.forget();
  });

  function set(values: Tokens, on: HTMLElement = help.element): void {
    for (const [name, value] of Object.entries(values)) on.style.setProperty(`--care-chat-${name}`, value);
  }

  async function openWith(values: Tokens): Promise<void> {
    set(values);
    await help.open();
  }

  const style = (selector: string): CSSStyleDeclaration => getComputedStyle(help.find(selector));

  it('are used as they are where they hold, and nothing is said', async () => {
    await openWith({
      accent: 'light-dark(#4a1d7a, #dcc4ff)',
      'on-accent': 'light-dark(oklch(1 0 0), #1b0433)',
      radius: '0',
      'control-radius': '4px',
    });
    expect(style('.send').backgroundColor).to.equal('rgb(74, 29, 122)');
    expect(style('.send').borderRadius).to.equal('4px');
    expect(style('#panel').borderRadius).to.equal('0px');
    expect(warnings).to.deep.equal([]);
  });

  it('give way where a text could not be read, in light and in dark, which is said once with the ratio', async () => {
    await openWith({ accent: '#1f6feb', 'on-accent': '#ffd' });
    for (const scheme of ['light', 'dark'] as const) {
      help.element.theme = scheme;
      await help.settled();
      expect(ratioOf(style('.send'))).to.be.at.least(7);
    }
    expect(ratioOf(style('.launcher'))).to.be.at.least(7);
    const told = warnings.filter((text) => text.includes('on-accent'));
    expect(told.length).to.equal(1);
    expect(told[0]).to.match(
      /^care-chat: --care-chat-on-accent on --care-chat-accent has 4\.\d\d:1 in light, 4\.\d\d:1 in dark; 7:1 is needed\. Replaced: accent, on-accent\.$/,
    );
    await help.press('Escape');
    await help.open();
    expect(warnings.length, warnings.join('\n')).to.equal(new Set(warnings).size);
  });

  it('give way where only one of two was set, and the other is ours', async () => {
    help.element.theme = 'dark';
    await openWith({ surface: '#fdfdfd' });
    expect(style('#panel').backgroundColor).to.equal('rgb(253, 253, 253)');
    expect(ratioOf(style('#panel'))).to.be.at.least(7);
    await help.says(assistant, 'How can I help?');
    expect(ratioOf(style('.message.assistant .bubble'), style('#panel').color)).to.be.at.least(7);
  });

  it('may have 4.5:1 where the page asks for that, and no less', async () => {
    help.element.setAttribute('contrast', 'aa');
    await openWith({ accent: '#1f6feb', 'on-accent': '#fff', quiet: '#999' });
    expect(style('.send').color).to.equal('rgb(255, 255, 255)');
    expect(ratioOf(style('#hint'), undefined, style('#panel').backgroundColor)).to.be.at.least(4.5);
  });

  it('are as if unset where they are of the wrong kind, which is said once', async () => {
    await openWith({ accent: '12px', radius: 'red', width: 'auto', font: '12px' });
    expect(style('.send').backgroundColor).to.equal('rgb(13, 79, 92)');
    expect(style('#panel').borderTopLeftRadius).to.equal('18px');
    expect(help.find('#panel').offsetWidth).to.equal(400);
    expect(warnings.filter((text) => text.includes('of the wrong kind')).length).to.equal(4);
    expect(warnings[0]).to.equal(
      'care-chat: --care-chat-accent: 12px is of the wrong kind; it is used as if it were not set.',
    );
  });

  it('are opaque where the page would shine through, which is said once', async () => {
    await openWith({ surface: 'light-dark(#ffffffcc, #111c)', text: '#000' });
    expect(style('#panel').backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(warnings[0]).to.equal(
      'care-chat: --care-chat-surface lets what is behind it through; it is drawn without that.',
    );
  });

  it('are looked at again when the page changes them, wherever they are inherited from', async () => {
    await help.open();
    expect(warnings).to.deep.equal([]);
    set({ text: '#aaa', header: '#123' }, document.documentElement);
    await help.until(() => ratioOf(style('#panel')) >= 7, 'the text is readable');
    expect(ratioOf(style('.header'))).to.be.at.least(7);
    // WebKitGTK 2.50 does not take back what the host had inherited when the page takes it away.
    if (engine === 'webkit') return;
    document.documentElement.removeAttribute('style');
    await help.until(() => style('#panel').color === 'rgb(21, 32, 43)', 'our own text again');
  });

  it("stand back behind the customer's own choice of contrast", async () => {
    await openWith({ surface: '#203', text: '#433', header: '#fc0' });
    help.find('.corner').dataset['theme'] = 'contrast';
    expect(style('#panel').color).to.equal('rgb(0, 0, 0)');
    expect(style('.header').backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(style('.header').color).to.equal('rgb(0, 0, 0)');
  });

  it('fill the slots beside the name, in the button and below the field', async () => {
    for (const name of ['launcher', 'header', 'privacy']) {
      const mark = Object.assign(document.createElement('span'), { slot: name, textContent: name });
      help.element.append(mark);
    }
    await help.open();
    const shown = [...help.element.querySelectorAll('[slot]')].filter((mark) => mark.checkVisibility());
    expect(
      shown.map((mark) => mark.assignedSlot?.closest('.launcher, .bar, .composer')?.className),
    ).to.deep.equal(['launcher', 'bar', 'composer']);
    expect(help.find('.launcher svg').checkVisibility()).to.equal(false);
  });

  it('are told where Help is, by parts and states', async () => {
    await help.open();
    await help.says(assistant, 'How can I help?');
    for (const name of [
      'launcher',
      'panel',
      'header',
      'conversation',
      'message',
      'composer',
      'field',
      'send',
      'footer',
    ])
      expect(help.root.querySelector(`[part~="${name}"]`)?.localName, name).to.be.a('string');
    expect(help.element.matches(':state(urgent)')).to.equal(false);
    await help.receive({ type: 'connection.changed', state: 'offline', attempt: 0 });
    expect(help.element.matches(':state(open):state(offline)')).to.equal(true);
    await help.use('Urgent: fraud or lost card?');
    await help.until(() => help.element.matches(':state(urgent)'), 'the urgent page is open');
  });
});

/** Of a text on its ground, as they are computed. */
function ratioOf(
  { color, backgroundColor }: CSSStyleDeclaration,
  text = color,
  ground = backgroundColor,
): number {
  return contrast(colourOf(text), colourOf(ground));
}

function colourOf(computed: string): Colour {
  const [red = 0, green = 0, blue = 0] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
