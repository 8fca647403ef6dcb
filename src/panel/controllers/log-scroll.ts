import type { ReactiveController } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { countEntries } from '../../core/conversation/select.ts';

/** Pixels from the end within which the newest message counts as in view. */
const slack = 32;

export interface LogScrollOptions {
  readonly root: ShadowRoot;
  conversation(): Conversation;
  /** The customer went away from the end, or came back to it. */
  changed(): void;
}

/**
 * Keeps the newest message in view while the customer is at the end, and leaves the place alone otherwise.
 *
 * The conversation is a tab stop only while it scrolls: then it must be scrollable by keys, and else it
 * would be a stop at which nothing can be done (accessibility.md D9).
 */
export class LogScrollController implements ReactiveController {
  private readonly options: LogScrollOptions;
  private readonly sizes = new ResizeObserver(() => this.settle());
  private log: HTMLElement | null = null;
  /** Where we have put it last. The browser tells of a scroll a frame late; until then only this shows it. */
  private top = 0;
  /** Where the customer has left it: what is hidden loses its place. */
  private place = 0;
  /** In a low window the whole panel scrolls, and not the log. */
  private isScroller = true;
  private atEnd = true;
  private seen = 0;

  constructor(options: LogScrollOptions) {
    this.options = options;
  }

  /** Where the customer reads older messages: how much has come below since. */
  get away(): { readonly newBelow: number } | undefined {
    return this.atEnd ? undefined : { newBelow: Math.max(0, this.count - this.seen) };
  }

  private get count(): number {
    return countEntries(this.options.conversation().timeline);
  }

  hostUpdate(): void {
    if (this.atEnd && this.log && this.log.scrollTop < this.top) this.scrolled();
  }

  hostUpdated(): void {
    const log = this.options.root.querySelector<HTMLElement>('#log');
    if (log !== this.log) this.watch(log);
    this.settle();
  }

  hostDisconnected(): void {
    this.watch(null);
  }

  /** Help stands open again: older messages that the customer was reading are where they were. */
  shown(): void {
    if (this.atEnd) this.jumpToEnd();
    else if (this.log) this.log.scrollTop = this.place;
  }

  jumpToEnd(): void {
    this.atEnd = true;
    this.top = 0;
    this.settle();
    this.options.changed();
  }

  private watch(log: HTMLElement | null): void {
    this.sizes.disconnect();
    this.log?.removeEventListener('scroll', this.scrolled);
    this.log = log;
    if (!log) return;
    log.addEventListener('scroll', this.scrolled, { passive: true });
    this.sizes.observe(log);
  }

  private readonly scrolled = (): void => {
    const { log } = this;
    if (!log || log.clientHeight === 0 || !this.isScroller || !isScroller(log)) return;
    this.place = log.scrollTop;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight <= slack;
    if (atEnd === this.atEnd) return;
    this.atEnd = atEnd;
    this.seen = this.count;
    this.options.changed();
  };

  private settle(): void {
    const { log } = this;
    if (!log || log.clientHeight === 0) return;
    if (this.isScroller !== isScroller(log)) this.takeOver(log);
    if (this.atEnd) {
      log.scrollTop = log.scrollHeight;
      this.top = log.scrollTop;
    }
    const overflows = log.scrollHeight > log.clientHeight + 1;
    if (overflows) log.tabIndex = 0;
    else if (this.options.root.activeElement !== log) log.removeAttribute('tabindex');
  }

  /** Another box scrolls from now on: brings it to the place that this one had. */
  private takeOver(log: HTMLElement): void {
    this.isScroller = isScroller(log);
    const around = log.closest('.content');
    if (this.atEnd || !around) return;
    if (this.isScroller) log.scrollTop = this.place;
    else
      around.scrollTop += log.getBoundingClientRect().top - around.getBoundingClientRect().top + this.place;
  }
}

function isScroller(log: HTMLElement): boolean {
  return getComputedStyle(log).overflowY !== 'visible';
}
