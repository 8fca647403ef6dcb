import type { Figures, Measure, MeasureContext } from '../measure.ts';
import type { SubjectName } from '../build-subjects.ts';
import { openTab } from '../tab.ts';

/** Opening where so many messages are stored: to the field with the newest in view, and all that comes after. */
export const stored: Measure = {
  name: 'stored',
  floor: 'blocks',
  budgets: {
    '1,000: ms to the last': { ratio: 3 },
    'most: ms to the last': { ratio: 3 },
    'most: longest task': { most: 50 },
  },
  async run(subject, context) {
    const few = await opening(subject, context, 1000);
    const many = await opening(subject, context, context.sizes.most);
    return { ...named('1,000', few), ...named('most', many) };
  },
};

async function opening(subject: SubjectName, { place }: MeasureContext, count: number): Promise<Figures> {
  const tab = await openTab(place, subject, true);
  await tab.page.evaluate((messages) => window.bench.store(messages), count);
  await tab.page.evaluate(() => window.bench.launcher()?.dispatchEvent(new Event('pointerenter')));
  await tab.settled();
  const before = await tab.cpu();
  const { milliseconds, longest } = await tab.page.evaluate(press, count);
  await tab.settled();
  const cpu = (await tab.cpu()) - before;
  await tab.close();
  return { 'ms to the last': milliseconds, 'CPU ms in all': cpu, 'longest task': longest };
}

async function press(count: number): Promise<{ readonly milliseconds: number; readonly longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const { bench } = window;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  bench.launcher()?.click();
  while (!bench.hasFocus() || !bench.showsLast()) await frame();
  const milliseconds = performance.now() - start;
  const end = start + 75_000;
  while (bench.drawn() < count && performance.now() < end) await new Promise((done) => setTimeout(done, 50));
  if (bench.drawn() < count) throw new Error(`${bench.drawn()} of ${count} messages after 75 s`);
  await frame();
  observer.disconnect();
  return { milliseconds, longest };
}

function named(name: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}: ${key}`, value]));
}
