import type { Concern } from '../protocol/concern.ts';
import { inspectIncoming } from './incoming.ts';

/** Kept as long as the message itself: it is drawn often, and said once, and to be read but once. */
const known = new WeakMap<Words, Concern | 'none'>();

/** Words of the other side; where there are none, nothing is wrong with them. */
interface Words {
  readonly text?: string;
}

/**
 * What is wrong with a message of the other side that must never be changed in place: the first secret that it asks
 * for, or that it leads elsewhere. `undefined` where all is well, as it nearly always is.
 */
export function concernAbout(message: Words): Concern | undefined {
  const concern = known.get(message) ?? inspected(message.text ?? '');
  known.set(message, concern);
  return concern === 'none' ? undefined : concern;
}

function inspected(text: string): Concern | 'none' {
  const { asks, offChannel } = inspectIncoming(text);
  return asks[0] ?? (offChannel ? 'off-channel' : 'none');
}
