import { openHelp, type Figures, type Measure } from '../measure.ts';
import { openTab, type Tab } from '../tab.ts';

const window_ = 40;

/** One message more, each in a frame of its own, in a short conversation and in ever longer ones. */
export const append: Measure = {
  name: 'append',
  floor: 'blocks',
  budgets: { 'CPU ms at the last': { ratio: 1.5 }, 'growth exponent': { most: 0.1 } },
  async run(subject, { place, sizes }) {
    const tab = await openTab(place, subject, true);
    await openHelp(tab);
    const early = await costAt(tab, 50);
    const middle = await costAt(tab, 1000);
    const late = await costAt(tab, sizes.most);
    const nodes = await tab.page.evaluate(() => window.bench.drawn());
    await tab.close();
    const exponent = Math.log(late / middle) / Math.log(sizes.most / 1000);
    const figures: Figures = {
      'CPU ms at 50': early,
      'CPU ms at 1,000': middle,
      'CPU ms at the last': late,
      'growth exponent': exponent,
      'messages there': nodes,
    };
    return figures;
  },
};

async function costAt(tab: Tab, size: number): Promise<number> {
  await tab.page.evaluate(fill, size - window_);
  await tab.settled();
  const before = await tab.cpu();
  await tab.page.evaluate(appendEach, size);
  await tab.settled();
  return ((await tab.cpu()) - before) / window_;
}

/** Many in a frame, until there are so many. */
async function fill(size: number): Promise<void> {
  for (let index = window.bench.drawn(); index < size; index++) {
    window.bench.append(index);
    if (index % 100 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function appendEach(size: number): Promise<void> {
  for (let index = window.bench.drawn(); index < size; index++) {
    window.bench.append(index);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
