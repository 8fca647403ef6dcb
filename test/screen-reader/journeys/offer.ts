import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

const text = 'Questions about this payment?';

export const offer: Journey = {
  name: 'offer',
  title: 'the page offers help, which is said once where the listener is, and taken from there',
  async act(listener, origin) {
    const stage = await Stage.open(listener, origin);
    await listener.settle();
    listener.begin();
    await stage.offer(text);
    await listener.hear(`Help: ${text}`);
    await listener.listen();
    await listener.press('Tab', 'Return');
    await listener.hear('Focus mode');
    await listener.listen();
    await heardOnce(listener, `Help: ${text}`);
  },
};
