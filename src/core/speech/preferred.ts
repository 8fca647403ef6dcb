import { isQuiet, type Settings } from '../settings/settings.ts';
import { subjects, type Announcement, type Speech, type Urgency, type Voice } from './announcement.ts';

/**
 * What remains of a speech for a customer with these settings.
 *
 * What is urgent always remains: nobody can have meant not to be told that their words are lost. What ends a
 * subject remains in `cancel`, so that nothing waits to be said that is over.
 */
export function preferred(speech: Speech, { settings, now }: Voice): Speech {
  const least = isQuiet(settings, now) ? 1 : leastUrgent(settings);
  return { ...speech, say: speech.say.filter((one) => one.urgency <= least && isWanted(one, settings)) };
}

function leastUrgent({ announcements }: Settings): Urgency {
  switch (announcements) {
    case 'all':
      return 5;
    case 'messages':
      return 3;
    case 'turn':
      return 2;
    case 'none':
      return 1;
  }
}

function isWanted({ subject }: Announcement, { confirmSent }: Settings): boolean {
  return confirmSent || subject !== subjects.sent;
}
