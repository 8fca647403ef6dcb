import { isExposed, LiveRegion } from '../../adapters/live-region.ts';
import { modalsBeside } from '../../adapters/modals-beside.ts';
import { hasPageVoice, sayByPage } from '../../adapters/page-voice.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Cancel, Clock } from '../../core/protocol/ports.ts';
import { announce } from '../../core/speech/announce.ts';
import { polite, type Announcement } from '../../core/speech/announcement.ts';
import type { Heard } from '../../core/speech/attention.ts';
import {
  add,
  emptyQueue,
  hear,
  lastMessage,
  next,
  type AnnouncerQueue,
  type Outlet,
} from '../../core/speech/announcer-queue.ts';
import type { TopicSpeech } from '../../core/speech/late-speech.ts';
import type { ReadableStore } from '../../store/store.ts';

export interface AnnouncerOptions {
  readonly root: ShadowRoot;
  readonly clock: Clock;
  messages(): Messages;
  settings(): Settings;
  /** What is said of what few conversations have, once it has come. */
  late(): TopicSpeech | undefined;
  /** Another tab does not say it. */
  leads(): boolean;
  /** The conversation has changed; this is how the customer hears of it. */
  changed(heard: Heard): void;
}

/** After opening, this much longer than after any other move of the focus: the field is read out first. */
const afterOpening = 400;
/** Hidden for longer than this by a dialog of the page's, what is urgent is said by the page (accessibility.md 9.4). */
const longHidden = 5000;

/** Gives the live regions what the core decides to say, when it decides that it may be said. */
export class AnnouncerController {
  private readonly options: AnnouncerOptions;
  private readonly region: LiveRegion;
  private readonly abort = new AbortController();
  private queue: AnnouncerQueue = emptyQueue;
  private lastFocusAt = -Infinity;
  private lastInputAt = -Infinity;
  private hiddenSince: number | undefined;
  private cancelTurn: Cancel | undefined;

  constructor(options: AnnouncerOptions) {
    this.options = options;
    this.region = new LiveRegion(document, options.clock);
    const { signal } = this.abort;
    // The document hears of no move within the shadow root.
    for (const place of [document, options.root]) {
      place.addEventListener('focusin', () => (this.lastFocusAt = this.now), { signal, capture: true });
    }
    document.addEventListener('visibilitychange', this.turn, { signal });
  }

  /** To be mounted where nothing hides it. */
  get element(): HTMLElement {
    return this.region.element;
  }

  /** Says what of the conversation is worth saying, until the returned function is called. */
  follow(store: ReadableStore<Conversation>): () => void {
    return store.subscribe((after, before) => {
      if (!this.options.leads()) return;
      const { messages, settings } = this.options;
      const late = this.options.late();
      const voice = { messages: messages(), settings: settings(), now: this.now, ...(late && { late }) };
      this.queue = hear(this.queue, announce(before, after, voice), this.now);
      this.options.changed({ before, after, voice });
      this.turn();
    });
  }

  /** The answer to something that the customer has just done. */
  say(text: string, more: Partial<Announcement> = {}): void {
    this.add({ ...polite(2, text), ...more });
  }

  /** The same where their words were held back: it breaks in. */
  warn(text: string): void {
    this.add({ text, urgency: 1, assertive: true });
  }

  repeatLast(): void {
    const last = lastMessage(this.queue);
    if (last) this.add(polite(2, last.text, last.lang === undefined ? {} : { lang: last.lang }));
  }

  /** Nothing waits to be said any more, stands where it was said, or can be repeated. */
  forget(): void {
    this.queue = emptyQueue;
    this.region.empty();
  }

  opened(): void {
    this.lastFocusAt = this.now + afterOpening;
  }

  typed(): void {
    this.lastInputAt = this.now;
  }

  dispose(): void {
    this.abort.abort();
    this.cancelTurn?.();
    this.region.empty();
    this.element.remove();
  }

  private get now(): number {
    return this.options.clock.now();
  }

  /** The regions, unless something hides them; then for long the page, and nothing in a browser that cannot. */
  private get outlet(): Outlet {
    const log = this.options.root.querySelector('#log');
    if (isExposed(this.element, (root) => modalsBeside(log, root))) {
      this.hiddenSince = undefined;
      return 'regions';
    }
    this.hiddenSince ??= this.now;
    const isLong = this.now - this.hiddenSince >= longHidden;
    return isLong && hasPageVoice(document) ? 'page' : 'none';
  }

  private add(announcement: Announcement): void {
    this.queue = add(this.queue, announcement, this.now);
    this.turn();
  }

  private readonly turn = (): void => {
    this.cancelTurn?.();
    this.cancelTurn = undefined;
    const { lastFocusAt, lastInputAt, now } = this;
    const outlet = this.outlet;
    const visible = document.visibilityState === 'visible';
    const slower = this.options.settings().slowerPace;
    const moment = { now, lastFocusAt, lastInputAt, outlet, visible, slower };
    const { queue, say, waitMilliseconds } = next(this.queue, moment, this.options.messages());
    this.queue = queue;
    if (say && outlet === 'page') sayByPage(document, say.text);
    else if (say) this.region.say(say.text, say);
    if (say) this.turn();
    else if (waitMilliseconds !== undefined) {
      this.cancelTurn = this.options.clock.after(waitMilliseconds, this.turn);
    }
  };
}
