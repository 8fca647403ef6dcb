import type { Messages } from '../messages/messages.ts';
import type { Announcement } from './announcement.ts';
import { told } from './growing.ts';

/** An announcement in the queue. */
export interface Waiting {
  readonly announcement: Announcement;
  readonly readyAt: number;
  /** How many messages it stands for. */
  readonly count: number;
  /** It waited while the page was out of view. */
  readonly held: boolean;
}

/** So many messages of one sender are said one by one; more are counted. */
export const mostSingle = 3;

/**
 * The queue with the messages of one sender made one, where there are too many to be said one by one.
 *
 * Of those that waited while the page was out of view, two are too many. So are two where the last thing said
 * was such a count: a burst is told in a few counts, and not in counts with stragglers between.
 */
export function merged(waiting: readonly Waiting[], lastSenderId: string | undefined): readonly Waiting[] {
  const senders = new Set(waiting.map((one) => one.announcement.message?.senderId));
  return [...senders].reduce((all, senderId) => {
    const same = all.filter(
      ({ announcement: { message } }) => message?.senderId === senderId && !message?.alone,
    );
    const most = senderId === lastSenderId || same.some((one) => one.held) ? 1 : mostSingle;
    if (senderId === undefined || same.length <= most) return all;
    return joined(all, same);
  }, waiting);
}

function joined(all: readonly Waiting[], same: readonly Waiting[]): readonly Waiting[] {
  const latest = same.at(-1);
  const count = same.reduce((sum, one) => sum + one.count, 0);
  const readyAt = Math.min(...same.map((one) => one.readyAt));
  return all.flatMap((one) => {
    if (one === latest) return [{ ...one, count, readyAt, held: false }];
    return same.includes(one) ? [] : [one];
  });
}

/** What is said of one in the queue, of whose words `before` has been told. */
export function spoken({ announcement, count }: Waiting, before: string, messages: Messages): Announcement {
  const { message, growing } = announcement;
  if (count > 1 && message) {
    return { ...announcement, text: messages.speech.several(count, message.sender, message.text) };
  }
  return growing ? told({ ...announcement, growing }, before, messages) : announcement;
}
