import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import { heading } from './heading.ts';

/** Stands in the composer's place when the conversation is over. */
export function ended(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult | typeof nothing {
  if (!conversation.ended) return nothing;
  const { ending } = messages;
  return html`<div class="ended">
    ${heading(panel.headingLevel + 1, ending.heading, { id: 'ended' })}
    ${panel.writing ? nothing : html`<p>${messages.composer.closed}</p>`}
    <button type="button" class="primary" @click=${act.startNew}>${ending.startNew}</button>
  </div>`;
}

/** Asks before the end, since what is lost by it (the place in line, the agent) does not come back. */
export function confirmEnd(messages: Messages, act: Actions): TemplateResult {
  const { ending } = messages;
  return html`<dialog
    class="confirm"
    id="confirm"
    aria-labelledby="confirm-title"
    @cancel=${(event: Event) => {
      event.preventDefault();
      act.keepChatting();
    }}
  >
    <p id="confirm-title">${ending.confirm}</p>
    <div class="choices">
      <button type="button" class="primary" id="keep" @click=${act.keepChatting}>
        ${ending.keepChatting}
      </button>
      <button type="button" class="outlined" @click=${act.confirmEnd}>${ending.endChat}</button>
    </div>
  </dialog>`;
}
