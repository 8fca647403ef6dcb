import { expect } from '@open-wc/testing';
import type { DurableEvent } from '../../src/core/protocol/events.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { customer } from '../../demo/pages/gallery/cast.ts';

/** What stands beside the customer's last message, and what can be done about it. */
function beside(help: CareChatHarness): readonly string[] {
  const own = [...help.root.querySelectorAll<HTMLElement>('.message.own')].at(-1);
  const words = [...(own?.querySelectorAll<HTMLElement>('.state, .error, button') ?? [])];
  return words.map((one) => one.innerText.trim());
}

describe('what is told of a message on its way', () => {
  let help: CareChatHarness;
  const unsure = 'We are not sure this arrived.';

  async function open(history: 'none' | 'session' = 'session'): Promise<void> {
    help = await CareChatHarness.make({ capabilities: { history } });
    await help.open();
    await help.send('Hello');
  }

  async function refuse(error: TransportError): Promise<void> {
    help.transport.refuse(error);
    await help.settled();
  }

  const cut = () => new TransportError('cut', { delivery: 'unknown', retry: 'ask' });

  afterEach(() => help.remove());

  it('is that it is being sent, then that it is not sent, and what can be done', async () => {
    await open();
    expect(beside(help)).to.deep.equal(['Sending']);
    await refuse(new TransportError('network', { retry: 'ask' }));
    const [sentence, ...ways] = beside(help);
    expect(sentence).to.match(/^Not sent\. /);
    expect(ways).to.deep.equal(['Try again', 'Edit', 'Delete']);
  });

  it('is that nobody knows, and offers to look before it is sent again, under the same id', async () => {
    await open();
    await refuse(cut());
    expect(beside(help)).to.deep.equal([unsure, 'Check', 'Send again', 'Delete']);
    await help.use('Send again');
    expect(help.focused).to.equal('Your message');
    const [first, second] = help.transport.sent;
    expect(second?.localId).to.equal(first?.localId);
    expect(beside(help)).to.deep.equal(['Sending']);
  });

  it('is that it was sent, where a look finds it', async () => {
    await open();
    const [draft] = help.transport.sent;
    await refuse(cut());
    const event = { ...help.script.says(customer, 'Hello'), localId: draft?.localId } as DurableEvent;
    help.transport.history = async () => ({ events: [event] });
    await help.use('Check');
    await help.hears('Sent.');
    expect(beside(help)).to.deep.equal([]);
    expect(help.transport.sent.length).to.equal(1);
    expect(help.focused).to.equal('Your message');
  });

  it('is that it was not sent, where a look finds that it is not there', async () => {
    await open();
    await refuse(cut());
    await help.hears(unsure);
    help.transport.history = async () => ({ events: [] });
    await help.use('Check');
    await help.until(() => beside(help).includes('Try again'), 'it can be sent');
    expect(help.times(unsure)).to.equal(1);
  });

  it('stays that nobody knows, and is said again, where the look tells nothing', async () => {
    await open();
    await refuse(cut());
    await help.hears(unsure);
    help.transport.history = () => Promise.reject(new TransportError('network'));
    await help.use('Check');
    await help.until(() => help.times(unsure) === 2, 'it is said again');
    expect(beside(help)).to.deep.equal([unsure, 'Check', 'Send again', 'Delete']);
  });

  it('offers no look where there is nothing to look into', async () => {
    await open('none');
    await refuse(cut());
    expect(beside(help)).to.deep.equal([unsure, 'Send again', 'Delete']);
  });
});
