import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { complaintForm } from '../../demo/server/forms/complaint-form.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe('a formal complaint', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });

  afterEach(() => help.remove());

  const logged = (reference = 'CMP-2026-481516'): Promise<void> =>
    help.happens<'complaint.logged'>({
      ...{ type: 'complaint.logged', reference, answerBy: Date.UTC(2026, 8, 5, 15) },
    });

  async function openForm(): Promise<void> {
    await help.happens<'form.requested'>({
      ...{ type: 'form.requested', requestId: 'f', from: assistant, lang: 'en', ...complaintForm.en },
    });
    await help.until(() => help.root.querySelector('#form-pin') !== null, 'the form is pinned');
    await help.use('Fill in');
    await help.until(() => help.root.querySelector('#form') !== null, 'the form');
    await help.settled();
  }

  const field = (name: string): HTMLTextAreaElement => help.find(`#form textarea[name="${name}"]`);

  it('is written in fields of some lines, and goes as one message', async () => {
    await openForm();
    await help.press(' ');
    field('what').value = 'It came late.\nNobody told me.';
    field('wish').value = 'A word.';
    await help.use('Send the form');
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal([
      [
        'What is it about? A charge or a fee',
        'What happened? It came late.\nNobody told me.',
        'What would put it right? A word.',
      ].join('\n'),
    ]);
  });

  it('may be long but not endless, and a card number in it goes nowhere', async () => {
    await openForm();
    await help.press(' ');
    field('what').value = 'x'.repeat(1001);
    field('wish').value = 'My card is 4111 1111 1111 1111';
    await help.use('Send the form');
    expect(help.find('#problems').innerText.replace(/\s+/g, ' '))
      .to.contain('What happened? Write less than 1000 letters.')
      .and.contain('This looks like a card number');
    expect(help.transport.sent).to.deep.equal([]);
    expect(help.find('#form [name="what"]').getAttribute('aria-invalid')).to.equal('true');
  });

  it('is told once, with its number sign by sign and where it stands', async () => {
    await logged();
    const words =
      'We have your complaint. Its number is C M P 2 0 2 6 4 8 1 5 1 6. We answer by Saturday, September 5. You find it under More options, Your case.';
    await help.hears(words);
    expect(help.times(words)).to.equal(1);
    expect(help.visibleText()).to.contain('We have your complaint. Its number is CMP-2026-481516.');
  });

  it('stands in Your case with its days, and its number can be heard', async () => {
    await logged();
    await help.use('More options');
    await help.use('Your case');
    await help.until(() => help.focused === 'Your case', 'the page');
    const text = help.find('#case').innerText.replace(/\s+/g, ' ');
    for (const part of [
      'Complaint number: CMP-2026-481516',
      'We answer by September 5, 2026',
      'What is the status of my complaint?',
    ])
      expect(text).to.contain(part);
    expect(text).not.to.contain('There is no case yet');
    await help.use('Hear the complaint number');
    await help.hears('Your complaint number is C M P 2 0 2 6 4 8 1 5 1 6.');
  });

  it('is shown as words only, whatever its number says', async () => {
    await logged('<img src=x onerror=alert(1)>');
    expect(help.root.querySelector('img') === null).to.equal(true);
    expect(help.visibleText()).to.contain('<img src=x');
  });
});
