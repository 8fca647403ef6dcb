import type { Page } from 'puppeteer-core';
import { Customer } from './customer.ts';
import { recordPage } from './page-record.ts';

/** The same customer in one more tab of their browser, with Help open. `prepare` acts before the page is loaded. */
export async function anotherTab(
  first: Customer,
  origin: string,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Customer> {
  const page = await first.page.browserContext().newPage({ type: 'window' });
  await page.evaluateOnNewDocument(() => void Reflect.set(globalThis, '__name', Object));
  await recordPage(page);
  await prepare(page);
  await page.goto(origin);
  const tab = new Customer({ ...first.watched, page });
  await tab.launcherBecomes('Help');
  await tab.openHelp();
  return tab;
}
