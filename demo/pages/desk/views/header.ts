import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from '../acts.ts';
import { mayWrite, type Desk } from '../desk-state.ts';
import { leaveIcon } from './icons.ts';

/** Who is here, whether customers can reach them, and the way out. */
export function dutyBar(desk: Desk, act: Acts): TemplateResult | typeof nothing {
  if (!desk.duty) return nothing;
  const isBusy = desk.held.some(mayWrite);
  return html`<div class="duty">
    <p class="duty-who"><strong>${desk.duty.name}</strong> <span>${desk.duty.team}</span></p>
    ${lineTag(desk)}
    <button
      class="button button-quiet"
      type="button"
      aria-disabled=${isBusy ? 'true' : nothing}
      aria-describedby=${isBusy ? 'sign-off-hint' : nothing}
      @click=${() => isBusy || act.signOff()}
    >
      ${leaveIcon} Sign off
    </button>
    ${isBusy ? html`<span class="visually-hidden" id="sign-off-hint">End or transfer your chats first.</span>` : nothing}
  </div>`;
}

function lineTag({ line }: Desk): TemplateResult {
  switch (line) {
    case 'connecting':
      return html`<span class="tag line-tag">Connecting</span>`;
    case 'online':
      return html`<span class="tag tag-positive line-tag">Online</span>`;
    case 'lost':
      return html`<span class="tag tag-notice line-tag">Reconnecting</span>`;
  }
}
