import { expect } from '@open-wc/testing';
import { assistant, leo, maria } from '../../demo/pages/gallery/cast.ts';
import type { Measure } from '../../src/core/protocol/measure.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe('the metrics hook', () => {
  let help: CareChatHarness;
  let measures: Measure[];

  beforeEach(async () => {
    measures = [];
    help = await CareChatHarness.make();
    help.element.metrics = (measure) => measures.push(measure);
  });
  afterEach(() => help.remove());

  /** As soon as the last of what is expected has come: the code that counts comes late. */
  async function counted(last: string): Promise<readonly string[]> {
    const lines = (): string[] => measures.map(({ name, kind = '', count }) => `${name} ${kind} ${count}`);
    while (!lines().includes(last)) await new Promise(requestAnimationFrame);
    return lines();
  }

  it('is told what happens, how often and of which kind', async () => {
    await help.open();
    await help.says(assistant, 'Hello.');
    await help.send('My card is lost.');
    await help.accept();
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.receive(help.script.joins(maria), help.script.joins(leo));
    await help.receive(help.script.says(maria, 'One.'), help.script.says(maria, 'Two.'));
    await help.receive({ type: 'connection.changed', state: 'reconnecting', attempt: 1 });
    await help.receive({ type: 'problem.reported', error: new TransportError('forbidden') });
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria });
    await help.press('Escape');
    expect(await counted('closed  1')).to.deep.equal([
      'opened  1',
      'message-received assistant 1',
      'message-sent  1',
      'handoff requested 1',
      'agent-joined agent 1',
      'handoff none 1',
      'agent-joined supervisor 1',
      'message-received agent 1',
      'message-received agent 1',
      'connection-lost  1',
      'trouble transport-refused 1',
      'ended agent 1',
      'closed  1',
    ]);
  });

  it('is never given a word of the conversation', async () => {
    const secret = 'secretword';
    await help.open();
    await help.send(`My ${secret} 4111 1111 1111 1111`);
    await help.says(assistant, `Your ${secret}`, { choices: [{ label: secret, value: secret }] });
    await help.receive(help.script.joins({ id: secret, role: 'agent', name: secret, team: secret }));
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent' });
    const lines = await counted('ended agent 1');
    expect(lines).to.include('blocked pan 1');
    expect(JSON.stringify(measures)).not.to.contain(secret);
  });

  it('costs nothing and breaks nothing where it throws', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    let calls = 0;
    help.element.metrics = () => {
      calls += 1;
      throw new Error('no room');
    };
    await help.open();
    await help.says(assistant, 'Hello.');
    while (calls < 2) await new Promise(requestAnimationFrame);
    console.warn = warn;
    expect(warnings).to.deep.equal(['care-chat: metrics: Error: no room']);
  });
});
