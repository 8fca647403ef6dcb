import { expect } from '@open-wc/testing';
import { maria } from '../../demo/pages/gallery/cast.ts';
import type { FormQuestion } from '../../src/core/protocol/form.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const same: FormQuestion = { name: 'same', kind: 'yes-no', label: 'Is your address the same?' };
const street: FormQuestion = { name: 'street', kind: 'text', label: 'Street', hint: 'With the number.' };
const since: FormQuestion = { name: 'since', kind: 'date', label: 'Since' };

describe('a form in the chat', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });

  afterEach(() => help.remove());

  async function open(
    fields: readonly FormQuestion[] = [same, street, since],
    purpose = 'Check your address',
  ): Promise<void> {
    await help.happens<'form.requested'>({
      ...{ type: 'form.requested', requestId: 'f', from: maria, purpose, lang: 'en', fields },
    });
    await help.until(() => help.root.querySelector('#form-pin') !== null, 'the form is pinned');
    expect(help.focused).to.equal('Your message');
    await help.use('Fill in');
    await help.until(() => help.root.querySelector('#form') !== null, 'the form');
    await help.settled();
  }

  const input = (name: string): HTMLInputElement => help.find(`#form [name="${name}"]`);

  it('is told once, with the way to it', async () => {
    await open();
    const words = 'Maria sends a form: Check your address. Use the button Fill in, above the conversation.';
    await help.hears(words);
    expect(help.times(words)).to.equal(1);
  });

  it('goes as a message that can be read, with its id for a value', async () => {
    await open();
    expect(help.focused).to.equal('Yes');
    await help.press(' ', 'Tab');
    expect(help.focused).to.equal('Street');
    await help.type('12 Main Street');
    input('since').value = '2025-03-01';
    await help.use('Send the form');
    expect(help.transport.sent.map(({ text, value }) => [text, value])).to.deep.equal([
      ['Is your address the same? Yes\nStreet: 12 Main Street\nSince: March 1, 2025', 'f'],
    ]);
    await help.until(() => help.focused === 'Your message', 'the focus is in the field');
    expect(help.root.querySelector('#form-pin') === null).to.equal(true);
    await help.happens<'form.closed'>({ type: 'form.closed', requestId: 'f', reason: 'answered' });
    await help.hears('You filled in the form.');
  });

  it('tells all that is wrong at once, leads to each, and sends nothing', async () => {
    await open();
    await help.use('Send the form');
    expect(help.root.activeElement?.id).to.equal('problems');
    await help.use('Street: Fill this in.');
    expect(help.focused).to.equal('Street');
    const described = help.find('#form [name="street"]').getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => help.find(`#${id}`).innerText.trim())).to.deep.equal([
      'Fill this in.',
      'With the number.',
    ]);
    expect(help.transport.sent).to.deep.equal([]);
  });

  it('holds back what must not stand in a chat', async () => {
    await open([street]);
    await help.type('4111 1111 1111 1111');
    await help.press('Enter');
    expect(help.root.activeElement?.id).to.equal('problems');
    expect(help.find('#problems-list').innerText).to.contain('This looks like a card number');
    expect(help.transport.sent).to.deep.equal([]);
    expect(input('street').value).to.equal('4111 1111 1111 1111');
  });

  it('may be declined', async () => {
    await open();
    await help.use('I would rather not fill it in');
    expect(help.transport.commands).to.deep.equal([{ do: 'decline-form', requestId: 'f' }]);
    await help.until(() => help.focused === 'Your message', 'the focus is in the field');
  });

  it('shows no question where it asks for what the bank never asks for', async () => {
    await open([{ ...street, label: 'Enter your password' }]);
    expect(help.root.querySelector('#form input') === null).to.equal(true);
    expect(help.find('#form').innerText).to.contain('We do not show this form.');
  });

  it('that is taken back says so, and loses no focus', async () => {
    await open();
    await help.happens<'form.closed'>({ type: 'form.closed', requestId: 'f', reason: 'withdrawn' });
    expect(help.find('#form').innerText).to.contain('The form is not needed any more.');
    expect(help.focused === 'body').to.equal(false);
  });
});
