import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { engine, viewport } from '../support/commands.ts';

const offered: TransportEvent = {
  type: 'contact.offered',
  numbers: [
    { id: 'mobile', ending: '42' },
    { id: 'home', ending: '19' },
  ],
  slots: [{ id: 'nine', from: Date.UTC(2026, 7, 17, 16), to: Date.UTC(2026, 7, 17, 17) }],
};
const away: TransportEvent = {
  type: 'availability.updated',
  state: 'offline',
  opensAt: Date.UTC(2026, 7, 17, 16),
};

describe('other ways than waiting', () => {
  let help: CareChatHarness;

  async function make(lang = 'en'): Promise<void> {
    help = await CareChatHarness.make({ lang });
    await help.open();
    await help.says(assistant, 'How can I help?');
    await help.receive(offered);
  }

  afterEach(() => help.remove());

  async function inLine(age = 0): Promise<void> {
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    const at = Date.now() - age;
    await help.receive({ type: 'queue.updated', position: 4, waitSeconds: 360, waitMostSeconds: 540, at });
    await help.until(() => help.maybe('Other ways') !== undefined, 'the other ways are there');
  }

  async function open(...names: readonly string[]): Promise<void> {
    for (const name of ['Other ways', ...names]) {
      await help.use(name);
      const title = name === 'Other ways' ? 'Other ways to reach us' : name;
      const isOpen = () => help.root.activeElement?.id === 'page-title' && help.focused === title;
      await help.until(isOpen, `${name} is open`);
    }
  }

  const asked = (): HTMLDialogElement => help.find<HTMLDialogElement>('#confirm');
  const wishes = (): readonly string[] => help.transport.commands.map((command) => command.do);

  it('say when people are there again, while the assistant stays', async () => {
    await make();
    await help.receive(away);
    await help.until(() => help.maybe('Other ways') !== undefined, 'the other ways are there');
    expect(help.find('#contact').textContent).to.contain('No live agent is here now. Agents are back on');
    expect(help.field.checkVisibility()).to.equal(true);
    await help.hears(help.find('#contact p').textContent.trim());
    await help.receive({ type: 'availability.updated', state: 'online' });
    expect(help.maybe('Other ways') === undefined).to.equal(true);
  });

  it('say that it is not known whether somebody is there', async () => {
    await make();
    await help.receive({ type: 'availability.updated', state: 'unknown' });
    await help.until(() => help.maybe('Other ways') !== undefined, 'the other ways are there');
    expect(help.find('#contact').textContent).to.contain('We do not know if a live agent is here now.');
  });

  it('go when a person is there', async () => {
    await make();
    await inLine();
    await help.receive(help.script.joins(maria));
    expect(help.maybe('Other ways') === undefined).to.equal(true);
  });

  it('stand beside how old the figures of the queue are, which is not spoken', async () => {
    await make();
    await inLine(130_000);
    expect(help.find('#contact').textContent).to.contain('Updated 2 minutes ago.');
    expect(help.visibleText()).to.contain('You are number 4 in line. 6 to 9 minutes.');
    expect(help.utterances.some(({ text }) => text.includes('Updated'))).to.equal(false);
  });

  it('leaving the line names what is lost; Escape keeps the place, and the focus returns', async () => {
    await make();
    await inLine();
    await help.use('Leave the line');
    expect(help.focused).to.equal('Stay in line');
    expect(asked().textContent).to.contain('You will lose your place: 4 in line.');
    await help.press('Escape');
    expect([asked().open, help.isOpen, help.focused]).to.deep.equal([false, true, 'Leave the line']);
    expect(wishes()).to.deep.equal([]);
    await help.use('Leave the line');
    await help.press('Tab', 'Enter');
    expect([wishes(), help.focused]).to.deep.equal([['cancel-request'], 'Your message']);
  });

  it('the question goes when a person joins meanwhile', async () => {
    await make();
    await inLine();
    await help.use('Leave the line');
    await help.receive(help.script.joins(maria));
    expect(asked().open).to.equal(false);
    expect(help.root.activeElement?.closest('.content') != null).to.equal(true);
  });

  it('a call is booked by keyboard, after it is said what that costs', async () => {
    await make();
    await inLine();
    await open('Ask for a call');
    expect(help.find('#callback').textContent).to.contain('You will lose your place: 4 in line.');
    await help.use('Book the call');
    await help.hears('Not booked. Choose a number and a time first.');
    expect(help.focused).to.equal('Book the call');
    for (const group of ['number', 'slot']) {
      help.find<HTMLInputElement>(`input[name="callback-${group}"]`).focus();
      await help.press(' ');
    }
    await help.use('Book the call');
    expect(help.focused).to.equal('Stay in line');
    await help.press('Escape');
    expect([wishes(), help.focused]).to.deep.equal([[], 'Book the call']);
    await help.use('Book the call');
    await help.press('Tab', 'Enter');
    expect(help.transport.commands).to.deep.equal([
      { do: 'request-callback', number: 'mobile', slot: 'nine' },
    ]);
    await help.happens<'handoff.cancelled'>({ type: 'handoff.cancelled' });
    await help.happens<'callback.requested'>({
      type: 'callback.requested',
      ending: '42',
      from: 1e12,
      to: 1e12 + 36e5,
    });
    await help.until(() => help.focused === 'Your call is booked', 'it is booked');
    expect(help.find('#callback').textContent).to.contain('The number ends in 42.');
    await help.press('Escape');
    expect(help.focused).to.equal('Other ways');
    expect(help.find('#contact').textContent).to.contain('We will call you on');
    await help.use('Other ways');
    await help.until(() => help.maybe('Cancel the call') !== undefined, 'the page is open');
    await help.use('Cancel the call');
    expect(help.focused).to.equal('Keep the call');
    expect(asked().textContent).to.contain('The number ends in 42.');
    await help.press('Tab', 'Enter');
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'cancel-callback' });
    expect(help.focused).to.equal('Other ways to reach us');
    await help.happens<'callback.cancelled'>({ type: 'callback.cancelled' });
    await help.hears('Your call is cancelled.');
    expect(help.maybe('Cancel the call') === undefined).to.equal(true);
  });

  it('a call that could not be booked is said, and nothing is lost', async () => {
    await make();
    await help.receive(away);
    await help.until(() => help.maybe('Other ways') !== undefined, 'the other ways are there');
    await open('Ask for a call');
    for (const group of ['number', 'slot']) {
      help.find<HTMLInputElement>(`input[name="callback-${group}"]`).focus();
      await help.press(' ');
    }
    help.transport.run = () => Promise.reject(new TransportError('rejected'));
    await help.use('Book the call');
    await help.hears('This did not work. Nothing has changed. Try again.');
    expect(help.find<HTMLInputElement>('input[name="callback-number"]').checked).to.equal(true);
  });

  it('a message goes through the guard, and is left with what it found taken out', async () => {
    await make();
    await help.receive(away);
    await help.until(() => help.maybe('Other ways') !== undefined, 'the other ways are there');
    await open('Leave a message');
    help.find('#note').focus();
    await help.press('Tab', 'Enter');
    await help.hears('Write a message first.');
    await help.type('My card is 4111 1111 1111 1111 and it is lost');
    await help.press('Tab', 'Enter');
    expect(help.focused).to.equal('Your message to our team');
    expect(help.find('#note').getAttribute('aria-invalid')).to.equal('true');
    expect(wishes()).to.deep.equal([]);
    await help.use('Remove it and send');
    await help.until(() => wishes().length > 0, 'it is left');
    const [command] = help.transport.commands;
    expect(JSON.stringify(command)).not.to.contain('4111');
    expect(JSON.stringify(command)).to.contain('and it is lost');
    await help.until(() => help.focused === 'Your message is with our team', 'it is said');
  });

  it('a message that is not finished is there again', async () => {
    await make();
    await help.receive(away);
    await help.until(() => help.maybe('Other ways') !== undefined, 'the other ways are there');
    await open('Leave a message');
    help.find('#note').focus();
    await help.type('Please call');
    await help.press('Escape');
    expect(help.focused).to.equal('Other ways');
    await open('Leave a message');
    expect(help.find<HTMLTextAreaElement>('#note').value).to.equal('Please call');
  });

  it('calling costs no place, and the number is the page’s own', async () => {
    await make();
    await inLine();
    await open();
    const link = help.element.querySelector('a');
    expect(link?.assignedSlot?.closest('#ways') != null).to.equal(true);
    expect(help.find('#ways').textContent).to.contain('You keep your place in line while you call.');
  });

  it('are in Spanish', async () => {
    await make('es');
    await help.receive(away);
    await help.until(() => help.maybe('Otras formas') !== undefined, 'the other ways are there');
    const words = 'No hay agentes en vivo ahora. Vuelven el';
    await help.until(() => help.find('#contact').textContent.includes(words), 'it says when they are back');
    await help.use('Otras formas');
    await help.until(() => help.focused === 'Otras formas de contacto', 'they are open');
    await help.use('Pedir una llamada');
    await help.until(() => help.root.querySelector('#callback') !== null, 'the page is open');
    expect(help.find('#callback').textContent).to.contain('¿A qué número le llamamos?');
  });

  it('fit a window of 320 × 256, and all of them can be pressed', async function () {
    // WebKitGTK's small browser does not make its window so small.
    if (engine === 'webkit') this.skip();
    await viewport(320, 256);
    try {
      await make();
      await inLine();
      await open('Ask for a call');
      for (const box of [
        help.find('#callback'),
        ...help.find('#callback').querySelectorAll<HTMLElement>('*'),
      ]) {
        expect(
          box.scrollWidth <= box.clientWidth + 1 || box.clientWidth === 0,
          box.outerHTML.slice(0, 80),
        ).to.equal(true);
      }
      for (const option of help.find('#callback').querySelectorAll('.option, button')) {
        expect(option.getBoundingClientRect().height >= 43.9).to.equal(true);
      }
    } finally {
      await viewport(800, 600);
    }
  });
});
