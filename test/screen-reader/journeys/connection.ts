import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, notHeard, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const connection: Journey = {
  name: 'connection',
  title: 'a lost connection is told once, and so is its return',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    await stage.tell('the line breaks', { type: 'connection.changed', state: 'reconnecting', attempt: 1 });
    await listener.hear('Connection lost.');
    await listener.listen();
    await stage.tell('it is tried again', { type: 'connection.changed', state: 'reconnecting', attempt: 2 });
    await listener.listen();
    await stage.tell('the line is back', { type: 'connection.changed', state: 'online', attempt: 2 });
    await listener.hear('Connected again.');
    await listener.listen();
    await heardOnce(listener, 'Connection lost.', 'Connected again.');
    await notHeard(listener, /Still trying/);
  },
};
