import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

const words = 'You can change your address under Profile. Change it before you ask for a new card.'.split(
  ' ',
);

export const streamedAnswer: Journey = {
  name: 'streamed-answer',
  title: 'an answer that comes word by word is heard once, whole',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    const text = words.join(' ');
    listener.note('the assistant writes, word by word');
    for (const index of words.keys()) {
      await stage.tell('', {
        type: 'message.streamed',
        target: 'streamed',
        from: assistant,
        text: words.slice(0, index + 1).join(' '),
        replace: true,
      });
      await listener.pause(60);
    }
    const { at } = stage.script.stamp();
    const whole = { id: 'streamed', at, from: assistant, text, format: 'markdown' } as const;
    await stage.tell('the answer is complete', { type: 'message.received', ...whole });
    await listener.hear(text);
    await listener.listen();
    await heardOnce(listener, text);
    await heardOnce(listener, 'You can change');
  },
};
