import type { Page } from 'puppeteer-core';
import { waitFor } from '../support/wait.ts';

/** From the page, whatever the state was: how many presses of a key lead to a number that can be dialled. */
export async function urgentFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.querySelector('care-chat')?.close());
  await press(page, '.launcher');
  await waitFor(page, isOpen);
  await press(page, '#urgent');
  try {
    await waitFor(page, isThere);
  } catch {
    return ['two presses do not lead to the number for fraud'];
  }
  return [];
}

async function press(page: Page, selector: string): Promise<void> {
  await page.evaluate((part) => {
    document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLElement>(part)?.focus();
  }, selector);
  await page.keyboard.press('Enter');
}

/** The panel's own code may come only now, and the focus is in it once it is there. */
function isOpen(): boolean {
  const focused = document.querySelector('care-chat')?.shadowRoot?.activeElement;
  return focused?.closest('.content') != null;
}

function isThere(): boolean {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const link = root?.querySelector('#urgent-page a[href="tel:+18005550199"]');
  return link?.checkVisibility() === true && root?.activeElement?.id === 'page-title';
}
