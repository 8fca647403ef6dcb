import type { Conversation } from '../conversation/conversation.ts';
import type { Queued } from '../conversation/handoff.ts';
import { nameOf } from '../messages/author.ts';
import type { QueueFigures } from '../messages/messages.ts';
import { polite, silence, subjects, type Announcement, type Speech, type Voice } from './announcement.ts';

/** Figures are told once a minute at most; every five where the wait is longer than a quarter of an hour. */
const shortWaitEvery = 60;
const longWaitEvery = 300;
const longWait = 15 * 60;
/** A wait that grew by this much at once is no longer a matter of status. */
const grownSeconds = 5 * 60;
/** Estimates move; less than this is no news. */
const newsSeconds = 2 * 60;
/** How long figures may take to follow the word that the customer is in line. */
const figuresGrace = 2;

/** What is said of the place in line, from the first figures to the last step before a person is there. */
export function queueSpeech(before: Conversation, after: Conversation, voice: Voice): Speech {
  const [old, now] = [before.handoff, after.handoff];
  if (old === now) return silence;
  if (now.step === 'queued') {
    return { cancel: [], say: figuresSpeech(old.step === 'queued' ? old : undefined, now, voice) };
  }
  const cancel = [
    ...(old.step === 'queued' ? [subjects.queue] : []),
    ...(old.step === 'connecting' ? [subjects.joining] : []),
  ];
  if (now.step !== 'connecting') return { cancel, say: [] };
  const { messages } = voice;
  const text = messages.handoff.connecting(nameOf(now.agent, messages));
  return { cancel, say: [polite(2, text, { subject: subjects.joining, delaySeconds: 2 })] };
}

/** True where figures differ from the last that were said by a place, or by two minutes of wait. */
export function isNews(last: QueueFigures | undefined, now: QueueFigures): boolean {
  if (!last || last.position !== now.position) return true;
  if (last.waitSeconds === undefined || now.waitSeconds === undefined)
    return last.waitSeconds !== now.waitSeconds;
  return Math.abs(now.waitSeconds - last.waitSeconds) >= newsSeconds;
}

function figuresSpeech(old: Queued | undefined, now: Queued, voice: Voice): readonly Announcement[] {
  const { messages, settings } = voice;
  const wanted = settings.waitingUpdates;
  if (wanted === 'off') return [];
  const { position, waitSeconds, waitMostSeconds } = now;
  const figures: QueueFigures = {
    ...(position !== undefined && { position }),
    ...(waitSeconds !== undefined && { waitSeconds }),
    ...(waitMostSeconds !== undefined && { waitMostSeconds }),
  };
  const about = { subject: subjects.queue, figures };
  if (position === 1 && old?.position !== 1) return [polite(2, messages.speech.nextInLine, about)];
  if (wanted === 'turn') return [];
  if (waitSeconds !== undefined && waitSeconds - (old?.waitSeconds ?? waitSeconds) >= grownSeconds) {
    return [polite(2, messages.handoff.waitGrew(waitSeconds, waitMostSeconds), about)];
  }
  const unknown = position === undefined && waitSeconds === undefined;
  const isRare = wanted === 'five-minutes' || (waitSeconds ?? 0) > longWait;
  const everySeconds = (isRare ? longWaitEvery : shortWaitEvery) * (settings.slowerPace ? 2 : 1);
  return [
    polite(4, messages.handoff.queue(figures), {
      ...about,
      everySeconds,
      ...(unknown && { delaySeconds: figuresGrace }),
    }),
  ];
}
