import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { connected } from '../../demo/pages/gallery/stories.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const urgent = 'Urgent: fraud or lost card?';
const phones = {
  US: { number: '+1 800 555 0199', label: 'Fraud desk' },
  MX: { number: '+52 55 5555 0199' },
} as const;

describe('the number for fraud', () => {
  let help: CareChatHarness;

  async function make(settings: object = { urgentPhones: phones }, country?: string): Promise<void> {
    help = await CareChatHarness.make({ settings });
    if (country !== undefined) help.element.setAttribute('country', country);
    await help.open();
    await help.says(assistant, 'How can I help?');
  }

  afterEach(() => help.remove());

  /** The second press: the first has opened Help. */
  async function ask(heading = 'Fraud or lost card', name = urgent): Promise<void> {
    await help.use(name);
    await help.until(() => help.focused === heading, 'the number is there');
  }

  const links = (): readonly (readonly [string, string])[] =>
    [...help.find('#urgent-page').querySelectorAll('a')].map((link) => [
      link.textContent.trim(),
      link.getAttribute('href') ?? '',
    ]);

  it('is that of the customer’s country, with the relay, as links to dial', async () => {
    await make({ urgentPhones: phones }, 'US');
    await ask();
    expect(links()).to.deep.equal([
      ['Call +1 800 555 0199', 'tel:+18005550199'],
      ['Text phone or relay (TTY): 711', 'tel:711'],
    ]);
    expect(help.find('#urgent-page').textContent).to.contain('United States');
    expect(help.find('#urgent-page').textContent).to.contain('Fraud desk');
    await help.until(() => !help.log.checkVisibility(), 'the conversation is behind it');
  });

  it('is all of them by country where the page does not say which', async () => {
    await make();
    await ask();
    expect(links().map(([text]) => text)).to.deep.equal([
      'Call +1 800 555 0199',
      'Text phone or relay (TTY): 711',
      'Call +52 55 5555 0199',
    ]);
  });

  it('is read from attributes as well, whenever they are set', async () => {
    await make({}, 'MX');
    help.element.setAttribute('urgent-phones', JSON.stringify(phones));
    await ask();
    expect(links()).to.deep.equal([['Call +52 55 5555 0199', 'tel:+525555550199']]);
  });

  it('is the one on the card, and the page’s own, where the page has told none', async () => {
    await make({});
    await ask();
    expect(help.find('#urgent-page').textContent).to.contain('Call the number on the back of your card.');
    const page = help.element.querySelector('a');
    expect([page?.checkVisibility(), page?.assignedSlot?.closest('#urgent-page') !== null]).to.deep.equal([
      true,
      true,
    ]);
  });

  it('is there offline, and says that one can still call', async () => {
    await make({ urgentPhones: phones }, 'US');
    await help.receive(connected('offline'));
    await ask();
    expect(help.find('#urgent-page').textContent).to.contain('You are offline. You can still call.');
    expect(links()[0]?.[1]).to.equal('tel:+18005550199');
  });

  it('is there after the end', async () => {
    await make({ urgentPhones: phones }, 'US');
    await help.happens({ type: 'conversation.ended', reason: 'agent' });
    await ask();
    expect(links()[0]?.[1]).to.equal('tel:+18005550199');
  });

  for (const way of ['Escape', 'Back to the chat'] as const) {
    it(`gives the focus back by ${way}, and keeps the draft`, async () => {
      await make();
      help.field.focus();
      await help.type('A draft');
      await ask();
      if (way === 'Escape') await help.press('Escape');
      else await help.use(way);
      await help.settled();
      expect(help.focused).to.equal(urgent);
      expect(help.field.value).to.equal('A draft');
    });
  }

  it('takes the place of the settings and of another page, one at a time', async () => {
    await make();
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await ask();
    expect(help.root.querySelector('#settings') === null).to.equal(true);
    await help.use('More options');
    await help.use('Settings');
    await help.until(() => help.focused === 'Settings', 'the settings are open');
    await help.until(() => help.root.querySelector('#urgent-page') === null, 'the number has gone');
  });

  it('is in Spanish', async () => {
    await make({ lang: 'es', urgentPhones: phones }, 'US');
    await help.until(() => help.root.querySelector('#title')?.textContent === 'Ayuda', 'Spanish');
    await ask('Fraude o tarjeta perdida', 'Urgente: ¿fraude o tarjeta perdida?');
    expect(links()[0]).to.deep.equal(['Llamar al +1 800 555 0199', 'tel:+18005550199']);
    expect(help.find('#urgent-page').textContent).to.contain('Estados Unidos');
  });

  it('survives what is no number, and says so to the page’s author once', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void told.push(text);
    try {
      await make({ urgentPhones: { US: { number: 'call us' }, MX: phones.MX } }, 'US');
      await ask();
      await help.press('Escape');
      await ask();
    } finally {
      console.warn = warn;
    }
    expect(links().map(([text]) => text)).to.deep.equal(['Call +52 55 5555 0199']);
    expect(told.filter((text) => text.includes('nothing to dial for "US"'))).to.have.length(1);
    expect(told.filter((text) => text.includes('no number for country="US"'))).to.have.length(1);
  });
});
