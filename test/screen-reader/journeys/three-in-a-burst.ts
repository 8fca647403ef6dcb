import { maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

const texts = ['I have found the charge.', 'It is from August 15.', 'The store is closed today.'];

export const threeInABurst: Journey = {
  name: 'three-in-a-burst',
  title: 'three messages within half a second are each heard once, in order',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, maria);
    for (const text of texts) {
      await stage.tell(`Maria writes: ${text}`, stage.script.says(maria, text));
      await listener.pause(150);
    }
    for (const text of texts) await listener.hear(text);
    await listener.listen();
    await heardOnce(listener, ...texts);
  },
};
