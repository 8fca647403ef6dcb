import type { Conversation } from '../core/conversation/conversation.ts';
import type { Cancel } from '../core/protocol/ports.ts';
import type { Session } from '../session/session.ts';
import type { ActingPanel } from './acting-panel.ts';
import { launcherStatus } from './launcher-status.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { measure } from './measure.ts';
import { stay } from './question.ts';
import { eventsBetween } from './public-events.ts';
import { forget, isDenied } from './signed-in.ts';
import { countInTitle } from './title-count.ts';

/** Milliseconds from one drawing to the next while a conversation is read back. */
const betweenDrawings = 200;

/** Tells the customer and the page of each change in a conversation, until the returned function is called. */
export function followSession(panel: ActingPanel, session: Session): () => void {
  let cancel: Cancel | undefined;
  let drawnAt = -Infinity;
  const drawing = oncePerFrame(panel.parts.clock, () => {
    drawnAt = panel.parts.clock.now();
    showStatus(panel);
    panel.host.requestUpdate();
  });
  /** What is read back comes in a hurry, and only its end is looked at: it is drawn now and then. */
  function draw({ connection }: Conversation): void {
    cancel?.();
    cancel = undefined;
    const isReadBack = !connection.established && connection.state === 'connecting';
    const isEarly = panel.parts.clock.now() - drawnAt < betweenDrawings;
    if (isReadBack && isEarly) cancel = panel.parts.clock.after(betweenDrawings, drawing.change);
    else drawing.change();
  }
  const leave = [
    session.store.subscribe((after, before) => {
      if (after.lang !== before.lang && after.lang !== panel.parts.messages.lang)
        void panel.speak(after.lang);
      if (after.expired && !before.expired) forget(panel);
      else if (isDenied(panel, after, before)) session.clear('denied');
      panel.device.changed(after, before);
      if (panel.question && (after.expired || !panel.question.holds(after))) stay(panel);
      draw(after);
    }),
    session.store.subscribe((after, before) => {
      for (const event of eventsBetween(after, before)) panel.host.dispatchEvent(event);
      measure(panel, before, after);
    }),
    panel.announcer.follow(session.store),
  ];
  return () => {
    cancel?.();
    for (const end of leave) end();
    drawing.stop();
    session.dispose();
  };
}

/** What launcher and title show of the conversation. */
export function showStatus({ host, parts, session, device }: ActingPanel): void {
  const status = launcherStatus(session.store.state, parts.messages, host.label);
  host.status = status;
  countInTitle(device.leads ? status.unread : 0);
}
