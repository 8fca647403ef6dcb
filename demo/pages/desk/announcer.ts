import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Announcement } from './announce-desk.ts';

const afterFocusMilliseconds = 300;
const betweenMilliseconds = 500;
const clearMilliseconds = 5000;

/**
 * Speaks through two live regions that stand in the page from the start (accessibility.md 9.4).
 *
 * Each announcement is one new child, taken away later: appended children are spoken once, word for word. It
 * waits a little after the focus has moved, since NVDA drops what comes in that very moment.
 */
export class Announcer {
  readonly #clock: Clock;
  readonly #polite: HTMLElement;
  readonly #assertive: HTMLElement;
  readonly #queue: Announcement[] = [];
  #quietUntil = 0;
  #isWaiting = false;

  constructor(clock: Clock, regions: { polite: HTMLElement; assertive: HTMLElement }) {
    this.#clock = clock;
    this.#polite = regions.polite;
    this.#assertive = regions.assertive;
  }

  /** To be called whenever the focus moves. */
  focusMoved(): void {
    this.#quietUntil = Math.max(this.#quietUntil, this.#clock.now() + afterFocusMilliseconds);
  }

  say(announcements: readonly Announcement[]): void {
    for (const announcement of announcements) {
      if (announcement.urgent) this.#queue.unshift(announcement);
      else this.#queue.push(announcement);
    }
    this.#next();
  }

  #next(): void {
    if (this.#isWaiting || this.#queue.length === 0) return;
    const wait = Math.max(this.#quietUntil - this.#clock.now(), isMuted() ? betweenMilliseconds : 0);
    if (wait > 0) {
      this.#isWaiting = true;
      this.#clock.after(wait, () => {
        this.#isWaiting = false;
        this.#next();
      });
      return;
    }
    const announcement = this.#queue.shift();
    if (announcement) this.#write(announcement);
    this.#next();
  }

  #write({ text, quote, urgent }: Announcement): void {
    const line = document.createElement('p');
    line.textContent = text;
    if (quote) {
      const words = document.createElement('span');
      words.lang = quote.lang;
      words.textContent = quote.text;
      line.append(' ', words);
    }
    (urgent ? this.#assertive : this.#polite).append(line);
    this.#quietUntil = this.#clock.now() + betweenMilliseconds;
    this.#clock.after(clearMilliseconds, () => line.remove());
  }
}

/** A modal dialog takes all else out of the accessibility tree: what is said meanwhile waits until it closes. */
function isMuted(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
