import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

type Notifying = Document & { ariaNotify?: (text: string) => void };

/** A modal dialog of the page takes all of Help out of the accessibility tree (accessibility.md 4.4, 9.4). */
describe('while a modal dialog of the page is open', () => {
  let help: CareChatHarness;
  let dialog: HTMLDialogElement;
  const notified: string[] = [];
  const page: Notifying = document;

  beforeEach(async () => {
    notified.length = 0;
    help = await CareChatHarness.make();
    await help.open();
    dialog = document.createElement('dialog');
    dialog.append(document.createElement('button'));
    help.page.append(dialog);
  });
  afterEach(async () => {
    delete page.ariaNotify;
    await help.remove();
  });

  const came = 'Maria, live agent, Card disputes, joined. Maria can see this conversation.';

  it('the page says what is the turn of the customer after 5 s, and once; the rest is said after it', async () => {
    page.ariaNotify = (text) => notified.push(text);
    dialog.showModal();
    const at = performance.now();
    await help.says(maria, 'Hello.');
    await help.receive(help.script.joins(maria));
    await help.until(() => notified.length > 0, 'the page says it');
    expect(performance.now() - at).to.be.at.least(4900);
    expect(notified).to.deep.equal([came]);
    expect(help.heard).to.deep.equal([]);
    dialog.close();
    await help.hears('Maria said: Hello.');
    expect(help.heard).to.deep.equal(['Maria said: Hello.']);
    expect(notified).to.deep.equal([came]);
  });

  it('all waits where the page has no voice, and is said after it', async () => {
    Object.defineProperty(page, 'ariaNotify', { value: undefined, configurable: true });
    dialog.showModal();
    await help.receive(help.script.joins(maria));
    await help.says(maria, 'Hello.');
    const until = performance.now() + 7000;
    await help.until(() => performance.now() > until, 'it has been long');
    expect(help.heard).to.deep.equal([]);
    dialog.close();
    await help.hears('Maria said: Hello.');
    expect(help.heard).to.deep.equal([came, 'Maria said: Hello.']);
  });
});
