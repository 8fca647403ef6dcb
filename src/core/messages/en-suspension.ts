import { nameOf } from './author.ts';
import { roles } from './en-notices.ts';
import type { SuspensionMessages } from './suspension-messages.ts';

/** To pause with a person, in English. */
export const suspension: SuspensionMessages = {
  notice: (fact) =>
    fact.type === 'suspension.started'
      ? `You paused with ${nameOf(fact.with, { roles })}. You talk to the assistant now.`
      : `You talk to ${nameOf(fact.with, { roles })} again.`,
  how: 'This chat can still be read by both. To go back, use the button above the conversation.',
  label: 'Pause',
  paused: (name) => `You talk to the assistant. ${name} waits, and can read this chat.`,
  back: (name) => `Back to ${name}`,
  mark: 'Sent during your pause.',
  meanwhile: 'You are still with the assistant. To answer, go back with the button above.',
  failed: 'This did not work. Nothing has changed. Try again.',
};
