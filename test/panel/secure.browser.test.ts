import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import type { SecureField, SecureKind } from '../../src/core/protocol/secure.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { engine, viewport } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { withoutIdsAndTimes } from '../support/without-ids.ts';

const card: SecureField = { name: 'card', kind: 'last-four' };
const zip: SecureField = { name: 'zip', kind: 'zip' };
const mine: SecureField = { name: 'mine', kind: 'yes-no', label: 'Is the card with you?' };

describe('a secure prompt', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });

  afterEach(() => help.remove());

  async function ask(
    fields: readonly SecureField[] = [card, zip],
    { minutes = 10, purpose = 'To find the charge', requestId = 'r' } = {},
  ): Promise<void> {
    const { at, ...rest } = help.script.fact<'secure.requested'>({
      ...{ type: 'secure.requested', requestId, from: maria, purpose, lang: 'en', fields },
      expiresAt: Date.now() + minutes * 60_000,
    }) as { at: number; id: string } & Parameters<typeof help.script.fact<'secure.requested'>>[0];
    expect(at).to.be.at.most(Date.now());
    await help.receive({ ...rest, at: Date.now() });
    const isThere = (): boolean => help.root.querySelector('#secure-pin, #secure') !== null;
    await help.until(isThere, 'the request is on screen');
  }

  async function openForm(): Promise<void> {
    await help.use('Answer');
    await help.until(() => help.root.querySelector('#secure') !== null, 'the form');
    await help.settled();
  }

  const ends = (reason: 'provided' | 'expired' | 'withdrawn' | 'failed', kinds: readonly SecureKind[] = []) =>
    help.happens<'secure.closed'>({
      ...{ type: 'secure.closed', requestId: 'r', reason },
      ...(kinds.length > 0 && { kinds }),
    });
  const commands = () => help.transport.commands.filter(({ do: wish }) => wish.endsWith('-secure'));
  const submit = () => help.use('Send answers');
  const input = (name: string): HTMLInputElement => help.find(`#secure [name="${name}"]`);

  it('is told once, pinned in words, and takes neither the focus nor the draft', async () => {
    await help.type('A draft');
    await ask();
    const words =
      'Maria asks for details: To find the charge. Use the button Answer, above the conversation.';
    expect(help.find('#secure-pin').innerText.replace(/\s+/g, ' ')).to.contain(
      'Maria asks for details: To find the charge',
    );
    expect((await help.hears(words)).live).to.equal('polite');
    expect([help.times(words), help.focused, help.field.value]).to.deep.equal([1, 'Your message', 'A draft']);
  });

  it('opens on the first field, with labels, hints and what browsers may fill in', async () => {
    await ask();
    await openForm();
    expect(help.focused).to.equal('Last four digits of your card');
    expect(help.find('#page-first-hint').innerText).to.equal(
      'Just the last four. We never need the whole number.',
    );
    expect([input('card').inputMode, input('card').autocomplete]).to.deep.equal(['numeric', 'off']);
    expect([input('zip').inputMode, input('zip').autocomplete]).to.deep.equal(['numeric', 'postal-code']);
    for (const one of [input('card'), input('zip')]) {
      expect(one.getBoundingClientRect().height).to.be.at.least(44);
      expect(one.maxLength, 'nothing that is pasted is cut').to.equal(-1);
    }
  });

  it('sends what was typed by its command alone, and is back in the field', async () => {
    await ask();
    await openForm();
    await help.type('1 005');
    await help.press('Tab');
    await help.type('85004');
    await help.press('Enter');
    await help.until(() => help.focused === 'Your message', 'the focus is in the field');
    expect(commands()).to.deep.equal([
      { do: 'submit-secure', requestId: 'r', values: { card: '1005', zip: '85004' } },
    ]);
    await ends('provided', ['last-four', 'zip']);
    expect(help.root.querySelector('#secure-pin') === null).to.equal(true);
    await help.hears('You provided: last four digits, ZIP code.');
    expect(help.times('You provided: last four digits, ZIP code.')).to.equal(1);
    expect(help.focused).to.equal('Your message');
  });

  it('leaves no answer anywhere but in that command', async () => {
    const heard: string[] = [];
    const listen = (event: Event): void => void heard.push(JSON.stringify({ ...event }));
    for (const name of ['care-blocked', 'care-error', 'care-handoff', 'care-message', 'input', 'change'])
      help.page.addEventListener(name, listen);
    const { log, warn, error } = console;
    const written: string[] = [];
    Object.assign(console, { log: (...all: unknown[]) => void written.push(JSON.stringify(all)) });
    Object.assign(console, { warn: console.log, error: console.log });
    try {
      await ask();
      await openForm();
      await help.type('7391');
      help.transport.refuseNext(new TransportError('network', { delivery: 'unknown' }));
      await help.press('Tab');
      await help.type('90210');
      await help.press('Enter');
      await help.hears('Not sent. The connection is weak. Try again.');
      await submit();
      await ends('provided', ['last-four', 'zip']);
    } finally {
      Object.assign(console, { log, warn, error });
    }
    const { sent, hints, connects } = help.transport;
    const others = help.transport.commands.filter((one) => one.do !== 'submit-secure');
    const places = {
      frames: JSON.stringify([sent, hints, connects, others]),
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      page: help.root.innerHTML + document.body.innerHTML + help.visibleText(),
      fields: [...help.root.querySelectorAll('input')].map((one) => one.value).join(),
      heard: help.heard.join(),
      events: heard.join(),
      console: written.join(),
      address: location.href,
    };
    for (const [place, text] of Object.entries(places))
      for (const value of ['7391', '90210'])
        expect(withoutIdsAndTimes(text).includes(value), `${value} in ${place}`).to.equal(false);
    expect(commands().length).to.equal(2);
  });

  it('refuses a whole card number, says why, and sends nothing', async () => {
    await ask();
    await openForm();
    await help.type('4111 1111 1111 1111');
    await help.press('Tab');
    await help.type('85004');
    await help.press('Enter');
    expect(help.root.activeElement?.id).to.equal('problems');
    expect(help.focused).to.equal('Not sent. Please check your answers.');
    expect(help.find('#problems-list').innerText.replace(/\s+/g, ' ').trim()).to.equal(
      'Last four digits of your card: This may be a whole card number. We never need that. Give only the part that we ask for.',
    );
    expect(commands()).to.deep.equal([]);
    expect([input('card').value, input('zip').value]).to.deep.equal(['4111 1111 1111 1111', '85004']);
    expect(help.heard.join().includes('4111')).to.equal(false);
  });

  it('leads from each line of what is wrong to its field, which says the same', async () => {
    await ask([card, zip, mine]);
    await openForm();
    await submit();
    expect(
      [...help.root.querySelectorAll('#problems li')].map((one) =>
        one.textContent.trim().replace(/\s+/g, ' '),
      ),
    ).to.deep.equal([
      'Last four digits of your card: Fill this in.',
      'ZIP code: Fill this in.',
      'Is the card with you? Choose one.',
    ]);
    await help.press('Tab', 'Tab', 'Enter');
    expect(help.focused).to.equal('ZIP code');
    expect(input('zip').getAttribute('aria-invalid')).to.equal('true');
    const described = input('zip').getAttribute('aria-describedby')!.split(' ');
    expect(help.find(`#${described[0]}`).innerText.trim()).to.equal('Fill this in.');
    await help.use('Is the card with you? Choose one.');
    expect(help.focused).to.equal('Yes');
    expect(help.root.activeElement?.closest('fieldset')?.querySelector('legend')?.innerText).to.equal(
      'Is the card with you?',
    );
  });

  it('takes a choice by the keyboard', async () => {
    await ask([mine]);
    await openForm();
    expect(help.focused).to.equal('Yes');
    await help.press('ArrowDown', 'Enter');
    expect(commands()).to.deep.equal([{ do: 'submit-secure', requestId: 'r', values: { mine: 'no' } }]);
  });

  it('says what does not match, by the field, and keeps what was typed', async () => {
    await ask();
    await openForm();
    await help.type('1005');
    await help.press('Tab');
    await help.type('90210');
    help.transport.refuseNext(new TransportError('rejected'));
    await help.happens<'secure.refused'>({ type: 'secure.refused', requestId: 'r', fields: ['zip'] });
    await help.press('Enter');
    await help.until(() => help.root.activeElement?.id === 'problems', 'the list of what is wrong');
    expect(help.find('#problems-list').innerText.trim()).to.equal(
      'ZIP code: This does not match what we have. Check it and try again.',
    );
    expect([input('card').value, input('zip').value]).to.deep.equal(['1005', '90210']);
    expect(help.root.querySelectorAll('#secure [aria-invalid]').length).to.equal(1);
  });

  it('that did not go out is told at once, with all of it in the fields and the button under the focus', async () => {
    await ask([card]);
    await openForm();
    await help.type('1005');
    help.transport.refuseNext(new TransportError('timeout', { delivery: 'unknown' }));
    await submit();
    expect((await help.hears('Not sent. The connection is weak. Try again.')).live).to.equal('assertive');
    expect([help.focused, input('card').value]).to.deep.equal(['Send answers', '1005']);
    await help.press('Enter');
    await help.until(() => help.focused === 'Your message', 'it went');
    expect(commands().length).to.equal(2);
  });

  it('may be declined, and tells other ways', async () => {
    await ask();
    await openForm();
    expect(help.find('#secure').innerText).to.contain('You can do it by phone or at a branch.');
    await help.use('I would rather not');
    await help.until(() => help.focused === 'Your message', 'the focus is in the field');
    expect(commands()).to.deep.equal([{ do: 'decline-secure', requestId: 'r' }]);
    await help.happens<'secure.closed'>({ type: 'secure.closed', requestId: 'r', reason: 'declined' });
    await help.hears('You chose not to answer.');
  });

  it('tells two minutes ahead that the time ends, and gives more by one press', async () => {
    await ask([card], { minutes: 1.9 });
    const words = 'The time to answer ends in 2 minutes. Press More time if you need it.';
    expect((await help.hears(words)).live).to.equal('assertive');
    expect(help.find('#secure-pin').innerText).to.contain(words);
    await help.use('More time');
    expect(commands()).to.deep.equal([{ do: 'renew-secure', requestId: 'r' }]);
    await help.happens<'secure.renewed'>({
      ...{ type: 'secure.renewed', requestId: 'r', expiresAt: Date.now() + 600_000 },
    });
    await help.hears('You have more time.');
    expect(help.find('#secure-pin').innerText.includes(words)).to.equal(false);
    expect([help.times(words), help.focused]).to.deep.equal([1, 'Answer']);
  });

  it('whose time is over while it is open keeps focus and text, and is asked for again by one press', async () => {
    await ask();
    await openForm();
    await help.type('10');
    await ends('expired');
    expect([help.focused, input('card').value]).to.deep.equal(['Last four digits of your card', '10']);
    await help.hears('The time to answer is over. Use the button Ask again, above the conversation.');
    await help.use('Ask again');
    expect(commands()).to.deep.equal([{ do: 'renew-secure', requestId: 'r' }]);
    await ask([card, zip], { requestId: 'r2' });
    await help.until(() => help.maybe('Send answers') !== undefined, 'it is open again');
    expect([help.focused, input('card').value]).to.deep.equal(['Send answers', '10']);
  });

  for (const [reason, words] of [
    ['withdrawn', 'These details are not needed any more.'],
    ['failed', 'The details did not match. Ask here for another way.'],
  ] as const) {
    it(`that is ${reason} under the customer's hands says so, and loses no focus`, async () => {
      await ask();
      await openForm();
      await help.type('10');
      await ends(reason);
      expect(help.find('#secure').innerText).to.contain(words);
      expect(help.root.querySelector('#secure input') === null).to.equal(true);
      expect(help.focused === 'body').to.equal(false);
      await help.hears(words);
      await help.press('Escape');
      expect(help.focused === 'body').to.equal(false);
    });
  }

  it('shows no field for what the bank never asks for, and warns', async () => {
    await ask([card], { purpose: 'Please enter the security code of your card' });
    await openForm();
    expect(help.focused).to.equal('Your details');
    expect(help.root.querySelector('#secure input') === null).to.equal(true);
    expect(help.find('#secure').innerText).to.contain('We do not show this form.');
    expect(help.heard.some((text) => text.includes('Use the button Answer'))).to.equal(false);
    await help.use('I would rather not');
    expect(commands()).to.deep.equal([{ do: 'decline-secure', requestId: 'r' }]);
  });

  it('is left by Escape, with the focus on its button and no answer kept', async () => {
    await ask();
    await openForm();
    await help.type('1005');
    await help.press('Escape');
    expect(help.root.activeElement?.id).to.equal('open-secure');
    await openForm();
    expect(input('card').value).to.equal('');
  });

  it('is not offered where the backend takes no answers', async () => {
    await help.remove();
    help = await CareChatHarness.make({ capabilities: { secure: false } });
    await help.open();
    await help.happens<'secure.requested'>({
      ...{ type: 'secure.requested', requestId: 'r', from: maria, purpose: 'To find it', fields: [card] },
      expiresAt: Date.now() + 600_000,
    });
    await help.hears('Maria asks for details: To find it.');
    expect(help.root.querySelector('#secure-pin') === null).to.equal(true);
  });

  for (const lang of ['en', 'es'] as const) {
    it(`is answered with the keyboard alone in a window of 320 by 256, in ${lang}`, async function () {
      // WebKitGTK's small browser does not make its window so small.
      if (engine === 'webkit') this.skip();
      await help.remove();
      await viewport(320, 256);
      try {
        help = await CareChatHarness.make({ lang });
        await help.open();
        await ask([card, mine]);
        const [answer, send] =
          lang === 'en' ? ['Answer', 'Send answers'] : ['Responder', 'Enviar respuestas'];
        await help.use(answer);
        await help.until(() => help.root.querySelector('#secure-form') !== null, 'the form');
        await help.settled();
        await help.type('1005');
        await help.press('Tab', ' ');
        const wide = help.find('.content');
        expect(wide.scrollWidth).to.be.at.most(wide.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        for (let stops = 0; help.focused !== send && stops < 4; stops++) await help.press('Tab');
        expect(help.focused).to.equal(send);
        const { top, bottom } = help.root.activeElement!.getBoundingClientRect();
        expect(top >= 0 && bottom <= 256, `${top} to ${bottom}`).to.equal(true);
        await help.press('Enter');
        expect(commands()).to.deep.equal([
          { do: 'submit-secure', requestId: 'r', values: { card: '1005', mine: 'yes' } },
        ]);
      } finally {
        await viewport(1280, 800);
      }
    });
  }
});
