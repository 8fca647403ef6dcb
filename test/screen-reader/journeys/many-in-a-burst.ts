import assert from 'node:assert/strict';
import { maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const manyInABurst: Journey = {
  name: 'many-in-a-burst',
  title: 'seven messages at once are counted, and none is lost',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, maria);
    const all = Array.from({ length: 7 }, (_, index) =>
      stage.script.says(maria, `This is step ${index + 1}.`),
    );
    await stage.tell('Maria writes seven messages', ...all);
    await listener.hear('This is step 7.');
    await listener.listen();
    await heardOnce(listener, 'This is step 7.');
    const counts = (await listener.heard()).map(({ text }) =>
      Number(/^(\d+) new messages? /.exec(text)?.[1] ?? 1),
    );
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      7,
    );
  },
};
