import assert from 'node:assert/strict';
import { maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

const draft = 'The charge is from a store that I do not know';
const text = 'Please tell me the date too.';

export const whileTyping: Journey = {
  name: 'while-typing',
  title: 'a message that comes while the customer types is heard when the typing stops',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, maria);
    const typed = listener.type(draft);
    await listener.pause(900);
    await stage.tell('Maria writes', stage.script.says(maria, text));
    await typed;
    const stopped = Date.now() / 1000;
    const { at } = await listener.hear(text);
    assert.ok(at > stopped + 1, `it was said ${at - stopped} s after the last key`);
    await listener.listen();
    await heardOnce(listener, text);
    const kept = await listener.page.evaluate(
      () => document.querySelector('care-chat')?.shadowRoot?.querySelector('textarea')?.value,
    );
    assert.equal(kept, draft);
  },
};
