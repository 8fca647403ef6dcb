import { openHelp, type Measure } from '../measure.ts';
import { openTab } from '../tab.ts';
import { pieces } from '../words.ts';

/** An answer of many tokens, two hundred a second: what it costs, and how late the last one is on screen. */
export const stream: Measure = {
  name: 'stream',
  floor: 'blocks',
  budgets: { 'CPU ms': { ratio: 1.5 }, 'ms late': { most: 120 } },
  async run(subject, { place, sizes }) {
    const tab = await openTab(place, subject, true);
    await openHelp(tab);
    await tab.settled();
    const before = await tab.cpu();
    const { late, longest } = await tab.page.evaluate(tell, pieces(sizes.tokens));
    await tab.settled();
    const cpu = (await tab.cpu()) - before;
    await tab.close();
    return { 'CPU ms': cpu, 'ms late': late, 'longest task': longest };
  },
};

async function tell(tokens: readonly string[]): Promise<{ readonly late: number; readonly longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const { bench } = window;
  for (const [index, token] of tokens.entries()) {
    while (performance.now() < start + index * 5) await new Promise((done) => setTimeout(done, 1));
    bench.piece(token, index === tokens.length - 1);
  }
  const told = performance.now();
  while (!bench.lastWords().trimEnd().endsWith('end.')) await new Promise(requestAnimationFrame);
  const late = performance.now() - told;
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { late, longest };
}
