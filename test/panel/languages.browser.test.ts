import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness, nameOf } from '../support/care-chat-harness.ts';

describe('the language of Help', () => {
  let help: CareChatHarness;

  afterEach(() => help.remove());

  async function inEnglish(): Promise<void> {
    help = await CareChatHarness.make();
    await help.open();
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`, { lang: 'en' });
  }

  it('is the one that the page gives it', async () => {
    help = await CareChatHarness.make({ lang: 'es' });
    expect(nameOf(help.find('.launcher'))).to.equal('Ayuda');
    await help.open();
    await help.says(assistant, '¿En qué puedo ayudarle?');
    expect(help.find('.corner').lang).to.equal('es');
    expect(help.maybe('Minimizar') !== undefined).to.equal(true);
    expect(help.focused).to.equal('Su mensaje');
    expect(nameOf(help.messages[0]!)).to.match(/asistente, /i);
  });

  it("is English where we do not speak the page's", async () => {
    help = await CareChatHarness.make({ lang: 'fr' });
    await help.open();
    expect(help.focused).to.equal('Your message');
    expect(help.find('.corner').lang).to.equal('en');
  });

  it("changes at the customer's wish, with draft, place and the words of others kept", async () => {
    await inEnglish();
    await help.type('A draft');
    help.log.scrollTop = 40;
    await help.settled();
    await help.use('More options');
    expect(help.button('Español').lang).to.equal('es');
    await help.use('Español');
    await help.until(() => help.find('.corner').lang === 'es', 'Help is in Spanish');
    await help.settled();
    expect(help.focused).to.equal('Más opciones');
    expect(help.field.value).to.equal('A draft');
    expect(help.log.scrollTop).to.equal(40);
    expect(help.messages.every((message) => message.lang === 'en')).to.equal(true);
    expect(nameOf(help.field)).to.equal('Su mensaje');
    expect(nameOf(help.log)).to.equal('Conversación');
    expect(help.transport.commands).to.deep.equal([{ do: 'set-language', lang: 'es' }]);
    await help.hears('Idioma: español.');
    await help.use('Más opciones');
    expect(help.maybe('English') !== undefined).to.equal(true);
  });

  it('changes with the conversation, without moving the focus', async () => {
    await inEnglish();
    await help.happens<'language.changed'>({ type: 'language.changed', lang: 'es' });
    await help.until(() => help.find('.corner').lang === 'es', 'Help is in Spanish');
    expect(help.focused).to.equal('Su mensaje');
  });

  it('changes with the page, while Help is open', async () => {
    await inEnglish();
    help.element.lang = 'es';
    await help.until(() => nameOf(help.field) === 'Su mensaje', 'Help is in Spanish');
    expect(help.focused).to.equal('Su mensaje');
  });

  it("says the page's own sentences", async () => {
    const { en } = await import('../../src/core/messages/en.ts');
    const chrome = { ...en.chrome, minimize: 'Put away' };
    help = await CareChatHarness.make({ settings: { messages: { chrome } } });
    await help.open();
    expect(help.maybe('Put away') !== undefined).to.equal(true);
  });
});
