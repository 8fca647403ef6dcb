import type { Messages } from '../messages/messages.ts';
import type { Announcement, Speech } from './announcement.ts';
import { nextSentences } from './growing.ts';
import { merged, spoken, type Waiting } from './merging.ts';
import { isNews } from './queue-speech.ts';

/**
 * What waits to be said, and what has been: plain data, changed by the functions below on times that they are
 * given. No screen reader says when it has finished, some drop what comes too fast, and all are cut short by a
 * key press; so the order and the pace are ours (accessibility.md 9.4).
 */
export interface AnnouncerQueue {
  readonly waiting: readonly Waiting[];
  /** Ids that have been added, so that none is added twice. */
  readonly known: readonly string[];
  /** The last word on each subject. */
  readonly heard: readonly Heard[];
  /** What has been said, oldest first: the source of "Repeat last message". Never to leave the widget. */
  readonly said: readonly Announcement[];
  readonly last?: LastSaid;
}

export interface Heard {
  readonly subject: string;
  readonly at: number;
  readonly announcement: Announcement;
}

export interface LastSaid {
  readonly at: number;
  readonly characters: number;
  /** Whose messages it counted. */
  readonly senderId?: string;
}

/**
 * Where a word can be given to a screen reader: in the live regions, by the page itself where something has hidden
 * them for long (for what is urgent or the customer's turn), or nowhere for now.
 */
export type Outlet = 'regions' | 'page' | 'none';

/** What the queue must know of the page; times in milliseconds by one clock. */
export interface Moment {
  readonly now: number;
  readonly lastFocusAt: number;
  /** The last key in the composer. */
  readonly lastInputAt: number;
  readonly outlet: Outlet;
  /** The page is in view. */
  readonly visible: boolean;
  /** The customer wants twice the time between one word and the next. */
  readonly slower: boolean;
}

/** Say this now, or ask again so much later; with neither, ask when something is added or the page is back. */
export interface Turn {
  readonly queue: AnnouncerQueue;
  readonly say?: Announcement;
  readonly waitMilliseconds?: number;
}

export const emptyQueue: AnnouncerQueue = { waiting: [], known: [], heard: [], said: [] };

const mostKnown = 500;
const mostHeard = 50;
const mostSaid = 50;
const crowd = 3;

const afterFocus = 300;
const apart = 500;
/** Counts of a burst are told no faster than this. */
const apartInBurst = 1000;
const perCharacter = 60;
const longestEstimate = 4000;
const inputIdle = 1500;
/** Typing holds a word back no longer than this; an urgent one no longer than the other. */
const mostHeld = 8000;
const mostHeldUrgent = 1500;
const lookAgain = 1000;

/** Works in what a change of the conversation gave. */
export function hear(queue: AnnouncerQueue, speech: Speech, now: number): AnnouncerQueue {
  const rest = speech.cancel.reduce(cancel, queue);
  return speech.say.reduce((all, announcement) => add(all, announcement, now), rest);
}

export function cancel(queue: AnnouncerQueue, subject: string): AnnouncerQueue {
  return { ...hush(queue, subject), heard: queue.heard.filter((one) => one.subject !== subject) };
}

/** Drops what waits of a subject, and keeps in mind what was said of it. */
function hush(queue: AnnouncerQueue, subject: string): AnnouncerQueue {
  return { ...queue, waiting: queue.waiting.filter((one) => one.announcement.subject !== subject) };
}

export function add(queue: AnnouncerQueue, announcement: Announcement, now: number): AnnouncerQueue {
  const { id, subject, onlyIfHeard, unlessHeard, everySeconds, delaySeconds } = announcement;
  if (announcement.text === '' || (id !== undefined && queue.known.includes(id))) return queue;
  // What is being told already waits no second time.
  const delay = announcement.growing && lastHeard(queue, subject) ? 0 : (delaySeconds ?? 0) * 1000;
  if (subject !== undefined && (onlyIfHeard || unlessHeard)) {
    // What was heard of it stays known until its end is said: it may begin and end again before.
    const rest = hush(queue, subject);
    const wasHeard = lastHeard(queue, subject) !== undefined;
    return wasHeard === Boolean(onlyIfHeard) ? enqueue(rest, announcement, now + delay) : rest;
  }
  const replaces =
    subject !== undefined && (everySeconds !== undefined || announcement.figures !== undefined);
  const same = queue.waiting.filter((one) => replaces && one.announcement.subject === subject);
  // Nor what takes the place of one that has been waiting its time.
  const readyAt = Math.min(now + delay, ...same.map((one) => one.readyAt));
  return enqueue(replaces ? hush(queue, subject) : queue, announcement, readyAt);
}

/** What to say at this moment. */
export function next(queue: AnnouncerQueue, moment: Moment, messages: Messages): Turn {
  const tidy = { ...queue, waiting: tidied(queue, moment) };
  const { now } = moment;
  const due = tidy.waiting
    .map((one) => ({ one, at: dueAt(tidy, one) }))
    .filter(({ one }) => maySay(one, moment) && hasWords(tidy, one));
  const [chosen] = due
    .filter(({ at }) => at <= now)
    .sort((first, second) => first.one.announcement.urgency - second.one.announcement.urgency);
  if (!chosen) {
    return due.length > 0
      ? { queue: tidy, waitMilliseconds: Math.min(...due.map(({ at }) => at)) - now }
      : { queue: tidy };
  }
  const hasOutlet =
    moment.outlet === 'regions' || (moment.outlet === 'page' && chosen.one.announcement.urgency <= 2);
  const at = hasOutlet ? openAt(tidy, chosen.one, moment) : now + lookAgain;
  return at > now ? { queue: tidy, waitMilliseconds: at - now } : say(tidy, chosen.one, { now, messages });
}

/** The last message that was said, to be said again on request. */
export function lastMessage(queue: AnnouncerQueue): Announcement | undefined {
  return queue.said.findLast((announcement) => announcement.message !== undefined);
}

function enqueue(queue: AnnouncerQueue, announcement: Announcement, readyAt: number): AnnouncerQueue {
  const { id } = announcement;
  return {
    ...queue,
    waiting: [...queue.waiting, { announcement, readyAt, count: 1, held: false }],
    known: id === undefined ? queue.known : [...queue.known, id].slice(-mostKnown),
  };
}

/** What waits, without what is no news any more, and with what is too much made less. */
function tidied(queue: AnnouncerQueue, moment: Moment): readonly Waiting[] {
  const { now, visible } = moment;
  const isReady = (one: Waiting): boolean => dueAt(queue, one) <= now;
  const news = queue.waiting.filter((one) => !isReady(one) || !isStale(queue, one.announcement));
  if (!visible) return news.map((one) => (one.held || maySay(one, moment) ? one : { ...one, held: true }));
  const crowded = news.filter(isReady).length > crowd;
  const kept = news.filter((one) => !crowded || !isReady(one) || one.announcement.urgency < 5);
  return merged(kept, queue.last?.senderId);
}

/** Out of view only what is urgent or the customer's turn is said. */
function maySay({ announcement }: Waiting, { visible }: Moment): boolean {
  return visible || announcement.urgency <= 2;
}

/** What is told while it grows has something to be told only after each whole sentence. */
function hasWords(queue: AnnouncerQueue, { announcement: { growing, subject } }: Waiting): boolean {
  return !growing || growing.whole || nextSentences(growing, toldOf(queue, subject)) !== '';
}

/** The words of a growing message that have been told. */
function toldOf(queue: AnnouncerQueue, subject: string | undefined): string {
  return lastHeard(queue, subject)?.announcement.growing?.text ?? '';
}

function isStale(queue: AnnouncerQueue, { subject, figures }: Announcement): boolean {
  return figures !== undefined && !isNews(lastHeard(queue, subject)?.announcement.figures, figures);
}

function lastHeard(queue: AnnouncerQueue, subject: string | undefined): Heard | undefined {
  return queue.heard.find((one) => one.subject === subject);
}

/** When it may be said as far as it is up to itself. */
function dueAt(queue: AnnouncerQueue, { announcement, readyAt }: Waiting): number {
  const { subject, everySeconds } = announcement;
  const heard = everySeconds === undefined ? undefined : lastHeard(queue, subject);
  return heard && everySeconds !== undefined ? Math.max(readyAt, heard.at + everySeconds * 1000) : readyAt;
}

/** When it may be said as far as the customer and the screen reader are concerned. */
function openAt({ last }: AnnouncerQueue, { announcement, readyAt, count }: Waiting, moment: Moment): number {
  const urgent = announcement.urgency === 1;
  const estimate = urgent ? 0 : Math.min((last?.characters ?? 0) * perCharacter, longestEstimate);
  const pause = Math.max(count > 1 ? apartInBurst : apart, estimate) * (moment.slower && !urgent ? 2 : 1);
  const afterLast = last ? last.at + pause : 0;
  const afterInput = Math.min(moment.lastInputAt + inputIdle, readyAt + (urgent ? mostHeldUrgent : mostHeld));
  return Math.max(moment.lastFocusAt + afterFocus, afterLast, afterInput);
}

function say(queue: AnnouncerQueue, chosen: Waiting, voice: { now: number; messages: Messages }): Turn {
  const { now, messages } = voice;
  const announcement = spoken(chosen, toldOf(queue, chosen.announcement.subject), messages);
  const { subject, message, text, onlyIfHeard } = announcement;
  const others = queue.heard.filter((one) => one.subject !== subject);
  // The end of a subject leaves nothing to be ended, and a message is known by its id.
  const isForgotten = subject === undefined || message !== undefined || onlyIfHeard === true;
  const last = {
    at: now,
    characters: text.length,
    ...(chosen.count > 1 && message && { senderId: message.senderId }),
  };
  return {
    say: announcement,
    queue: {
      ...queue,
      last,
      waiting: queue.waiting.filter((one) => one !== chosen),
      heard: isForgotten ? others : [...others, { subject, at: now, announcement }].slice(-mostHeard),
      // To be said again, it is said whole.
      said: [...queue.said, chosen.count > 1 ? announcement : chosen.announcement].slice(-mostSaid),
    },
  };
}
