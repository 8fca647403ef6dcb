import type { SubjectName } from '../build-subjects.ts';
import { openHelp, type Measure, type MeasureContext } from '../measure.ts';
import { openTab, type Tab } from '../tab.ts';

const text = 'I do not know this charge of Friday, what can I do';

/** A key in the field, in an empty conversation and in the longest. */
export const type: Measure = {
  name: 'type',
  floor: 'blocks',
  budgets: { 'with most against none': { most: 1.1 } },
  async run(subject, context) {
    const none = await costOfKeys(subject, context, 0);
    const most = await costOfKeys(subject, context, context.sizes.most);
    return { 'CPU ms a key, none': none, 'CPU ms a key, most': most, 'with most against none': most / none };
  },
};

async function costOfKeys(subject: SubjectName, { place }: MeasureContext, stored: number): Promise<number> {
  const tab = await openTab(place, subject, true);
  await tab.page.evaluate((count) => window.bench.store(count), stored);
  await openHelp(tab);
  await tab.page.waitForFunction((count) => window.bench.drawn() >= count, { timeout: 75_000 }, stored);
  await tab.page.evaluate(() => window.bench.field()?.focus());
  await write(tab);
  await tab.settled();
  const before = await tab.cpu();
  await write(tab);
  await tab.settled();
  const cpu = (await tab.cpu()) - before;
  await tab.close();
  return cpu / text.length;
}

async function write({ page }: Tab): Promise<void> {
  for (const sign of text) {
    await page.keyboard.press(sign === ' ' ? 'Space' : (sign as 'a'));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
