import { openHelp, type Figures, type Measure } from '../measure.ts';
import { metric, openTab, type Tab } from '../tab.ts';

/** What is left after opening and closing, and after taking the widget from the page and putting it back. */
export const leak: Measure = {
  name: 'leak',
  floor: 'shell',
  budgets: {
    'nodes left': { most: 0 },
    'listeners left': { most: 0 },
    'kB left': { most: 20 },
    'nodes left by adding': { most: 0 },
    'listeners left by adding': { most: 0 },
    'kB left by adding': { most: 20 },
  },
  async run(subject, { place, sizes }) {
    const tab = await openTab(place, subject, true);
    await openHelp(tab);
    const opening = await left(tab, () => tab.page.evaluate(openAndClose, sizes.cycles));
    const adding = await left(tab, () => tab.page.evaluate(addAndRemove, sizes.cycles * 2));
    await tab.close();
    const byAdding = Object.entries(adding).map(([name, value]) => [`${name} by adding`, value] as const);
    return { ...opening, ...Object.fromEntries(byAdding) };
  },
};

/** Does it once to warm up, so that what is made only once counts for nothing. */
async function left(tab: Tab, act: () => Promise<void>): Promise<Figures> {
  await act();
  const before = await kept(tab);
  await act();
  const after = await kept(tab);
  return {
    'nodes left': after.nodes - before.nodes,
    'listeners left': after.listeners - before.listeners,
    'kB left': (after.heap - before.heap) / 1000,
  };
}

async function kept({ devTools, settled }: Tab) {
  await settled();
  for (let round = 0; round < 3; round++) await devTools.send('HeapProfiler.collectGarbage');
  return {
    nodes: await metric(devTools, 'Nodes'),
    listeners: await metric(devTools, 'JSEventListeners'),
    heap: await metric(devTools, 'JSHeapUsedSize'),
  };
}

async function openAndClose(cycles: number): Promise<void> {
  const { bench } = window;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let round = 0; round < cycles * 2; round++) {
    bench.launcher()?.click();
    await frame();
  }
}

async function addAndRemove(cycles: number): Promise<void> {
  const element = window.bench.element();
  const { parentNode } = element;
  for (let round = 0; round < cycles; round++) {
    element.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    parentNode?.append(element);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
