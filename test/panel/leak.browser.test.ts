import { expect } from '@open-wc/testing';
import { assistant } from '../../demo/pages/gallery/cast.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

describe('Help that is opened and closed again and again', () => {
  let help: CareChatHarness;

  beforeEach(async () => {
    help = await CareChatHarness.make();
    await help.open();
    // As real backends say at once; where none does, that is said after five seconds, and has parts of its own.
    await help.receive({ type: 'availability.updated', state: 'online' });
    await help.says(assistant, 'What can I help you with?');
    await help.hears('Assistant said: What can I help you with?');
  });
  afterEach(() => help.remove());

  /** All of ours but what is being spoken, which is taken away after a while. */
  function nodes(): number {
    const walker = document.createTreeWalker(help.root);
    let count = 0;
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest('.announcer')) count++;
    }
    return count;
  }

  it('keeps the number of its nodes and style sheets', async () => {
    await help.press('Escape');
    await help.open();
    const before = [nodes(), help.root.adoptedStyleSheets.length];
    for (let round = 0; round < 100; round++) {
      help.find('.launcher').click();
      await help.element.updateComplete;
      help.find('.launcher').click();
      await help.element.updateComplete;
    }
    await help.settled();
    expect(help.isOpen).to.equal(true);
    expect([nodes(), help.root.adoptedStyleSheets.length]).to.deep.equal(before);
  });

  it('keeps the number of its nodes when its menu is used', async () => {
    await help.use('More options');
    await help.press('Escape');
    const before = nodes();
    for (let round = 0; round < 50; round++) {
      help.find('#more').click();
      await help.element.updateComplete;
    }
    await help.settled();
    expect(nodes()).to.equal(before);
  });
});
