import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { auditOptions, faultsOf } from './audit-rules.ts';

/**
 * For journeys: every fault that axe finds on a page that runs under its own policy; none is `[]`.
 * The driver's evaluation is not bound by the page's policy, so axe comes in without loosening it.
 */
export async function auditPage(page: Page, selector?: string): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) {
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  }
  const results = await page.evaluate(
    (options, where) => {
      const checker = (globalThis as unknown as { axe: typeof axe }).axe;
      return checker.run(where ?? document, options);
    },
    auditOptions,
    selector,
  );
  return faultsOf(results);
}
