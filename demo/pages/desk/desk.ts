import { render } from 'lit';
import { systemClock, systemIds } from '../../../src/adapters/system.ts';
import { connectThemeButton } from '../theme.ts';
import { announceDesk } from './announce-desk.ts';
import { Announcer } from './announcer.ts';
import { createActs } from './desk-acts.ts';
import { DeskSession } from './desk-session.ts';
import { emptyDesk, type Desk } from './desk-state.ts';
import { keepPlace } from './keep-place.ts';
import { view } from './view.ts';
import { dutyBar } from './views/header.ts';

/** Waiting times on screen are told in minutes: often enough, and silent. */
const redrawMilliseconds = 15_000;

function start(places: { root: HTMLElement; bar: HTMLElement; announcer: Announcer }): void {
  const { root, bar, announcer } = places;
  const session = new DeskSession({
    open: () => new WebSocket(new URL('/desk/socket', location.href.replace(/^http/, 'ws'))),
    clock: systemClock,
    ids: systemIds,
  });
  const act = createActs(session, announcer);

  function draw(after: Desk, before: Desk): void {
    keepPlace(before, after, () => {
      render(view(after, act, systemClock.now()), root);
      render(dutyBar(after, act), bar);
    });
    document.title = titleOf(after);
    if (document.visibilityState === 'visible') session.tellRead();
  }

  session.store.subscribe((after, before) => {
    draw(after, before);
    announcer.say(announceDesk(before, after));
  });
  draw(emptyDesk, emptyDesk);
  setInterval(() => draw(session.store.state, session.store.state), redrawMilliseconds);
  addEventListener('online', () => session.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') session.wake();
    draw(session.store.state, session.store.state);
  });
  document.addEventListener('focusin', () => announcer.focusMoved());
}

function titleOf({ waiting }: Desk): string {
  const count = waiting?.length ?? 0;
  return count > 0 ? `(${count}) Agent desk – Larkfield Card` : 'Agent desk – Larkfield Card';
}

const root = document.querySelector<HTMLElement>('#desk');
const bar = document.querySelector<HTMLElement>('#duty');
const polite = document.querySelector<HTMLElement>('#polite');
const assertive = document.querySelector<HTMLElement>('#assertive');
const theme = document.querySelector<HTMLButtonElement>('button#theme');
if (theme) connectThemeButton(theme);
if (root && bar && polite && assertive) {
  start({ root, bar, announcer: new Announcer(systemClock, { polite, assertive }) });
}
