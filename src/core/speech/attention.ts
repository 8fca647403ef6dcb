import type { Conversation } from '../conversation/conversation.ts';
import { defaultSettings } from '../settings/settings.ts';
import { announce } from './announce.ts';
import type { Voice } from './announcement.ts';

/** What calls for the customer, wherever they are: a message, or something that is theirs to do. */
export type Call = 'message' | 'turn';

/** A conversation went from one state to another, and how the customer hears of it. */
export interface Heard {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly voice: Voice;
}

/**
 * Whether what has happened calls for the customer also when they neither look nor listen.
 *
 * It follows from what is worth saying aloud, whatever of that they want to hear: one who listens to nothing may
 * want the notices all the more. Do-not-disturb lets only what is urgent through, and statuses call for nobody.
 */
export function callOf({ before, after, voice }: Heard): Call | undefined {
  const { quietMinutes, quietUntil } = voice.settings;
  const settings = { ...defaultSettings, quietMinutes, quietUntil };
  const { say } = announce(before, after, { ...voice, settings });
  if (say.some(({ urgency }) => urgency === 3)) return 'message';
  return say.some(({ urgency }) => urgency < 3) ? 'turn' : undefined;
}
