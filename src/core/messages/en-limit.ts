import type { LimitMessages } from './limit-messages.ts';

const minutes = new Intl.NumberFormat('en-US', { style: 'unit', unit: 'minute', unitDisplay: 'long' });
const seconds = new Intl.NumberFormat('en-US', { style: 'unit', unit: 'second', unitDisplay: 'long' });

/** Time that runs out, in English. */
export const limit: LimitMessages = {
  declared: (time) =>
    `This chat closes after ${minutes.format(Math.floor(time / 60))} without activity. We warn you 2 minutes before.`,
  label: 'Time left',
  idle: (left) => `This chat will close in ${minutes.format(left)} without activity.`,
  session: (left) => `Your bank session ends in ${minutes.format(left)}.`,
  keepOpen: 'Keep chat open',
  staySignedIn: 'Stay signed in',
  idleSpoken: (left) => `This chat will close in ${span(left)} without activity. Press Keep chat open.`,
  sessionSpoken: (left) => `Your bank session ends in ${span(left)}. Press Stay signed in.`,
  kept: 'This chat stays open.',
  stays: 'You stay signed in.',
  refused: 'You could not be kept signed in. Save what you need now.',
  expired: 'Your bank session has ended. We took this chat off the screen. Sign in again to go on.',
  cleared: {
    'signed-out': 'You have signed out. We took this chat off the screen.',
    denied: 'We could not confirm that you are signed in. We took this chat off the screen.',
    another: 'This chat was from an earlier visit. We took it off the screen.',
  },
};

function span(time: number): string {
  return time < 60 ? seconds.format(time) : minutes.format(Math.ceil(time / 60));
}
