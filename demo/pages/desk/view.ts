import { html, type TemplateResult } from 'lit';
import type { Acts } from './acts.ts';
import type { Desk } from './desk-state.ts';
import { conversation } from './views/conversation.ts';
import { details } from './views/details.ts';
import { dialogs } from './views/dialogs.ts';
import { queue } from './views/queue.ts';
import { signIn } from './views/sign-in.ts';

/** The whole desk, under the header that stands in the page itself. */
export function view(desk: Desk, act: Acts, now: number): TemplateResult {
  if (!desk.duty) return signIn(act);
  return html`<div class="desk ${desk.active === null ? 'desk-idle' : ''}">
      ${queue(desk, act, now)} ${conversation(desk, act)} ${details(desk, act)}
    </div>
    ${dialogs(desk, act)}`;
}
