import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Desk } from './desk.ts';
import { until, type Orca } from './orca.ts';
import type { Utterance } from './speech.ts';
import { transcript, type Act } from './transcript.ts';

/** Seconds that a listener waits for a word before it counts as silence. */
const patience = 20;

/** Somebody at a page who has a keyboard and ears: real keys, a real screen reader, no eyes and no pointer. */
export class Listener {
  readonly page: Page;
  readonly #desk: Desk;
  readonly #orca: Orca;
  #acts: Act[] = [];
  #from = 0;

  constructor(desk: Desk, orca: Orca, page: Page) {
    this.#desk = desk;
    this.#orca = orca;
    this.page = page;
  }

  /** Opens a page and lets it be read; what is said of the page itself belongs to no journey. */
  async open(url: string): Promise<void> {
    const before = Date.now() / 1000;
    await this.page.goto(url);
    await until('the page to be spoken of', patience, async () =>
      (await this.#orca.utterances()).some(({ at }) => at > before),
    );
    await this.#orca.settle();
    // Firefox starts in its address bar; F6 leads from there to the page.
    if (!(await this.page.evaluate(() => document.hasFocus()))) await this.press('F6');
    this.begin();
  }

  /** Forgets what was said and done. */
  begin(): void {
    this.#acts = [];
    this.#from = Date.now() / 1000;
  }

  /** Presses keys one after the other, by their names in xdotool, each when the one before has been answered. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#orca.settle();
      this.note(key);
      await this.#desk.run('xdotool', 'key', '--clearmodifiers', key);
      await this.#orca.settle();
    }
  }

  /** Goes on pressing a key until this is said; the way there belongs to no journey. */
  async seek(key: string, goal: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      this.begin();
      await this.press(key);
      if ((await this.heard()).some(({ text }) => goal.test(text))) return;
    }
    throw new Error(`${key} does not lead to ${goal.source}`);
  }

  /** Types, and does not wait to be answered. */
  async type(text: string): Promise<void> {
    this.note(`types: ${text}`);
    await this.#desk.run('xdotool', 'type', '--clearmodifiers', '--delay', '100', text);
  }

  /** Leaves the field and its focus mode, so that letters are commands again. */
  async browse(): Promise<void> {
    await this.#desk.run('xdotool', 'keydown', 'Insert', 'key', 'a', 'keyup', 'Insert');
    await this.#orca.settle();
    this.begin();
  }

  /** Writes down something that happens now; an empty line is no news. */
  note(line: string): void {
    if (line !== '') this.#acts.push({ at: Date.now() / 1000, line });
  }

  /** Waits until this is said. */
  async hear(part: string): Promise<Utterance> {
    await until(`"${part}" to be said`, patience, async () => (await this.find(part)).length > 0);
    return (await this.find(part))[0]!;
  }

  /** Listens until nothing more comes and all has been said. */
  async listen(quiet?: number): Promise<void> {
    await this.#orca.finish(quiet);
  }

  /** Until Orca has had nothing to say or do for a while. */
  async settle(): Promise<void> {
    await this.#orca.settle();
  }

  async find(part: string): Promise<readonly Utterance[]> {
    return (await this.heard()).filter(({ text }) => text.includes(part));
  }

  /** Since the journey began. */
  async heard(): Promise<readonly Utterance[]> {
    return (await this.#orca.utterances()).filter(({ at }) => at >= this.#from);
  }

  async transcript(): Promise<string> {
    return transcript(this.#acts, await this.heard());
  }

  /** Lets time pass that no event marks the end of. */
  async pause(milliseconds: number): Promise<void> {
    await pause(milliseconds);
  }
}
