import type { EphemeralEvent } from '../../../src/core/protocol/events.ts';
import { availabilityAt } from '../contact/business-hours.ts';
import type { Gateway } from '../gateway.ts';

/** A timer takes no more than this; a longer time is waited for in parts. */
const mostMilliseconds = 2_000_000_000;

/** Tells whether people are there and what calls can be had: at once, and when the hours change that. */
export function watchContact(
  { options, clock, contact }: Gateway,
  tell: (event: EphemeralEvent) => void,
): () => void {
  let cancel = (): void => undefined;
  const update = (): void => {
    const now = clock.now();
    const availability = availabilityAt(options.hours, now);
    tell({ type: 'availability.updated', ...availability });
    tell({ type: 'contact.offered', ...contact.offer() });
    const next = availability.closesAt ?? availability.opensAt;
    if (next !== undefined) cancel = clock.after(Math.min(next - now, mostMilliseconds), update);
  };
  update();
  return () => cancel();
}
