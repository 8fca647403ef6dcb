import { en } from '../../../src/core/messages/en.ts';
import type { Announcement, Speech } from '../../../src/core/speech/announcement.ts';
import {
  add,
  emptyQueue,
  hear,
  next,
  type AnnouncerQueue,
  type Moment,
} from '../../../src/core/speech/announcer-queue.ts';

export interface Said {
  readonly at: number;
  readonly text: string;
}

export interface Step {
  readonly at: number;
  readonly add?: readonly Announcement[];
  readonly hear?: Speech;
}

export interface Play {
  readonly queue?: AnnouncerQueue;
  readonly script?: readonly Step[];
  readonly until: number;
  /** How the page is at a time; calm where it says nothing. */
  page?(now: number): Partial<Moment>;
  /** When the page itself asks, as when it comes back into view. */
  readonly wakes?: readonly number[];
}

/** Turns the clock from one moment at which something may happen to the next, as the panel does. */
export function play({ queue = emptyQueue, script = [], until, page = () => ({}), wakes = [] }: Play): {
  readonly queue: AnnouncerQueue;
  readonly said: readonly Said[];
} {
  const said: Said[] = [];
  const steps = [...script];
  const calls = [...wakes];
  let state = queue;
  for (let now = 0; now <= until;) {
    while (steps[0] && steps[0].at <= now) state = work(state, steps.shift()!, now);
    while (calls[0] !== undefined && calls[0] <= now) calls.shift();
    const calm = {
      lastFocusAt: -Infinity,
      lastInputAt: -Infinity,
      outlet: 'regions' as const,
      visible: true,
      slower: false,
    };
    const turn = next(state, { ...calm, ...page(now), now }, en);
    state = turn.queue;
    if (turn.say) said.push({ at: now, text: turn.say.text });
    if (turn.say) continue;
    now = Math.min(now + (turn.waitMilliseconds ?? Infinity), steps[0]?.at ?? Infinity, calls[0] ?? Infinity);
  }
  return { queue: state, said };
}

function work(queue: AnnouncerQueue, step: Step, now: number): AnnouncerQueue {
  const heard = step.hear ? hear(queue, step.hear, now) : queue;
  return (step.add ?? []).reduce((all, one) => add(all, one, now), heard);
}
