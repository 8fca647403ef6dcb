import type { Measure } from '../measure.ts';
import { openTab, type Tab } from '../tab.ts';

/** From the press to the focus in the field, by a real mouse: its coming over the button is the sign of intent. */
export const open: Measure = {
  name: 'open',
  floor: 'shell',
  budgets: { 'ms to the field': { ratio: 2 } },
  async run(subject, { place }) {
    const tab = await openTab(place, subject, true);
    await tab.settled();
    const { x, y } = await whereToPress(tab);
    await tab.page.mouse.move(x, y);
    await tab.settled();
    const before = await tab.cpu();
    const waiting = tab.page.evaluate(untilFocused);
    await tab.page.mouse.click(x, y);
    const milliseconds = await waiting;
    await tab.settled();
    const cpu = (await tab.cpu()) - before;
    await tab.close();
    return { 'ms to the field': milliseconds, 'CPU ms': cpu };
  },
};

function whereToPress({ page }: Tab): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(() => {
    const box = window.bench.launcher()?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  });
}

function untilFocused(): Promise<number> {
  return new Promise((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = (): void => {
          if (window.bench.hasFocus()) resolve(performance.now() - timeStamp);
          else setTimeout(look, 1);
        };
        look();
      },
      { capture: true, once: true },
    );
  });
}
