import type { Accommodation } from '../protocol/accommodations.ts';
import { formatOf } from './format.ts';
import type { AccommodationNoticeMessages } from './late-messages.ts';

const names: Readonly<Record<Accommodation, string>> = {
  'slower-pace': 'a slower pace',
  'plain-words': 'plain words',
  'written-summary': 'a written summary',
};

/** What stands in the conversation about how the customer likes to chat, in English. */
export const accommodationNotices: AccommodationNoticeMessages = {
  notice: ({ accommodations }) =>
    accommodations.length === 0
      ? 'Agents no longer see how you like to chat.'
      : `Agents now see how you like to chat: ${formatOf('en-US').list(accommodations.map((one) => names[one]))}.`,
};
