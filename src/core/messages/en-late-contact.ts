import { formatOf } from './format.ts';
import type { CallbackNoticeMessages, NoteNoticeMessages } from './late-messages.ts';

const format = formatOf('en-US');

/** Calls in place of waiting, and whether people are there, in English. */
export const callbackNotices: CallbackNoticeMessages = {
  notice: (fact) =>
    fact.type === 'callback.cancelled'
      ? 'Your call is cancelled.'
      : `We will call you on ${spanOf(fact.from, fact.to)}, your time. The number ends in ${fact.ending}.`,
  away: ({ opensAt, holiday }) =>
    [
      holiday ? 'We are closed for a holiday. No live agent is here now.' : 'No live agent is here now.',
      opensAt === undefined
        ? 'The assistant can still help you.'
        : `Agents are back on ${format.date(opensAt)} at ${format.time(opensAt)}, your time.`,
    ].join(' '),
  unknown: 'We do not know if a live agent is here now. You can still ask for one.',
  here: 'Live agents are here now.',
};

export const noteNotices: NoteNoticeMessages = { notice: () => 'Your message is with our team.' };

/** "Monday, August 17, 9:00 AM to 10:00 AM", in the time zone of whoever looks. */
export function spanOf(from: number, to: number): string {
  return `${format.date(from)}, ${format.time(from)} to ${format.time(to)}`;
}
