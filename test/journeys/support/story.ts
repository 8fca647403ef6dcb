import { after, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, reasonToSkip, type JourneyEngine } from '../../support/launch.ts';

/** All that are driven here; BROWSERS limits the choice. */
const engines = (['chromium', 'firefox'] as const).filter((engine) => {
  const chosen = process.env['BROWSERS'] ?? '';
  return chosen === '' || chosen.split(',').includes(engine);
});

/**
 * Tells a part of a story that builds on the parts before it. `defect` names what is known to be wrong in the
 * product: the step may fail then, and the story goes on.
 */
export type Step = (name: string, act: () => void | Promise<void>, defect?: string) => void;

/**
 * A story in steps, each a test. After a step that fails the rest is skipped: it would wait in vain, and say
 * nothing.
 */
export function story(title: string, tell: (step: Step) => void): void {
  describe(title, { concurrency: 1 }, () => {
    let broken = false;
    tell((name, act, defect) => {
      it(name, defect === undefined ? {} : { todo: defect }, async (test) => {
        if (broken) return test.skip('an earlier step has failed');
        broken = defect === undefined;
        await act();
        broken = false;
      });
    });
  });
}

/** The same in every engine that is here, at the same time: most of a journey is waiting. */
export async function inEachEngine(
  title: string,
  tell: (browser: () => Promise<Browser>, engine: JourneyEngine) => void,
): Promise<void> {
  const reasons = await Promise.all(engines.map(reasonToSkip));
  describe(title, { concurrency: true }, () => {
    engines.forEach((engine, at) => {
      describe(`in ${engine}`, { skip: reasons[at] ?? false, concurrency: true }, () => {
        let opening: Promise<Browser> | undefined;
        after(async () => (await opening)?.close());
        tell(() => (opening ??= openBrowser(engine)), engine);
      });
    });
  });
}
