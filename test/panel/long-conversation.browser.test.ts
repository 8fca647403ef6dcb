import { expect } from '@open-wc/testing';
import { assistant, customer } from '../../demo/pages/gallery/cast.ts';
import { en } from '../../src/core/messages/en.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';
import { hasDevTools, tree } from '../support/commands.ts';

describe('a conversation of a thousand messages', () => {
  let help: CareChatHarness;
  /** How often a message's heading was written: each drawing of a message writes its time. */
  let drawings = 0;
  let all: ReturnType<CareChatHarness['script']['says']>[] = [];

  const words = (index: number) => `Message number ${index}`;
  const count = (root: Node, what: number, counts: (node: Node) => boolean = () => true) => {
    const walker = document.createTreeWalker(root, what);
    let found = 0;
    while (walker.nextNode()) if (counts(walker.currentNode)) found++;
    return found;
  };

  // Once for all: a thousand messages take a while to draw.
  before(async () => {
    const time = (at: number) => {
      drawings++;
      return en.transcript.time(at);
    };
    const messages = { transcript: { ...en.transcript, time } };
    help = await CareChatHarness.make({ settings: { messages } });
    await help.open();
    all = Array.from({ length: 1000 }, (_, index) =>
      help.script.says(index % 2 ? assistant : customer, words(index)),
    );
    await help.receive(...all);
    await help.until(() => help.messages.length === 1000, 'all are drawn');
  });
  after(() => help.remove());

  it('has no more than eight elements and texts for a message', () => {
    const most = Math.max(
      ...help.messages.map((message) => {
        const elements = count(message, NodeFilter.SHOW_ELEMENT) + 1;
        return elements + count(message, NodeFilter.SHOW_TEXT, (node) => node.textContent?.trim() !== '');
      }),
    );
    expect(most).to.be.at.most(8);
  });

  it('gives a screen reader every message', async function () {
    if (!hasDevTools) return this.skip();
    const found = (await tree()).filter(({ role }) => role === 'article');
    expect(found.length).to.equal(1000);
  });

  it('draws one message where one comes, and none of the others again', async () => {
    drawings = 0;
    await help.says(assistant, 'One more');
    await help.until(() => help.messages.length === 1001, 'it is drawn');
    expect(drawings).to.equal(1);
  });

  it('draws the first of a parcel again where the one before it is of another day now', async () => {
    await help.says(assistant, 'The first of its parcel, or the next');
    const days = () => help.root.querySelectorAll('.day').length;
    const before = days();
    const last = all[999]!;
    if (!('at' in last) || last.at === undefined) throw new Error('it has no time');
    await help.receive({ ...last, at: last.at - 86_400_000 });
    await help.until(() => days() > before, 'the day is told');
    expect(days()).to.equal(before + 1);
  });
});

describe('a long conversation that is read back', () => {
  it('is drawn from its end, until all of it is there and in its order', async () => {
    const help = await CareChatHarness.make();
    const all = Array.from({ length: 400 }, (_, index) => help.script.says(customer, `Word ${index}`));
    // Between "connecting" and "online", as over a wire.
    const { emit } = help.transport;
    Object.assign(help.transport, {
      connect: async () => {
        emit({ type: 'connection.changed', state: 'connecting', attempt: 1 });
        for (const event of all) emit(event);
        emit({ type: 'connection.changed', state: 'online', attempt: 1 });
      },
    });
    const sizes: number[] = [];
    const watch = new MutationObserver(() => sizes.push(help.messages.length));
    watch.observe(help.root, { childList: true, subtree: true });
    await help.open();
    await help.until(() => help.messages.length === 400, 'all are drawn');
    watch.disconnect();
    expect(sizes.find((size) => size > 0)).to.be.at.most(100);
    const shown = help.messages.map((message) => message.querySelector('.words')?.textContent?.trim());
    expect(shown).to.deep.equal(all.map((_, index) => `Word ${index}`));
    await help.remove();
  });
});
