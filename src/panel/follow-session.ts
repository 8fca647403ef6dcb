import type { Session } from '../session/session.ts';
import type { ActingPanel } from './acting-panel.ts';
import { launcherStatus } from './launcher-status.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { stay } from './question.ts';
import { eventsBetween } from './public-events.ts';
import { forget, isDenied } from './signed-in.ts';
import { countInTitle } from './title-count.ts';

/** Tells the customer and the page of each change in a conversation, until the returned function is called. */
export function followSession(panel: ActingPanel, session: Session): () => void {
  const drawing = oncePerFrame(panel.parts.clock, () => {
    showStatus(panel);
    panel.host.requestUpdate();
  });
  const leave = [
    session.store.subscribe((after, before) => {
      if (after.lang !== before.lang && after.lang !== panel.parts.messages.lang)
        void panel.speak(after.lang);
      if (after.expired && !before.expired) forget(panel);
      else if (isDenied(panel, after, before)) session.clear('denied');
      panel.device.changed(after, before);
      if (panel.question && (after.expired || !panel.question.holds(after))) stay(panel);
      drawing.change();
    }),
    session.store.subscribe((after, before) => {
      for (const event of eventsBetween(after, before)) panel.host.dispatchEvent(event);
    }),
    panel.announcer.follow(session.store),
  ];
  return () => {
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
