import type { SubjectName } from './build-subjects.ts';
import type { Tab, TabPlace } from './tab.ts';

/** What one run of a measure gave, by what it is called in the table. */
export type Figures = Readonly<Record<string, number>>;

export interface Sizes {
  /** The longest conversation. */
  readonly most: number;
  readonly tokens: number;
  readonly cycles: number;
}

export interface MeasureContext {
  readonly place: TabPlace;
  readonly sizes: Sizes;
}

/** What a row of the table is held against: so many times the floor, or a figure of its own. */
export interface Budget {
  readonly ratio?: number;
  readonly most?: number;
}

export interface Measure {
  readonly name: string;
  readonly floor: SubjectName;
  readonly budgets: Readonly<Record<string, Budget>>;
  run(subject: SubjectName, context: MeasureContext): Promise<Figures>;
}

/** Opens the widget by a press of its launcher, and settles when its field has the focus. */
export async function openHelp({ page }: Tab): Promise<void> {
  await page.evaluate(() => {
    const launcher = window.bench.launcher();
    if (!window.bench.hasFocus()) launcher?.click();
  });
  await page.waitForFunction(() => window.bench.hasFocus(), { polling: 'raf', timeout: 120_000 });
}
