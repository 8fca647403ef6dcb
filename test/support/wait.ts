import { setTimeout as pause } from 'node:timers/promises';
import type { EvaluateFunc, Page } from 'puppeteer-core';

/**
 * How long anything is waited for in a page, in milliseconds. The longest that a customer may have to wait is the
 * pause between two attempts to connect (random, up to 20 s) and one that hangs (8 s): nothing is given up before.
 */
export const longestWait = 45_000;

/**
 * Waits until a question that is asked in the page (or a frame of it) has a truthy answer, and gives that answer.
 * In place of `page.waitForFunction`, which compiles text in the page and so cannot live under its policy.
 */
export async function waitFor<Args extends unknown[], Answer>(
  page: Pick<Page, 'evaluate'>,
  question: (...args: Args) => Answer,
  ...args: Args
): Promise<NonNullable<Awaited<Answer>>> {
  const until = Date.now() + longestWait;
  for (;;) {
    const answer = await page.evaluate(question as EvaluateFunc<Args>, ...args);
    if (answer) return answer as NonNullable<Awaited<Answer>>;
    if (Date.now() > until)
      throw new Error(
        `Not within ${longestWait / 1000} seconds: ${question.toString()} ${JSON.stringify(args)}`,
      );
    await pause(25);
  }
}
