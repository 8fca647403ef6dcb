import { expect } from '@open-wc/testing';
import { assistant, leo, maria } from '../../demo/pages/gallery/cast.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const names = [
  'care-open',
  'care-before-close',
  'care-close',
  'care-handoff',
  'care-agent-joined',
  'care-end',
  'care-blocked',
  'care-error',
];

/** What an event has of its own, beyond what every event has. */
function fieldsOf(event: Event): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
}

describe('the events of the element', () => {
  let help: CareChatHarness;
  let events: Event[];

  beforeEach(async () => {
    events = [];
    help = await CareChatHarness.make();
    for (const name of names) help.page.addEventListener(name, (event) => events.push(event));
  });
  afterEach(() => help.remove());

  const told = () => events.map((event) => [event.type, fieldsOf(event)]);

  it('tell of opening and closing', async () => {
    await help.open();
    await help.press('Escape');
    expect(told()).to.deep.equal([
      ['care-open', {}],
      ['care-before-close', {}],
      ['care-close', {}],
    ]);
    expect(events.every(({ target }) => target === help.element)).to.equal(true);
  });

  it('let the page keep Help open', async () => {
    help.element.addEventListener('care-before-close', (event) => event.preventDefault());
    await help.open();
    await help.press('Escape');
    expect(help.isOpen).to.equal(true);
    expect(help.focused).to.equal('Your message');
    expect(told().map(([name]) => name)).to.deep.equal(['care-open', 'care-before-close']);
  });

  it('tell of each step to a person, and of who came', async () => {
    await help.open();
    events = [];
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    await help.receive({ type: 'queue.updated', position: 2, waitSeconds: 60 });
    await help.receive(help.script.joins(maria), help.script.joins(leo));
    expect(told()).to.deep.equal([
      ['care-handoff', { step: 'requested' }],
      ['care-handoff', { step: 'queued' }],
      ['care-agent-joined', { role: 'agent' }],
      ['care-handoff', { step: 'none' }],
      ['care-agent-joined', { role: 'supervisor' }],
    ]);
  });

  it('tell of the end, and of trouble that the customer is told of', async () => {
    await help.open();
    events = [];
    await help.receive({ type: 'connection.changed', state: 'offline', attempt: 1 });
    await help.receive({ type: 'problem.reported', error: new TransportError('forbidden') });
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria });
    expect(told()).to.deep.equal([
      ['care-error', { code: 'transport-refused' }],
      ['care-end', { reason: 'agent' }],
    ]);
  });

  it('never carry a word of the conversation', async () => {
    const secret = 'secretword';
    await help.open();
    await help.send(`My ${secret}`);
    await help.says(assistant, `Your ${secret}`, { choices: [{ label: secret, value: secret }] });
    await help.happens<'transfer.started'>({ type: 'transfer.started', team: secret, reason: secret });
    await help.receive(help.script.joins({ id: secret, role: 'agent', name: secret, team: secret }));
    await help.happens<'case.opened'>({ type: 'case.opened', reference: secret });
    await help.happens<'summary.written'>({ type: 'summary.written', text: secret, by: maria });
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent' });
    await help.press('Escape');
    expect(events.length).to.be.greaterThan(4);
    for (const event of events) {
      const own = Reflect.ownKeys(event).map((key) => Reflect.get(event, key) as unknown);
      expect(JSON.stringify([event.type, fieldsOf(event), own.map(String)])).not.to.contain(secret);
    }
  });

  it('reach the page from out of the shadow root', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    document.addEventListener('care-open', listen);
    await help.open();
    document.removeEventListener('care-open', listen);
    expect(heard).to.deep.equal(['care-open']);
  });
});
