import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { maySend, openChoices } from '../../core/conversation/select.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import type { Unsent } from '../controllers/undo.ts';
import { holdChoices, holdSentence } from './hold.ts';
import { sendIcon, warningIcon } from './icons.ts';

/** Replies that the other side offers, as buttons between its message and the field. */
export function suggestions(
  conversation: Conversation,
  messages: Messages,
  act: Actions,
): TemplateResult | typeof nothing {
  const message = openChoices(conversation);
  if (!message?.choices) return nothing;
  return html`<div
    class="suggestions"
    role="group"
    aria-label=${messages.composer.suggestedReplies}
    lang=${message.lang ?? nothing}
  >
    ${message.choices.map(
      (choice) =>
        html`<button type="button" class="outlined" @click=${() => act.choose(message, choice)}>
          ${choice.label}
        </button>`,
    )}
  </div>`;
}

/**
 * The field and its button.
 *
 * The text lives in the field and nowhere else until it is sent: it is in no state, store or event. The
 * switches keep password managers, writing aids and session replay away from it. When the other side ends the
 * conversation under the customer's hands, the field stays, read-only, until they leave it: the focus is not
 * moved and the draft is not lost.
 */
export function composer(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult | typeof nothing {
  const isOver = !maySend(conversation);
  if (isOver && (!panel.writing || conversation.expired)) return nothing;
  const words = messages.composer;
  const note = panel.hold && holdSentence(panel.hold, messages);
  const isError = panel.hold !== undefined && panel.hold.why !== 'review';
  // Orca says "form" and "leaving form" of it else, at every step in and out (Orca 43; Chromium, Firefox).
  return html`<form
    class="composer"
    part="composer"
    role="none"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      act.submit();
    }}
  >
    ${unsent(panel.unsent, messages, act)}
    <label for="field">${words.label}</label>
    ${
      note === undefined
        ? nothing
        : html`<p id="composer-note" class=${isError ? 'error' : 'note'}>
            ${warningIcon}<span>${note}</span>
          </p>`
    }
    <div class="field">
      ${field({ isError, isDescribed: panel.holdDescribes, isOver }, act)}
      <button type="submit" class="send" part="send" aria-disabled=${isOver ? 'true' : nothing}>
        ${sendIcon} ${words.send}
      </button>
    </div>
    ${holdChoices(panel.hold, messages, act)}
    <p id="hint" class="hint">${isOver ? words.closed : words.hint}</p>
    <slot name="privacy"></slot>
  </form>`;
}

/** Before the field in the order of Tab, and so a Shift+Tab away. */
function unsent(
  waiting: Unsent | undefined,
  { composer: words }: Messages,
  act: Actions,
): TemplateResult | typeof nothing {
  if (!waiting) return nothing;
  return html`<div class="unsent">
    <p>${words.unsentSoon(waiting.seconds)} <q dir="auto">${waiting.text}</q></p>
    <button type="button" class="outlined" id="undo" @click=${act.undoSend}>${words.undo}</button>
  </div>`;
}

interface FieldState {
  readonly isError: boolean;
  readonly isDescribed: boolean;
  readonly isOver: boolean;
}

function field({ isError, isDescribed, isOver }: FieldState, act: Actions): TemplateResult {
  return html`<textarea
    id="field"
    part="field"
    rows="1"
    ?readonly=${isOver}
    autocomplete="off"
    writingsuggestions="false"
    data-1p-ignore
    data-lpignore="true"
    data-dd-privacy="mask"
    data-sentry-mask
    data-hj-suppress
    data-clarity-mask="true"
    aria-invalid=${isError ? 'true' : nothing}
    aria-describedby=${isDescribed ? 'composer-note hint' : 'hint'}
    @input=${act.composerInput}
    @beforeinput=${act.beforeComposerInput}
    @keydown=${act.composerKey}
  ></textarea>`;
}
