import { leo, maria } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const supervisor: Journey = {
  name: 'supervisor',
  title: 'a supervisor is asked for, joins beside the agent, and decides',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, maria);
    await listener.press('ctrl+F6', 'ctrl+F6', 'Return');
    await listener.seek('Tab', /^Ask for a supervisor/);
    listener.begin();
    await listener.press('Return');
    await listener.hear('Ask for a supervisor heading');
    await listener.seek('Tab', /^My problem is not solved/);
    await listener.press('space');
    await listener.seek('Tab', /^Ask now/);
    await listener.settle();
    await listener.press('Return');
    await stage.tell(
      'the wish is in the log',
      stage.script.fact<'escalation.requested'>({ type: 'escalation.requested', reason: 'not-solved' }),
    );
    await listener.hear('Maria is still here');
    await listener.settle();
    const hello = 'Good morning. I have read all of it.';
    await stage.tell('Leo joins and writes', stage.script.joins(leo), stage.script.says(leo, hello));
    await listener.hear(hello);
    const decided = 'We take the late fee back.';
    await stage.tell(
      'Leo decides and leaves',
      stage.script.fact<'escalation.answered'>({
        ...{ type: 'escalation.answered', outcome: 'settled', text: decided },
      }),
      stage.script.leaves(leo),
    );
    await listener.hear('Leo left');
    await listener.listen();
    await heardOnce(listener, 'Leo, supervisor', hello, decided, 'Leo left');
  },
};
