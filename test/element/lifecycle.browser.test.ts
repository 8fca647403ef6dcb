import { expect } from '@open-wc/testing';
import { assistant, capabilities, customer, maria, Script } from '../../demo/pages/gallery/cast.ts';
import { createScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import { CareChat } from '../../src/element/care-chat.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { countChannels, countListeners, countTimers } from './count.ts';

describe('the element on its page', () => {
  it('is defined once: a second copy of the script does nothing', () => {
    const first = customElements.get('care-chat');
    class Second extends CareChat {}
    Second.define();
    expect(customElements.get('care-chat') === first).to.equal(true);
  });

  it('takes what was set before it was defined', async () => {
    const early = document.createElement('care-chat-late') as CareChat;
    early.label = 'Ask us';
    early.setAttribute('heading-level', '3');
    document.body.append(early);
    class Late extends CareChat {}
    Late.define('care-chat-late');
    await early.updateComplete;
    expect(early.shadowRoot!.querySelector('button')!.innerText.trim()).to.equal('Ask us');
    expect(early.headingLevel).to.equal('3');
    early.remove();
  });

  it('wakes no transport of the page’s that it has not connected yet', async () => {
    const help = await CareChatHarness.make();
    const { transport } = help;
    const asked: string[] = [];
    const connect = transport.connect.bind(transport);
    transport.wake = () => void asked.push('wake');
    transport.connect = (options) => {
      asked.push('connect');
      return connect(options);
    };
    await help.open();
    expect(asked[0]).to.equal('connect');
    await help.remove();
  });

  it('keeps its conversation and its place on top when the page moves it', async () => {
    const help = await CareChatHarness.make();
    await help.open();
    await help.says(assistant, 'What can I help you with?');
    help.page.append(help.element);
    await help.settled();
    expect(help.isOpen).to.equal(true);
    expect(help.visibleText()).to.contain('What can I help you with?');
    expect(help.find('.corner').matches(':popover-open')).to.equal(true);
    await help.says(assistant, 'Are you there?');
    await help.send('Yes');
    expect(help.transport.sent.map(({ text }) => text)).to.deep.equal(['Yes']);
    expect(help.transport.connects.length).to.equal(1);
    help.before.focus();
    await help.press('Control+F6');
    expect(help.focused).to.equal('Your message');
    await help.remove();
  });

  it('goes over to a transport that the page sets late', async () => {
    const help = await CareChatHarness.make();
    await help.open();
    const late = createScriptedTransport({ capabilities });
    help.element.transport = late;
    await help.settled();
    expect(help.transport.state).to.equal('closed');
    expect(late.connects.length).to.equal(1);
    await help.remove();
  });

  it('connects to nothing when it is taken away while the panel is on its way', async () => {
    const transport = createScriptedTransport({ capabilities });
    const element = document.createElement('care-chat');
    element.transport = transport;
    document.body.append(element);
    await element.updateComplete;
    const opening = element.open();
    element.remove();
    await opening;
    expect(transport.connects.length).to.equal(0);
  });

  it('closes its conversation when the page takes it away', async () => {
    const help = await CareChatHarness.make();
    await help.open();
    help.element.remove();
    await nextTask();
    expect(help.transport.state).to.equal('closed');
    expect(help.element.isOpen).to.equal(false);
    await help.remove();
  });

  // Two hundred lives in three parts, since a slow engine on a busy machine has a minute for each.
  for (const [what, rounds, live] of [
    ['with something of everything, twenty times', 20, liveOnce],
    ['in a conversation, the first ninety times', 90, comeAndGo],
    ['in a conversation, the second ninety times', 90, comeAndGo],
  ] as const) {
    it(`leaves no listener and no timer behind when it comes and goes ${what}`, async () => {
      const element = document.createElement('care-chat');
      await liveOnce(element);
      const listeners = countListeners();
      const timers = countTimers();
      const channels = countChannels();
      const nodes = document.querySelectorAll('*').length;
      for (let round = 0; round < rounds; round++) await live(element);
      for (const one of [listeners, timers, channels]) one.stop();
      expect(listeners.left()).to.deep.equal([]);
      expect(timers.left()).to.deep.equal([]);
      expect(channels.left()).to.deep.equal([]);
      expect(document.querySelectorAll('*').length).to.equal(nodes);
      while ((await locks()).length > 0) await nextTask();
      // A connection that is open would keep it from being deleted.
      await new Promise((resolve) => (indexedDB.deleteDatabase('care-chat').onsuccess = resolve));
    });
  }
});

/** The shortest life: in a conversation that it leads, and gone. */
async function comeAndGo(element: CareChat): Promise<void> {
  const transport = createScriptedTransport({ capabilities });
  element.transport = transport;
  document.body.append(element);
  await element.open();
  transport.emit({ type: 'resume.changed', token: { driver: 'scripted', conversation: 'c-1' } });
  transport.emit({ type: 'connection.changed', state: 'online', attempt: 1 });
  element.remove();
  await nextTask();
  expect(transport.state).to.equal('closed');
  // The next would else fetch the panel by itself, by a timer where the engine has no idle callback.
  sessionStorage.clear();
}

/** A short life with something of everything: a menu, words that wait to be spoken, waits, times that end, a draft. */
async function liveOnce(element: CareChat): Promise<void> {
  const transport = createScriptedTransport({ capabilities });
  const script = new Script();
  element.transport = transport;
  document.body.append(element);
  await element.open({ focus: true });
  transport.emit(script.says(assistant, 'Hello.', { choices: [{ label: 'Yes', value: 'yes' }] }));
  transport.emit({ type: 'typing.changed', from: assistant, on: true, ttlSeconds: 60 });
  transport.emit(script.fact<'handoff.queued'>({ type: 'handoff.queued' }));
  transport.emit({ type: 'queue.updated', position: 2, waitSeconds: 60 });
  transport.emit(script.says(customer, 'And I wait for an answer.'));
  const at = Date.now();
  transport.emit({ type: 'limit.announced', kind: 'idle', at, endsAt: at + 100_000 });
  transport.emit(
    script.fact<'secure.requested'>({
      ...{ type: 'secure.requested', requestId: 'r', from: maria, purpose: 'To find it' },
      ...{ fields: [{ name: 'card', kind: 'last-four' }], expiresAt: at + 600_000 },
    }),
  );
  transport.emit(script.joins(maria));
  const root = element.shadowRoot!;
  while (!root.querySelector('#limit-idle') || !root.querySelector('#secure-pin')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const field = root.querySelector<HTMLTextAreaElement>('#field')!;
  field.value = 'A draft';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  root.querySelector<HTMLElement>('#more')!.click();
  await element.updateComplete;
  expect(root.querySelector('#menu')!.checkVisibility()).to.equal(true);
  element.remove();
  await nextTask();
  expect(transport.state).to.equal('closed');
}

/** Which Firefox gives back a moment later. */
async function locks(): Promise<readonly LockInfo[]> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return [...held, ...pending];
}

/** The element lets go of everything once it is known not to be back at once. */
async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
