import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, notHeard, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const guardStops: Journey = {
  name: 'guard-stops',
  title: 'a card number is held back, and no word of it is spoken',
  async act(listener, origin) {
    await Stage.meet(listener, origin, assistant);
    await listener.type('My card number is 4111 1111 1111 1111');
    await listener.press('Return');
    await listener.hear('Not sent.');
    await listener.listen();
    await heardOnce(listener, 'Not sent. This looks like a full card number.');
    await notHeard(listener, /\d{4}/);
  },
};
