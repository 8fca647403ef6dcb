import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const askAndHear: Journey = {
  name: 'ask-and-hear',
  title: 'a question is sent, and its answer heard once',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    await listener.type('When is my bill due?');
    await listener.press('Return');
    await stage.accept();
    await listener.hear('Sent.');
    const answer = 'Your bill is due on October 30.';
    await stage.tell(
      'the assistant answers',
      stage.script.says(assistant, `Your bill is due on **October 30**.`),
    );
    await listener.hear(answer);
    await listener.listen();
    await heardOnce(listener, 'Sent.', answer);
  },
};
