import { assistant } from '../../../demo/pages/gallery/cast.ts';
import type { Journey } from '../journey.ts';
import { until } from '../orca.ts';
import { Stage } from '../stage.ts';

export const settings: Journey = {
  name: 'settings',
  title: 'the settings are opened, one is changed, and the way back is heard',
  async act(listener, origin) {
    await Stage.meet(listener, origin, assistant);
    await listener.press('ctrl+F6', 'ctrl+F6', 'Return');
    await listener.seek('Tab', /^Settings/);
    listener.begin();
    await listener.press('Return');
    await listener.hear('Settings heading');
    // On the way Orca says that the menu is closed, or that its button is: once the one, once the other.
    await listener.settle();
    listener.begin();
    await listener.press('Tab', 'Tab', 'Down');
    const before = (await listener.find('More options')).length;
    await listener.press('Escape');
    await until('the way back to be said', 5, async () => {
      return (await listener.find('More options')).length > before;
    });
    await listener.listen();
  },
};
