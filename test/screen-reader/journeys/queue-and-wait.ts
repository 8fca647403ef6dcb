import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const queueAndWait: Journey = {
  name: 'queue-and-wait',
  title: 'a person is asked for, and the place in line is told',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    await listener.press('shift+Tab', 'Return');
    await stage.tell(
      'the customer is third in line',
      stage.script.fact<'handoff.requested'>({ type: 'handoff.requested' }),
      stage.script.fact<'handoff.queued'>({ type: 'handoff.queued', team: 'Card disputes' }),
      { type: 'queue.updated', position: 3, waitSeconds: 240 },
    );
    await listener.hear('You are number 3 in line.');
    await listener.listen();
    const meanwhile = 'You can ask me while you wait.';
    await stage.tell('the assistant writes', stage.script.says(assistant, meanwhile));
    await listener.hear(meanwhile);
    await stage.tell('the same figures again', { type: 'queue.updated', position: 3, waitSeconds: 230 });
    await stage.tell('the customer is next', { type: 'queue.updated', position: 1, waitSeconds: 60 });
    await listener.hear('You are next.');
    await listener.listen();
    await heardOnce(listener, 'You are number 3 in line.', meanwhile, 'You are next.');
  },
};
