import { assistant } from '../../../demo/pages/gallery/cast.ts';
import { heardOnce, notHeard, type Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const englishToSpanish: Journey = {
  name: 'english-to-spanish',
  title: 'after the change to Spanish all is said in Spanish',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    await listener.seek('shift+Tab', /More options/);
    await listener.press('Return');
    await listener.seek('Tab', /Español/);
    await listener.press('Return');
    await stage.tell(
      'the language is Spanish',
      stage.script.fact<'language.changed'>({ type: 'language.changed', lang: 'es' }),
    );
    await listener.hear('Idioma: español.');
    await listener.listen();
    await listener.seek('Tab', /Su mensaje/);
    const text = 'Puede hacerme preguntas mientras espera.';
    await stage.tell(
      'in line, and the assistant writes',
      stage.script.fact<'handoff.requested'>({ type: 'handoff.requested' }),
      stage.script.fact<'handoff.queued'>({ type: 'handoff.queued' }),
      stage.script.says(assistant, text, { lang: 'es' }),
      { type: 'queue.updated', position: 2, waitSeconds: 180 },
    );
    await listener.hear(text);
    await listener.hear('Es el número 2');
    await listener.listen();
    await heardOnce(listener, text);
    await notHeard(listener, /said|Request sent|in line|minutes|Sent/);
  },
};
