import { setTimeout as pause } from 'node:timers/promises';
import type { EvaluateFunc, Page } from 'puppeteer-core';

/**
 * Waits until a question that is asked in the page has a truthy answer, and gives that answer.
 * In place of `page.waitForFunction`, which compiles text in the page and so cannot live under its policy.
 */
export async function waitFor<Args extends unknown[], Answer>(
  page: Page,
  question: (...args: Args) => Answer,
  ...args: Args
): Promise<NonNullable<Awaited<Answer>>> {
  const until = Date.now() + 20_000;
  for (;;) {
    const answer = await page.evaluate(question as EvaluateFunc<Args>, ...args);
    if (answer) return answer as NonNullable<Awaited<Answer>>;
    if (Date.now() > until)
      throw new Error(`Not within 20 seconds: ${question.toString()} ${JSON.stringify(args)}`);
    await pause(25);
  }
}
