import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import type { Question } from '../question.ts';
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
    <p>${messages.notice({ id: '', at: 0, type: 'conversation.ended', ...conversation.ended })}</p>
    <button type="button" class="primary" @click=${act.startNew}>${ending.startNew}</button>
  </div>`;
}

/** Asks before what is lost does not come back: the place in line, the agent. */
export function confirmation(question: Question | undefined, act: Actions): TemplateResult {
  return html`<dialog
    class="confirm"
    id="confirm"
    aria-labelledby="confirm-title"
    aria-describedby=${question?.loss === undefined ? nothing : 'confirm-loss'}
    @cancel=${(event: Event) => {
      event.preventDefault();
      act.stay();
    }}
  >
    <p id="confirm-title">${question?.title}</p>
    ${question?.loss === undefined ? nothing : html`<p id="confirm-loss">${question.loss}</p>`}
    <div class="choices">
      <button type="button" class="primary" id="keep" @click=${act.stay}>${question?.stay}</button>
      <button type="button" class="outlined" @click=${act.go}>${question?.go}</button>
    </div>
  </dialog>`;
}
