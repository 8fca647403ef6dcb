import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import { phoneIcon } from './icons.ts';

/**
 * At the foot of every state: the way to the number for fraud. Where the page with it has not come, the
 * number on the card stands here, and what the site's page offers.
 */
export function urgent({ late }: PanelState, { chrome }: Messages, act: Actions): TemplateResult {
  return html`<div class="urgent" part="footer">
    <button type="button" id="urgent" @click=${act.openUrgent}>${phoneIcon} ${chrome.urgent}</button>
    ${
      late.isMissing('urgent')
        ? html`<p>${chrome.urgentNumber}</p>
            <slot></slot>`
        : nothing
    }
  </div>`;
}
