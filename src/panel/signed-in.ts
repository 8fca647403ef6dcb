import type { Conversation } from '../core/conversation/conversation.ts';
import { countEntries } from '../core/conversation/select.ts';
import type { ActingPanel } from './acting-panel.ts';
import type { PanelSettings } from './host.ts';

/** When the customer's session at the bank ends, in milliseconds since the epoch; undefined where it does not. */
export function signedInUntil({ signedInUntil: end }: PanelSettings): number | undefined {
  return end === undefined ? undefined : Number(end);
}

/** Of what was said and written nothing stays in the panel either: not to be undone, nor to be repeated. */
export function forget(panel: ActingPanel): void {
  panel.composer.undo.undo();
  panel.hold = undefined;
  panel.late.close(false);
  panel.announcer.forget();
}

/** The session at the bank was over, and the page has told of one that is not. */
export function isBack({ host, parts, session }: Pick<ActingPanel, 'host' | 'parts' | 'session'>): boolean {
  return session.store.state.expired === true && Number(host.signedInUntil) > parts.clock.now();
}

/** The page vouches for the customer no more, and there is something that only they may see. */
export function isDenied(panel: ActingPanel, after: Conversation, before: Conversation): boolean {
  const isNew = after.connection.problem === 'auth-denied' && before.connection.problem !== 'auth-denied';
  return isNew && (countEntries(after.timeline) > 0 || panel.composer.text !== '');
}
