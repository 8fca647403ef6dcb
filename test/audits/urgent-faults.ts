import type { Page } from 'puppeteer-core';
import { waitFor } from '../support/wait.ts';

/**
 * From the page, whatever the state was: two presses of a key lead to a number that can be dialled. Where the panel
 * cannot be had, the first of them leads to the page's own.
 */
export async function urgentFaults(page: Page, fails = false): Promise<readonly string[]> {
  await page.evaluate(() => document.querySelector('care-chat')?.close());
  await press(page, '.launcher');
  if (fails)
    return waitFor(page, ownLink).then(
      () => [],
      () => ['no number where the panel fails'],
    );
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

function ownLink(): boolean {
  const link = document.querySelector('care-chat > a[href^="tel:"]');
  return link?.assignedSlot?.checkVisibility() === true || link?.checkVisibility() === true;
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
