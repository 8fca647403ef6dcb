import type { Browser, Page } from 'puppeteer-core';
import { openPage, type WatchedPage } from '../../support/launch.ts';
import { longestWait, waitFor } from '../../support/wait.ts';
import { recordPage, type FocusMove, type Utterance } from './page-record.ts';

/** A message as a list on screen shows it. */
export interface Shown {
  readonly author: string;
  readonly text: string;
}

type TabKey = 'Tab' | 'Shift+Tab';

const turns = new WeakMap<Browser, Promise<unknown>>();

/** Installs what has to be in a page before its own scripts. */
export type Prepare = (page: Page) => Promise<unknown>;

/** Opens a page that is recorded: what it says, and where the focus goes. */
export function openRecorded(browser: Browser, url: string, prepare?: Prepare): Promise<WatchedPage> {
  // A new window comes to the front.
  return inTurn(browser, () =>
    openPage(browser, url, async (page) => {
      await recordPage(page);
      await prepare?.(page);
    }),
  );
}

/** Somebody at a page who has a keyboard, a screen reader and eyes, and no pointer. */
export class Visitor {
  readonly watched: WatchedPage;
  readonly page: Page;

  constructor(watched: WatchedPage) {
    this.watched = watched;
    this.page = watched.page;
  }

  /** Goes by Tab to what has this role and name, as in `button Send`. */
  tabTo(goal: string, key: TabKey = 'Tab'): Promise<void> {
    return this.atKeyboard(() => this.go(goal, key));
  }

  /** Goes to a control by Tab and presses it. */
  press(goal: string, key: TabKey = 'Tab'): Promise<void> {
    return this.atKeyboard(async () => {
      await this.go(goal, key);
      await this.page.keyboard.press('Enter');
    });
  }

  /** Types where the focus is. */
  type(text: string): Promise<void> {
    return this.atKeyboard(() => this.page.keyboard.type(text));
  }

  /** Takes all out of the field where the focus is. */
  clear(): Promise<void> {
    return this.atKeyboard(async () => {
      const { keyboard } = this.page;
      await keyboard.down('Control');
      await keyboard.press('a');
      await keyboard.up('Control');
      await keyboard.press('Backspace');
    });
  }

  enter(): Promise<void> {
    return this.atKeyboard(() => this.page.keyboard.press('Enter'));
  }

  /** Role and name of what has the focus; `nothing` where nothing has it. */
  focus(): Promise<string> {
    return this.page.evaluate(() => globalThis.pageRecord.focus());
  }

  async focusComesTo(goal: string): Promise<void> {
    await waitFor(this.page, (one) => globalThis.pageRecord.focus() === one, goal).catch(
      async (cause: unknown) => {
        throw new Error(`The focus does not come to "${goal}": it is on "${await this.focus()}"`, { cause });
      },
    );
  }

  moves(): Promise<FocusMove[]> {
    return this.page.evaluate(() => globalThis.pageRecord.moves);
  }

  spoken(): Promise<Utterance[]> {
    return this.page.evaluate(() => globalThis.pageRecord.spoken);
  }

  async spokenTexts(): Promise<string[]> {
    return (await this.spoken()).map(({ text }) => text);
  }

  /** Waits until this has been spoken so many times. */
  async hearTimes(words: string, times: number): Promise<void> {
    await waitFor(
      this.page,
      (one, count) => globalThis.pageRecord.spoken.filter(({ text }) => text === one).length === count,
      words,
      times,
    );
  }

  /** Waits until something that contains this has been spoken, and gives it. */
  hear(part: string): Promise<Utterance> {
    return waitFor(
      this.page,
      (words) => globalThis.pageRecord.spoken.find(({ text }) => text.includes(words)),
      part,
    );
  }

  private async go(goal: string, key: TabKey): Promise<void> {
    const { keyboard } = this.page;
    const passed = new Set<string>();
    // What they go to may be about to come: they go round the page until it is there.
    const until = Date.now() + longestWait;
    while (Date.now() < until) {
      const place = await this.focus();
      if (place === goal) return;
      passed.add(place);
      if (key === 'Shift+Tab') await keyboard.down('Shift');
      await keyboard.press('Tab');
      if (key === 'Shift+Tab') await keyboard.up('Shift');
    }
    throw new Error(`${key} does not lead to "${goal}" but to ${[...passed].join(' · ')}`);
  }

  private atKeyboard(act: () => Promise<void>): Promise<void> {
    const { page } = this;
    return inTurn(page.browser(), async () => {
      // In Firefox a key does nothing in a window that is not in front.
      if (!(await page.evaluate(() => document.hasFocus()))) {
        await page.bringToFront();
        await waitFor(page, () => document.hasFocus());
      }
      await act();
    });
  }
}

/** The windows of one browser share a keyboard: who acts has it, and the front, to the end of the act. */
function inTurn<Result>(browser: Browser, act: () => Promise<Result>): Promise<Result> {
  const before = turns.get(browser) ?? Promise.resolve();
  const done = before.then(act);
  turns.set(
    browser,
    done.catch(() => undefined),
  );
  return done;
}

/** The console's own words about a line that a test has cut or a file that it has withheld. */
const networkTrouble =
  /^failed: |Failed to load resource|WebSocket connection|establish a connection|was interrupted while|of a disallowed MIME type|hashes in the integrity attribute match/;

/** The faults that cannot be laid to the network. */
export function ownFaults({ faults }: WatchedPage): string[] {
  return faults.filter((fault) => !networkTrouble.test(fault));
}
