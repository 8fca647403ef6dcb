import { expect } from '@open-wc/testing';
import { assistant, leo, maria } from '../../demo/pages/gallery/cast.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

/** Each row of the focus table that exists by now (accessibility.md 9.2). */
describe('the focus', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.receive(help.script.joins(assistant));
  });
  afterEach(() => help.remove());

  const choices = ['Replace a card', 'Talk about a charge'].map((label) => ({ label, value: label }));
  const streamed = (text: string) =>
    ({ type: 'message.streamed', target: 's1', from: assistant, text, replace: true }) as const;

  async function notSent(): Promise<void> {
    await help.send('Hello');
    help.transport.refuse(new TransportError('network', { retry: 'ask' }));
    await help.settled();
  }

  describe('stays where it is whatever the other side does', () => {
    const places = ['Your message', 'More options', 'Conversation'];
    const put = {
      'Your message': () => help.field.focus(),
      'More options': () => help.find('#more').focus(),
      Conversation: async () => {
        for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
        help.log.focus();
      },
    } as Record<string, () => unknown>;

    for (const place of places) {
      it(`in ${place}`, async () => {
        await put[place]!();
        const acts: readonly (() => Promise<unknown>)[] = [
          () => help.says(assistant, 'A message', { choices }),
          () => help.receive(streamed('One')),
          () => help.receive(streamed('One and two')),
          () => help.receive({ type: 'typing.changed', from: assistant, on: true, ttlSeconds: 60 }),
          () => help.happens<'handoff.requested'>({ type: 'handoff.requested' }),
          () => help.happens<'handoff.queued'>({ type: 'handoff.queued' }),
          () => help.receive({ type: 'queue.updated', position: 2, waitSeconds: 60 }),
          () => help.receive(help.script.joins(maria)),
          () => help.says(maria, 'Hello.'),
          () => help.happens<'case.opened'>({ type: 'case.opened', reference: 'DSP-1' }),
          () => help.happens<'transfer.started'>({ type: 'transfer.started', team: 'Fraud' }),
          () => help.happens<'transfer.failed'>({ type: 'transfer.failed', team: 'Fraud' }),
          () => help.receive(help.script.joins(leo), help.script.leaves(maria)),
          () => help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 3 }),
          () => help.receive({ type: 'connection.changed', state: 'online', attempt: 1 }),
          () => help.receive({ type: 'gap.found', ...help.script.stamp() }),
        ];
        for (const act of acts) {
          await act();
          expect(help.focused, String(act)).to.equal(place);
        }
      });
    }
  });

  it('is in the field when Help is opened on new messages', async () => {
    await help.press('Escape');
    await help.says(assistant, 'One more thing.');
    await help.open();
    expect(help.focused).to.equal('Your message');
  });

  it('goes from a suggested reply to the field', async () => {
    await help.says(assistant, 'What is it about?', { choices });
    await help.use('Replace a card');
    expect(help.focused).to.equal('Your message');
    expect(help.transport.sent.map(({ value }) => value)).to.deep.equal(['Replace a card']);
    expect(help.maybe('Talk about a charge') === undefined).to.equal(true);
  });

  for (const name of ['Try again', 'Edit', 'Delete']) {
    it(`goes from ${name} to the field`, async () => {
      await notSent();
      expect(help.focused).to.equal('Your message');
      await help.use(name);
      expect(help.focused).to.equal('Your message');
      expect(help.maybe(name) === undefined).to.equal(true);
    });
  }

  it('is not lost with a button that a fact takes away', async () => {
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    help.button('Leave the line').focus();
    await help.receive(help.script.joins(maria));
    expect(help.focused).not.to.equal('body');
  });

  it('stays on a message of the own that the other side has taken', async () => {
    await help.send('One');
    await help.send('Two');
    help.messages[1]!.focus();
    const [, two] = help.transport.sent;
    help.transport.accept(two!.localId);
    await help.settled();
    await help.says(assistant, 'Yes?');
    await help.receive({
      ...help.script.stamp(),
      type: 'message.received',
      from: { id: 'customer', role: 'customer' },
      text: 'Two',
      format: 'plain',
      localId: two!.localId,
    });
    expect(help.root.activeElement?.textContent).to.contain('Two');
  });

  it('goes from Talk to a person to the field, and so from Leave the line', async () => {
    await help.use('Talk to a person');
    expect(help.focused).to.equal('Your message');
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.use('Leave the line');
    expect(help.focused).to.equal('Stay in line');
    await help.press('Tab', 'Enter');
    expect(help.focused).to.equal('Your message');
    expect(help.transport.commands.map((command) => command.do)).to.deep.equal([
      'request-agent',
      'cancel-request',
    ]);
  });

  it('goes from Stop to the field', async () => {
    await help.receive(streamed('A long answer'));
    await help.use('Stop');
    expect(help.focused).to.equal('Your message');
  });

  it('goes with Jump to latest to the newest message', async () => {
    for (let count = 0; count < 20; count++) await help.says(assistant, `Line ${count}`);
    help.log.scrollTop = 0;
    await help.until(() => help.maybe('Jump to latest') !== undefined, 'the button is there');
    await help.says(assistant, 'The newest');
    await help.use('Jump to latest, 1 new');
    expect(help.root.activeElement?.textContent).to.contain('The newest');
    expect(help.maybe('Jump to latest') === undefined).to.equal(true);
  });

  it('comes back to the field of the conversation that is begun anew', async () => {
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent' });
    await help.use('Start a new conversation');
    expect(help.focused).to.equal('Your message');
  });

  it('is outside of Help still when the page closes it', async () => {
    help.before.focus();
    help.element.close();
    await help.settled();
    expect(help.focused).to.equal('Before');
  });
});
