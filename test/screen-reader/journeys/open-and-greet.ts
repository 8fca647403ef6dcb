import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const openAndGreet: Journey = {
  name: 'open-and-greet',
  title: 'Help opens into the field, and the assistant greets',
  // After Escape Orca 43 says one or the other or both; `closeHelp` listens for either.
  mayBeHeard: /^(Help (collapsed|expanded) push button\.|collapsed)$/,
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
    await stage.closeHelp();
    await heardOnce(listener, greeting);
  },
};
