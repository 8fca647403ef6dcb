import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const openAndGreet: Journey = {
  name: 'open-and-greet',
  title: 'Help opens into the field, and the assistant greets',
  // After Escape Orca 43 says "collapsed", and the button itself in some runs only.
  mayBeHeard: /^Help (collapsed|expanded) push button\.$/,
  async act(listener, origin) {
    const stage = await Stage.open(listener, origin);
    await stage.openHelp();
    const greeting = 'Hello. I can help with charges and cards.';
    await stage.tell(
      'the assistant greets',
      stage.script.joins(assistant),
      stage.script.says(assistant, greeting),
    );
    await listener.hear(greeting);
    await listener.listen();
    await listener.press('Escape');
    await heardOnce(listener, greeting);
  },
};
