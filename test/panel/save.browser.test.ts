import { expect } from '@open-wc/testing';
import { assistant, customer, maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { viewport } from '../support/commands.ts';

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

describe('saving the chat', () => {
  let help: CareChatHarness;
  let saved: Promise<Saved>[] = [];
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;

  beforeEach(async () => {
    saved = [];
    let last: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      last = blob;
      return createObjectURL.call(URL, blob);
    };
    // The browser would keep the file; here it is read.
    HTMLAnchorElement.prototype.click = function () {
      const { download: name } = this;
      const { type } = last!;
      saved.push(last!.text().then((text) => ({ name, type, text })));
    };
    help = await CareChatHarness.make();
    await help.open();
    await help.receive(help.script.joins(assistant));
    await help.says(assistant, 'Hello **Alex**. [Help](https://example.com/help)', { lang: 'en' });
    await help.says(customer, 'Mi pedido <b>4111111111111111</b>', { lang: 'es' });
    await help.says(maria, '</style><script>alert(1)</script>');
  });
  afterEach(async () => {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    await help.remove();
    await viewport(1280, 800);
  });

  async function openPage(): Promise<void> {
    await help.use('More options');
    await help.use('Save this chat');
    await help.until(
      () => help.focused === 'Save this chat' && help.find('#page-title') !== null,
      'the page',
    );
  }

  it('opens in place of the conversation, and Escape leads back', async () => {
    await openPage();
    expect(help.root.activeElement?.localName).to.equal('h3');
    expect(help.visibleText()).to.contain('It is made on this device. Nothing is sent.');
    await help.press('Escape');
    expect(help.focused).to.equal('More options');
  });

  it('makes a page with headings, landmarks and the language of each message', async () => {
    await openPage();
    await help.use('Save as a web page');
    const [file] = await Promise.all(saved);
    expect(file?.name).to.match(/^chat-\d{4}-\d\d-\d\d\.html$/);
    expect(file?.type).to.equal('text/html;charset=utf-8');
    const page = new DOMParser().parseFromString(file?.text ?? '', 'text/html');
    expect(page.documentElement.lang).to.equal('en');
    expect([...page.querySelectorAll('h1, h2, h3')].map(({ localName }) => localName)).to.deep.equal([
      'h1',
      'h2',
      'h3',
      'h3',
      'h3',
    ]);
    expect(page.querySelectorAll('header, main').length).to.equal(2);
    expect([...page.querySelectorAll<HTMLElement>('article > div')].map(({ lang }) => lang)).to.deep.equal([
      'en',
      'es',
      '',
    ]);
    expect(page.querySelector('strong')?.textContent).to.equal('Alex');
    await help.hears(`Saved as ${file?.name}.`);
    expect(help.focused).to.equal('Save as a web page');
  });

  it('runs nothing in it that somebody wrote, and holds no card number', async () => {
    await openPage();
    await help.use('Save as a web page');
    await help.use('Save as plain text');
    const [page, text] = await Promise.all(saved);
    expect(text?.name).to.match(/\.txt$/);
    for (const file of [page, text]) {
      expect(file?.text).not.to.contain('4111');
      expect(file?.text).to.contain('[card number removed]');
    }
    const parsed = new DOMParser().parseFromString(page?.text ?? '', 'text/html');
    expect(parsed.querySelectorAll('script, b, iframe, img').length).to.equal(0);
    expect(parsed.body.textContent).to.contain('<script>alert(1)</script>');
    expect(page?.text).not.to.contain('<!--');
  });

  it('prints the chat alone, without moving the focus', async () => {
    const view = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    let printed = '';
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const window = view.get!.call(this) as Window;
        window.print = () => (printed = `${window.document.title}: ${window.document.body.innerText}`);
        return window;
      },
    });
    await openPage();
    await help.use('Print');
    await help.until(() => printed !== '', 'it is printed');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', view);
    expect(printed).to.contain('Your chat with Help: ');
    expect(printed).to.contain('Hello Alex.');
    expect(printed).not.to.contain('4111');
    expect(help.focused).to.equal('Print');
    const frame = help.find<HTMLIFrameElement>('iframe');
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(help.root.querySelectorAll('iframe').length).to.equal(0);
  });

  it('asks for an e-mail without an address, and only where the other side sends them', async () => {
    await openPage();
    await help.use('Send it to me by e-mail');
    expect(help.transport.commands).to.deep.equal([{ do: 'email-transcript' }]);
    await help.hears('A copy is on its way to your e-mail.');
    expect(help.find('#save').querySelectorAll('input').length).to.equal(0);
    await help.receive({ type: 'connection.changed', state: 'offline', attempt: 0 });
    await help.until(() => help.maybe('Send it to me by e-mail') === undefined, 'it is offered no more');
    expect(help.maybe('Save as plain text') === undefined).to.equal(false);
  });

  it('fits a window of 320 by 256, with each way within reach', async () => {
    await viewport(320, 256);
    await openPage();
    for (const name of ['Save as a web page', 'Save as plain text', 'Print']) {
      const { left, right, height } = help.button(name).getBoundingClientRect();
      expect(left >= 0 && right <= 320 && height >= 44).to.equal(true);
    }
  });
});

describe('saving the chat, in Spanish', () => {
  it('is Spanish to the last word', async () => {
    const help = await CareChatHarness.make({ lang: 'es' });
    await help.open();
    await help.use('Más opciones');
    await help.use('Guardar este chat');
    await help.until(() => help.maybe('Guardar como texto') !== undefined, 'the page');
    expect(help.visibleText()).to.contain('Se hace en su equipo. No se envía nada.');
    await help.remove();
  });
});
