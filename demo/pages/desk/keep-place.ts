import type { Desk } from './desk-state.ts';

/**
 * Keeps the reader where they are while the desk is drawn anew.
 *
 * The focus moves only when the element that had it is gone, and then to where the agent's own act leads: the
 * composer of the customer they accepted, else the queue. The transcript follows its end if it stood there.
 */
export function keepPlace(before: Desk, after: Desk, draw: () => void): void {
  const focused = document.activeElement;
  const isFollowing = before.active !== after.active || isAtEnd(transcript());
  draw();
  const log = transcript();
  if (log) {
    if (isFollowing) log.scrollTop = log.scrollHeight;
    // A tab stop only while there is something to scroll (accessibility.md, D9).
    if (log.scrollHeight > log.clientHeight) log.tabIndex = 0;
    else log.removeAttribute('tabindex');
  }
  if (focused instanceof HTMLElement && focused !== document.body && !focused.isConnected) {
    document.querySelector<HTMLElement>(heirOf(focused, before, after))?.focus();
  }
}

function heirOf(focused: HTMLElement, before: Desk, after: Desk): string {
  if (after.duty === null) return '#agent-name';
  if (focused.id === 'case-button') return '#case-button';
  const isAccepted = before.asked !== null && before.asked === after.active;
  return isAccepted ? '#composer' : '#waiting-title';
}

function transcript(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#log');
}

function isAtEnd(log: HTMLElement | null): boolean {
  return log === null || log.scrollHeight - log.scrollTop - log.clientHeight < 48;
}

/** Arrows, Home and End walk by message; Escape leads back to the composer (accessibility.md 9.5). */
export function walkTranscript(event: KeyboardEvent): void {
  const log = transcript();
  if (!log || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') {
    document.querySelector<HTMLElement>('#composer')?.focus();
    return;
  }
  const messages = [...log.querySelectorAll<HTMLElement>('article')];
  const at = messages.findIndex((message) => message === document.activeElement);
  const next = stepFrom(event.key, at, messages.length);
  const target = next === null ? undefined : messages[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Where a key leads from message `at` of `count`; from the transcript itself (-1), up is the newest. */
function stepFrom(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return at < 0 ? count - 1 : Math.max(0, at - 1);
    case 'ArrowDown':
      return at < 0 ? count - 1 : Math.min(count - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
