import { maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const closedWithUnread: Journey = {
  name: 'closed-with-unread',
  title: 'while Help is closed only the sender is named; the words are heard when it is opened',
  // After Escape Orca 43 says one or the other or both; `closeHelp` listens for either.
  mayBeHeard: /^(Help (collapsed|expanded) push button\.|collapsed)$/,
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, maria);
    await stage.closeHelp();
    await stage.tell('Maria writes', stage.script.says(maria, 'I have opened a case.'));
    await listener.hear('New message from Maria.');
    await listener.listen();
    await listener.press('Return');
    await listener.hear('I have opened a case.');
    await listener.listen();
    await heardOnce(
      listener,
      'New message from Maria. Help, 1 unread.',
      '1 new message.',
      'I have opened a case.',
    );
  },
};
