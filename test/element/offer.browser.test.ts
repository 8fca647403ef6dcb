import { expect } from '@open-wc/testing';
import { offerHelp, type Offered } from '../../src/element/offer.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

describe('an offer of help', () => {
  let help: CareChatHarness;
  let outcome: Promise<Offered>;

  beforeEach(async () => {
    sessionStorage.clear();
    help = await CareChatHarness.make();
  });
  afterEach(async () => {
    await help.remove();
    await help.forget();
    sessionStorage.clear();
  });

  const text = 'Questions about this payment?';
  const bubble = () => help.root.querySelector<HTMLElement>('.offer');

  /** What becomes of it is in `outcome`. */
  async function offered(): Promise<void> {
    outcome = offerHelp(help.element, { text });
    await help.until(() => bubble() !== null, 'the offer is made');
  }

  it('stands above the button, is said once, and leaves the focus where it is', async () => {
    help.before.focus();
    await offered();
    await help.hears(`Help: ${text}`);
    expect(document.activeElement === help.before).to.equal(true);
    expect(nameOf(bubble())).to.equal(text);
    const launcher = help.find('.launcher').getBoundingClientRect();
    expect(bubble()!.getBoundingClientRect().bottom).to.be.at.most(launcher.top);
    expect(help.times(`Help: ${text}`)).to.equal(1);
  });

  it('goes at Escape from anywhere, and the focus stays', async () => {
    help.before.focus();
    await offered();
    await help.press('Escape');
    expect(await outcome).to.equal('dismissed');
    expect(bubble() === null).to.equal(true);
    expect(document.activeElement === help.before).to.equal(true);
  });

  it('is reached after the button, and gives it the focus when it goes', async () => {
    await offered();
    help.before.focus();
    const stops: string[] = [];
    for (let count = 0; count < 3; count++) {
      await help.press('Tab');
      stops.push(help.focused);
    }
    expect(stops).to.deep.equal(['Help', 'Open Help', 'Not now']);
    await help.press('Enter');
    expect(help.focused).to.equal('Help');
    expect(await outcome).to.equal('dismissed');
    expect(bubble() === null).to.equal(true);
  });

  it('opens Help, with the focus in the field and nowhere else on the way', async () => {
    await offered();
    help.find<HTMLElement>('.offer .yes').focus();
    const lost: string[] = [];
    const look = (): void => {
      if (document.activeElement === document.body) lost.push(String(help.isOpen));
    };
    addEventListener('focusout', () => queueMicrotask(look), { once: true });
    await help.press('Enter');
    await help.until(() => help.focused === 'Your message', 'Help is open');
    expect(await outcome).to.equal('opened');
    expect(bubble() === null).to.equal(true);
    expect(help.root.querySelectorAll('[aria-live]').length).to.equal(3);
    expect(lost).to.deep.equal([]);
  });

  it('is made once in a session', async () => {
    await offered();
    await help.press('Escape');
    await outcome;
    expect(await offerHelp(help.element, { text })).to.equal('unmade');
  });

  it('is not made to one who wants none', async () => {
    await help.open();
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await help.switches('Let the site offer me help');
    await help.press('Escape');
    await help.press('Escape');
    await help.until(() => !help.isOpen, 'Help is closed');
    sessionStorage.clear();
    expect(await offerHelp(help.element, { text })).to.equal('unmade');
  });

  it('is not made while Help is open, or the chat goes on', async () => {
    await help.open();
    expect(await offerHelp(help.element, { text })).to.equal('unmade');
    await help.remove();
    sessionStorage.setItem('care-chat', '{}');
    help = await CareChatHarness.make();
    expect(await offerHelp(help.element, { text })).to.equal('unmade');
  });

  it('waits until the customer has written what they are writing', async () => {
    const field = document.createElement('input');
    field.ariaLabel = 'Amount';
    help.page.append(field);
    field.focus();
    outcome = offerHelp(help.element, { text });
    await help.settled();
    await help.type('120');
    expect(bubble() === null).to.equal(true);
    help.before.focus();
    await help.until(() => bubble() !== null, 'the offer is made');
    await help.press('Escape');
    expect(await outcome).to.equal('dismissed');
  });

  it('waits until a dialog of the page is closed, and the page is in sight', async () => {
    const dialog = document.createElement('dialog');
    help.page.append(dialog);
    dialog.showModal();
    const hide = (state: string): void => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    outcome = offerHelp(help.element, { text });
    await help.settled();
    hide('hidden');
    dialog.close();
    await help.settled();
    expect(bubble() === null).to.equal(true);
    hide('visible');
    Reflect.deleteProperty(document, 'visibilityState');
    await help.until(() => bubble() !== null, 'the offer is made');
    await help.press('Escape');
    expect(await outcome).to.equal('dismissed');
  });

  for (const [when, ends] of [
    ['before its time', 60],
    ['while it waits for a good moment', 0],
  ] as const) {
    it(`comes to nothing where Help is opened ${when}`, async () => {
      const field = document.createElement('input');
      help.page.append(field);
      field.focus();
      outcome = offerHelp(help.element, { text, after: ends });
      await help.settled();
      await help.element.open();
      expect(await outcome).to.equal('unmade');
      expect(bubble() === null).to.equal(true);
    });
  }

  it('stays where the page moves the element', async () => {
    await offered();
    help.page.append(help.element);
    await help.settled();
    expect(bubble()?.checkVisibility()).to.equal(true);
    await help.press('Escape');
    expect(await outcome).to.equal('dismissed');
  });

  it('goes where it would lie on what has the focus', async () => {
    await offered();
    // No room above it: the button cannot make way.
    Object.assign(help.before.style, { position: 'fixed', inset: '0', width: '100vw', height: '100vh' });
    await help.press('Tab');
    help.before.focus();
    expect(await outcome).to.equal('dismissed');
    expect(document.activeElement === help.before).to.equal(true);
  });

  it('takes all that was its own away with the element', async () => {
    const sheets = help.root.adoptedStyleSheets.length;
    await offered();
    await help.remove();
    expect(await outcome).to.equal('dismissed');
    expect(bubble() === null).to.equal(true);
    expect(help.root.adoptedStyleSheets.length).to.equal(sheets);
    expect(help.root.querySelectorAll('[aria-live]').length).to.equal(0);
  });

  it('is in the language of the element', async () => {
    await help.remove();
    help = await CareChatHarness.make({ lang: 'es' });
    await offered();
    expect([...bubble()!.querySelectorAll('button')].map(nameOf)).to.deep.equal(['Abrir Ayuda', 'Ahora no']);
    expect(bubble()!.lang).to.equal('es');
  });

  it('says of the site’s sentence and of its own words in which language each is', async () => {
    await help.remove();
    help = await CareChatHarness.make({ lang: 'fr' });
    await offered();
    expect(bubble()!.querySelector('p')!.closest<HTMLElement>('[lang]')!.lang).to.equal('fr');
    for (const button of bubble()!.querySelectorAll('button')) expect(button.lang).to.equal('en');
  });
});
