import type { Measure } from '../measure.ts';
import { openTab, type TabPlace } from '../tab.ts';

/** What a page pays that nobody asks for help on: CPU of the main thread beyond that of the same page without. */
export const load: Measure = {
  name: 'load',
  floor: 'shell',
  budgets: { 'CPU ms': { ratio: 1.3 } },
  async run(subject, { place }) {
    const widget = await cost(place, subject === 'care-chat' ? 'care-chat-alone' : subject);
    return { 'CPU ms': widget - (await cost(place, 'bare')) };
  },
};

async function cost(place: TabPlace, page: string): Promise<number> {
  const tab = await openTab(place, page, false);
  await tab.settled();
  const cpu = await tab.cpu();
  await tab.close();
  return cpu;
}
