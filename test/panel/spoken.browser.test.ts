import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { press } from '../support/commands.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/**
 * What a screen reader is given to say (accessibility.md 9.3), by the real clock: that something is *not* said
 * is known when what comes after it has been.
 */
describe('spoken', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
  });
  afterEach(() => help.remove());

  const end = 'Assistant said: End.';
  const toTheEnd = async () => {
    await help.says(assistant, 'End.');
    return help.hears(end);
  };

  it('each message once, the same words twice when they are said twice', async () => {
    await help.says(assistant, 'Yes.');
    await help.hears('Assistant said: Yes.');
    await help.says(assistant, 'Yes.');
    await help.until(() => help.times('Assistant said: Yes.') === 2, 'it is said again');
    await toTheEnd();
    expect(help.heard).to.deep.equal(['Assistant said: Yes.', 'Assistant said: Yes.', end]);
    expect(help.utterances.every(({ live }) => live === 'polite')).to.equal(true);
  });

  it('the greeting, however fast the line is', async () => {
    await help.remove();
    help = await CareChatHarness.make();
    const { transport, script } = help;
    const connect = transport.connect.bind(transport);
    transport.connect = (options) => {
      transport.emit(script.says(assistant, 'Hello. How can I help?'));
      return connect(options);
    };
    await help.open();
    await help.hears('Assistant said: Hello. How can I help?');
  });

  it('an answer that is being written, once and when it is whole', async () => {
    const answer = (text: string) =>
      help.receive({ type: 'message.streamed', target: 's1', from: assistant, text, replace: true });
    for (const text of ['A late', 'A late fee', 'A late fee is charged']) await answer(text);
    await help.until(() => help.visibleText().includes('A late fee is charged'), 'all of it is drawn');
    const stamp = { ...help.script.stamp(), id: 's1' };
    const whole = 'A **late fee** is charged once.';
    await help.receive({
      type: 'message.received',
      ...stamp,
      from: assistant,
      text: whole,
      format: 'markdown',
    });
    await toTheEnd();
    expect(help.heard).to.deep.equal(['Assistant said: A late fee is charged once.', end]);
  });

  it('none of the own words of the customer', async () => {
    await help.send('A secret of mine');
    await help.accept();
    await help.echoes('A secret of mine');
    await toTheEnd();
    expect(help.heard.join(' ')).not.to.contain('secret');
  });

  it('the choices that follow a message', async () => {
    const choices = ['A charge', 'A card'].map((label) => ({ label, value: label }));
    await help.says(assistant, 'What is it about?', { choices });
    await help.hears('Assistant said: What is it about? 2 choices follow: A charge, A card.');
  });

  it('a message in another language as such', async () => {
    await help.says(assistant, 'Buenos días.', { lang: 'es' });
    expect((await help.hears('Assistant said: Buenos días.')).lang).to.equal('es');
    expect(help.messages[0]!.lang).to.equal('es');
    expect((await toTheEnd()).lang).to.equal('');
  });

  it('the way to a person, step by step', async () => {
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    await help.receive({ type: 'queue.updated', position: 3, waitSeconds: 240 });
    await help.hears(
      'Request sent for a live agent. You can keep chatting with the assistant while you wait.',
    );
    await help.hears('You are number 3 in line. About 4 minutes.');
    await help.receive({ type: 'queue.updated', position: 3, waitSeconds: 235 });
    await help.receive(help.script.joins(maria));
    await help.hears('Maria, live agent, Card disputes, joined. Maria can see this conversation.');
    await help.happens<'case.opened'>({ type: 'case.opened', reference: 'AB-1' });
    await help.until(() => help.heard.at(-1)!.startsWith('Your case number is'), 'the case is told');
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria });
    await help.hears('The chat ended.');
    expect(help.heard.length).to.equal(5);
  });

  it('nothing on top of a key press', async () => {
    const times: number[] = [];
    help.root.addEventListener('input', () => times.push(performance.now()), { capture: true });
    await press('a');
    await help.says(assistant, 'Hello.');
    const heard = help.hears('Assistant said: Hello.').then(() => performance.now());
    for (const letter of 'bcdefgh') await press(letter);
    // A slow machine may be so slow with the keys that it is said between two of them.
    const heardAt = await heard;
    expect(heardAt - times.findLast((time) => time < heardAt)!).to.be.at.least(1400);
  });

  it('nothing on top of a move of the focus, in Help or on the page', async () => {
    await toTheEnd();
    const pairs = [
      [help.field, help.button('Send')],
      [help.before, help.after],
    ] as const;
    for (const [one, other] of pairs) {
      const { length } = help.heard;
      help.transport.emit(help.script.says(assistant, `After ${length}.`));
      // Longer than the last words take, by the estimate.
      const until = performance.now() + 2000;
      let movedAt = 0;
      while (performance.now() < until) {
        one.focus();
        movedAt = performance.now();
        other.focus();
        await new Promise(requestAnimationFrame);
        // A slow machine may be so slow with the frames that it is said between two of them.
        if (help.heard.length > length) break;
      }
      await help.hears(`Assistant said: After ${length}.`);
      // Of two clocks, each rounded to a millisecond.
      expect(performance.now() - movedAt).to.be.at.least(298);
    }
  });

  it('the last message again on request', async () => {
    await toTheEnd();
    await help.use('More options');
    await help.use('Repeat last message');
    await help.until(() => help.times(end) === 2, 'it is said again');
    expect(help.focused).to.equal('More options');
  });

  it('only who has written, while Help is closed, and the words when it is opened', async () => {
    await help.press('Escape');
    await help.says(assistant, 'Your balance is low.');
    await help.hears('New message from Assistant. Help, 1 unread.');
    await help.open();
    await help.hears('1 new message.');
    await help.hears('Assistant said: Your balance is low.');
    expect(help.heard.length).to.equal(3);
  });

  it('what the guard holds back, breaking in, at each attempt', async () => {
    const words = 'Not sent. This looks like a full card number. Take it out; we never need it in a chat.';
    await help.send('My card is 4111 1111 1111 1111');
    expect((await help.hears(words)).live).to.equal('assertive');
    await help.press('Enter');
    await help.until(() => help.times(words) === 2, 'it is said again');
  });

  it('a failure at once, breaking in', async () => {
    const { TransportError } = await import('../../src/core/protocol/transport-error.ts');
    await help.send('Hello');
    help.transport.refuse(new TransportError('network', { retry: 'ask' }));
    const words = 'Not sent. The connection is weak. Your text is saved. Try again is next to the message.';
    expect((await help.hears(words)).live).to.equal('assertive');
  });
});
