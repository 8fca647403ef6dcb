import { expect } from '@open-wc/testing';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const pauses = 'Pause with Maria, talk to the assistant';

describe('a pause with an agent', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    await help.receive(help.script.joins(assistant), help.script.joins(maria));
  });
  afterEach(() => help.remove());

  const who = (): string => help.find('#who').innerText;
  const pause = async (): Promise<void> => {
    await help.happens<'suspension.started'>({ type: 'suspension.started', with: maria });
    await help.until(() => help.root.querySelector('#resume-agent') !== null, 'the way back');
  };
  const back = () => help.happens<'suspension.ended'>({ type: 'suspension.ended', with: maria });

  it('is asked for behind More options, keeps the draft, and is a fact only when the other side says so', async () => {
    await help.type('A draft');
    await help.use('More options');
    await help.use(pauses);
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'suspend-agent' });
    expect([help.focused, help.field.value]).to.deep.equal(['Your message', 'A draft']);
    expect(who()).to.contain('Maria');
    await pause();
    expect([who(), help.field.value]).to.deep.equal(['Talking to: Assistant (automated)', 'A draft']);
    const words =
      'You paused with Maria. You talk to the assistant now. This chat can still be read by both. To go back, use the button above the conversation.';
    await help.hears(words);
    expect([help.times(words), help.focused]).to.deep.equal([1, 'Your message']);
    expect(help.maybe(pauses) === undefined).to.equal(true);
  });

  it('shows the agent’s words, marked, and leads back by one press', async () => {
    await pause();
    await help.says(maria, 'I have found it.');
    await help.hears(
      'Maria said: I have found it. You are still with the assistant. To answer, go back with the button above.',
    );
    expect(help.messages.at(-1)?.innerText).to.contain('Sent during your pause.');
    await help.use('Back to Maria');
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'resume-agent' });
    expect(help.focused).to.equal('Your message');
    await back();
    expect(who()).to.contain('Maria');
    expect(help.root.querySelector('#suspension') === null).to.equal(true);
    await help.says(maria, 'Good.');
    expect(help.messages.at(-1)?.innerText).not.to.contain('pause');
  });

  it('says so where the way back does not work', async () => {
    await pause();
    help.transport.refuseNext(new TransportError('conflict'));
    await help.use('Back to Maria');
    await help.hears('This did not work. Nothing has changed. Try again.');
    expect(help.button('Back to Maria').checkVisibility()).to.equal(true);
  });

  it('can be asked for by the page, which is told whether it came to be', async () => {
    await help.element.suspendAgent?.();
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'suspend-agent' });
    const code = (cause: unknown): unknown => (cause as { code?: string }).code;
    expect(await help.element.resumeAgent?.().catch(code)).to.equal('transport-refused');
    await pause();
    expect(await help.element.suspendAgent?.().catch(code)).to.equal('transport-refused');
    await help.element.resumeAgent?.();
    expect(help.transport.commands.at(-1)).to.deep.equal({ do: 'resume-agent' });
    await back();
    await help.receive(help.script.leaves(maria));
    expect(await help.element.suspendAgent?.().catch(code)).to.equal('transport-refused');
  });

  it('ends with the agent', async () => {
    await pause();
    await help.receive(help.script.leaves(maria));
    expect(help.root.querySelector('#suspension') === null).to.equal(true);
  });

  it('is not offered by a backend that has none', async () => {
    await help.remove();
    help = await CareChatHarness.make({ capabilities: { suspension: false } });
    await help.open();
    await help.receive(help.script.joins(assistant), help.script.joins(maria));
    await help.use('More options');
    expect(help.root.querySelector('#pause') === null).to.equal(true);
  });
});
