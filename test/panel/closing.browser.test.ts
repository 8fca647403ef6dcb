import { expect } from '@open-wc/testing';
import { assistant, customer, maria } from '../../demo/pages/gallery/cast.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { engine, viewport } from '../support/commands.ts';

const held = /Not sent\. This looks like a full card number/;

describe('what remains of a conversation', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.receive(help.script.joins(assistant));
    await help.says(assistant, 'Hello Alex.');
    await help.receive(help.script.joins(maria));
    await help.says(maria, 'This is Maria.');
  });
  afterEach(async () => {
    await help.remove();
    await viewport(1280, 800);
  });

  async function summarized(): Promise<void> {
    const words = {
      text: 'Usted disputa $127.43.',
      lang: 'es',
      nextStep: 'Escribimos',
      expected: 'El viernes',
    };
    const stamp = { ...help.script.stamp(), id: 's1' };
    await help.receive({ ...stamp, type: 'summary.written', by: maria, ...words });
    await help.until(() => help.maybe('Read and check') !== undefined, 'it is pinned');
  }
  async function openCase(): Promise<void> {
    await summarized();
    await help.use('Read and check');
    await help.until(() => help.focused === 'Your case', 'the page');
  }
  async function answered(answer: 'right' | 'wrong', text?: string): Promise<void> {
    await help.happens<'summary.answered'>({
      ...{ type: 'summary.answered', target: 's1', answer },
      ...(text !== undefined && { text }),
    });
  }
  const ended = async (): Promise<void> => {
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria });
    await help.receive({ type: 'connection.changed', state: 'ended', attempt: 0 });
  };
  const inPage = () => help.find('#case').innerText.replace(/\s+/g, ' ');

  describe('the summary', () => {
    it('is pinned until it is answered, without moving the focus', async () => {
      await help.type('A draft');
      await summarized();
      expect(help.visibleText()).to.contain('Maria wrote a summary. Is it correct?');
      expect(help.focused).to.equal('Your message');
      await answered('right');
      expect(help.maybe('Read and check') === undefined).to.equal(true);
    });

    it('is read in its own language, with what comes next and when', async () => {
      await openCase();
      expect(help.root.activeElement?.localName).to.equal('h3');
      expect(help.find('#case .summary-text').lang).to.equal('es');
      for (const part of [
        'Usted disputa $127.43.',
        'Written by Maria',
        'What comes next Escribimos',
        'When El viernes',
      ])
        expect(inPage()).to.contain(part);
    });

    it('is confirmed by one press, and the focus stays in hand', async () => {
      await openCase();
      await help.use('Yes, it is correct');
      expect(help.transport.commands).to.deep.equal([{ do: 'answer-summary', id: 's1', answer: 'right' }]);
      await answered('right');
      await help.hears('You said that this summary is correct.');
      expect(inPage()).to.contain('You said that this summary is correct.');
      expect(help.focused).to.equal('Summary');
      expect(help.maybe('Yes, it is correct') === undefined).to.equal(true);
    });

    it('is corrected in the customer’s words, after the guard has looked at them', async () => {
      await openCase();
      await help.use('No, something is wrong');
      expect(help.focused).to.equal('What is wrong?');
      await help.use('Send correction');
      expect(inPage()).to.contain('Write what is wrong first.');
      expect(help.focused).to.equal('What is wrong?');
      await help.type('My card is 4111 1111 1111 1111');
      await help.use('Send correction');
      expect(inPage()).to.match(held);
      expect(help.find('#correction').getAttribute('aria-invalid')).to.equal('true');
      expect(help.transport.commands).to.deep.equal([]);
      help.find<HTMLTextAreaElement>('#correction').value = 'It was $172.43.';
      await help.use('Send correction');
      const text = 'It was $172.43.';
      expect(help.transport.commands).to.deep.equal([
        { do: 'answer-summary', id: 's1', answer: 'wrong', text },
      ]);
      await answered('wrong', text);
      expect(inPage()).to.contain('You told us what is wrong: It was $172.43.');
      await help.hears('You told us what is wrong.');
    });

    it('says so where the answer did not go', async () => {
      await openCase();
      help.transport.run = () => Promise.reject(new TransportError('network'));
      await help.use('Yes, it is correct');
      expect((await help.hears('This was not sent. Try again.')).live).to.equal('assertive');
      expect(help.maybe('Yes, it is correct') !== undefined).to.equal(true);
    });

    it('can be answered after the end, and only while the line stands', async () => {
      await summarized();
      await ended();
      expect(help.maybe('Read and check') !== undefined).to.equal(true);
      await help.receive({ type: 'connection.changed', state: 'closed', attempt: 0 });
      expect(help.maybe('Read and check') === undefined).to.equal(true);
      expect(help.visibleText()).to.contain('Usted disputa $127.43.');
    });
  });

  it('is the case number too, read sign by sign on request, and what was shared, not its content', async () => {
    await help.happens<'case.opened'>({ type: 'case.opened', reference: 'DSP-2026-1' });
    await help.happens<'upload.accepted'>({
      ...{ type: 'upload.accepted', requestId: 'r', file: 'f', name: 'bill.pdf' },
    });
    await help.use('More options');
    await help.use('Your case');
    await help.until(() => help.focused === 'Your case', 'the page');
    await help.use('Hear the case number');
    await help.hears('Your case number is D S P 2 0 2 6 1.');
    expect(inPage()).to.contain('What you shared bill.pdf was sent and accepted.');
    await help.press('Escape');
    expect(help.focused).to.equal('More options');
  });

  describe('the end', () => {
    it('says why, once, and offers the case, the copy, a new start and one question', async () => {
      await summarized();
      await ended();
      await help.until(() => help.maybe('Skip this') !== undefined, 'the survey');
      await help.hears('The chat ended.');
      expect(help.times('The chat ended.')).to.equal(1);
      for (const name of ['Start a new conversation', 'Your case', 'Save this chat', 'Send my answer'])
        expect(help.maybe(name) !== undefined, name).to.equal(true);
      await help.use('Save this chat');
      await help.until(() => help.maybe('Print') !== undefined, 'the copy');
      await help.press('Escape');
      expect(help.focused).to.equal('Save this chat');
    });

    it('asks apart of the assistant and of the agent, in groups of words', async () => {
      await ended();
      await help.until(() => help.root.querySelector('#survey') !== null, 'the survey');
      const groups = [...help.root.querySelectorAll('#survey fieldset')];
      expect(groups.map((one) => one.querySelector('legend')?.textContent)).to.deep.equal([
        'How was the automated assistant?',
        'How was Maria?',
      ]);
      const labels = [...(groups[1]?.querySelectorAll('label') ?? [])];
      expect(labels.map((one) => one.textContent.trim())).to.deep.equal([
        'Very good',
        'Good',
        'OK',
        'Bad',
        'Very bad',
      ]);
      for (const one of labels) expect(one.offsetHeight).to.be.at.least(44);
    });

    it('takes the answer by keyboard, thanks once, and keeps the focus', async () => {
      await ended();
      await help.until(() => help.root.querySelector('#survey') !== null, 'the survey');
      await help.use('Send my answer');
      await help.hears('Choose an answer first, or skip this.');
      help.find('#survey input[name=agent]').focus();
      await help.press('ArrowDown');
      help.find('#comment').focus();
      await help.type('4111111111111111');
      await help.use('Send my answer');
      expect(help.visibleText()).to.match(held);
      expect(help.transport.commands).to.deep.equal([]);
      help.find<HTMLTextAreaElement>('#comment').value = 'Friendly';
      await help.use('Send my answer');
      await help.hears('Thank you for your answer.');
      expect(help.transport.commands).to.deep.equal([
        { do: 'rate', about: 'agent', score: 4, comment: 'Friendly' },
      ]);
      await help.happens<'survey.answered'>({ type: 'survey.answered', about: 'agent' });
      expect(help.focused).to.equal('How was it?');
      expect(help.times('Thank you for your answer.')).to.equal(1);
      expect(help.root.querySelectorAll('#survey').length).to.equal(0);
    });

    it('keeps what is left of it where one answer arrives and the next does not', async () => {
      await ended();
      await help.until(() => help.root.querySelector('#survey') !== null, 'the survey');
      for (const about of ['assistant', 'agent']) {
        help.find(`#survey input[name=${about}]`).focus();
        await help.press(' ');
      }
      help.find<HTMLTextAreaElement>('#comment').value = 'Friendly';
      const { run } = help.transport;
      help.transport.run = async (command) => {
        if (command.do === 'rate' && command.about === 'agent') throw new TransportError('network');
        await run(command);
        await help.happens<'survey.answered'>({ type: 'survey.answered', about: 'assistant' });
      };
      await help.use('Send my answer');
      await help.hears('This was not sent. Try again.');
      const groups = [...help.root.querySelectorAll('#survey fieldset')];
      expect(groups.map((one) => one.querySelector('legend')?.textContent)).to.deep.equal(['How was Maria?']);
      expect(groups[0]?.querySelectorAll('input')[0]?.checked).to.equal(true);
      expect(help.find<HTMLTextAreaElement>('#comment').value).to.equal('Friendly');
      help.transport.run = run;
      await help.use('Send my answer');
      await help.hears('Thank you for your answer.');
      expect(help.transport.commands.at(-1)).to.deep.equal({
        ...{ do: 'rate', about: 'agent', score: 5, comment: 'Friendly' },
      });
    });

    it('says thanks too where the answers arrive and only the word of it is lost', async () => {
      await ended();
      await help.until(() => help.root.querySelector('#survey') !== null, 'the survey');
      help.find('#survey input[name=agent]').focus();
      await help.press(' ');
      help.find('#survey input[name=assistant]').focus();
      await help.press(' ');
      help.transport.run = async (command) => {
        if (command.do !== 'rate') return;
        await help.happens<'survey.answered'>({ type: 'survey.answered', about: command.about });
        if (command.about === 'agent') throw new TransportError('cut', { delivery: 'unknown' });
      };
      await help.use('Send my answer');
      await help.until(() => help.root.querySelector('#survey') === null, 'no more questions');
      expect(help.visibleText()).to.contain('Thank you for your answer.');
    });

    it('can be skipped, and never stands in the way of closing or of a new start', async () => {
      await ended();
      await help.until(() => help.maybe('Skip this') !== undefined, 'the survey');
      await help.use('Skip this');
      expect(help.root.querySelectorAll('#survey').length).to.equal(0);
      expect(help.focused).to.equal('Chat ended');
      await help.use('Start a new conversation');
      expect(help.messages.length).to.equal(0);
    });

    it('asks nothing where nobody would hear it', async () => {
      await ended();
      await help.receive({ type: 'connection.changed', state: 'closed', attempt: 0 });
      await help.until(() => help.maybe('Save this chat') !== undefined, 'the end');
      expect(help.root.querySelectorAll('#survey').length).to.equal(0);
    });

    it('leads to its heading where the customer has ended the chat', async () => {
      await help.use('More options');
      await help.use('End chat');
      const { run } = help.transport;
      help.transport.run = async (command) => {
        await run(command);
        await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'customer' });
      };
      await help.press('Tab', 'Enter');
      await help.until(() => help.focused === 'Chat ended', 'the heading has the focus');
      expect(help.find('.ended').innerText).to.contain('You ended the chat.');
    });

    it('fits a window of 320 by 256', async function () {
      // WebKitGTK's small browser does not make its window so small.
      if (engine === 'webkit') this.skip();
      await help.says(customer, 'Thank you');
      await ended();
      await viewport(320, 256);
      await help.until(() => help.maybe('Send my answer') !== undefined, 'the survey');
      for (const name of ['Send my answer', 'Skip this', 'Save this chat']) {
        const { left, right, height } = help.button(name).getBoundingClientRect();
        expect(left >= 0 && right <= 320 && height >= 44, name).to.equal(true);
      }
    });
  });
});

describe('what remains of a conversation, in Spanish', () => {
  it('is Spanish to the last word', async () => {
    const help = await CareChatHarness.make({ lang: 'es' });
    await help.open();
    await help.says(maria, 'Hola.');
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria });
    await help.until(() => help.maybe('Saltar esto') !== undefined, 'the survey');
    for (const part of ['¿Cómo estuvo Maria?', 'Muy bien', 'Guardar este chat', 'El chat terminó.'])
      expect(help.visibleText()).to.contain(part);
    await help.remove();
  });
});
