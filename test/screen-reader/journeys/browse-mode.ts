import { assistant, maria } from '../../../demo/pages/gallery/cast.ts';
import type { Journey } from '../journey.ts';
import { Stage } from '../stage.ts';

export const browseMode: Journey = {
  name: 'browse-mode',
  title: 'browse mode reads messages by their headings and the panel by its landmark',
  async act(listener, origin) {
    const stage = await Stage.meet(listener, origin, assistant);
    await stage.tell(
      '',
      stage.script.says(assistant, 'Hello. What can I help you with?'),
      stage.script.joins(maria),
      stage.script.says(maria, 'I am here now.'),
    );
    await listener.hear('I am here now.');
    await listener.listen();
    await listener.browse();
    await listener.seek('m', /^Help/);
    await listener.press('m', 'h', 'h', 'Down');
  },
};
