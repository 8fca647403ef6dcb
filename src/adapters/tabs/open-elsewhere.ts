import type { ResumeToken } from '../../core/protocol/events.ts';

const prefix = 'care-chat ';
const leadPrefix = 'care-chat-lead ';

/** What one lock is held for. `endpoint` as the page has written it. */
export interface Place extends Pick<ResumeToken, 'driver' | 'conversation'> {
  readonly endpoint: string;
}

/** Names only, as they stand in the tab's own storage too: worthless without the customer's token. */
export function lockOf({ endpoint, driver, conversation }: Place): string {
  return prefix + JSON.stringify([endpoint, driver, conversation]);
}

/** One tab holds this one: the one that speaks of that conversation, also when it is over. */
export function leadLockOf(place: Place): string {
  return leadPrefix + lockOf(place).slice(prefix.length);
}

/** Tells other tabs that this conversation is open here, until the returned function is called. */
export function tellOpen(place: Place): () => void {
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  // Absent on a page that is not served securely.
  if ('locks' in navigator) {
    navigator.locks.request(lockOf(place), { mode: 'shared' }, () => closed).catch(() => undefined);
  }
  return close;
}

/**
 * The conversation that another tab of this browser has open at the same gateway: a new tab goes on with it, and the
 * gateway refuses it to anybody but its owner. It is read from the names of the locks, so that nothing is stored.
 */
export async function openElsewhere(endpoint: string): Promise<ResumeToken | undefined> {
  try {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => placeIn(name) ?? []).find((place) => place.endpoint === endpoint);
  } catch {
    return undefined;
  }
}

/** Any script of the origin may hold a lock of any name. */
function placeIn(name = ''): Place | undefined {
  if (!name.startsWith(prefix)) return undefined;
  try {
    const found: unknown = JSON.parse(name.slice(prefix.length));
    const [endpoint, driver, conversation] = Array.isArray(found) ? (found as unknown[]) : [];
    return typeof endpoint === 'string' && typeof driver === 'string' && typeof conversation === 'string'
      ? { endpoint, driver, conversation }
      : undefined;
  } catch {
    return undefined;
  }
}
