import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Acts } from '../acts.ts';
import { mayWrite, writingLanguage, type Desk, type Held } from '../desk-state.ts';
import { repliesIn } from '../replies.ts';
import { cautionWords, languageName } from '../words.ts';
import { sendIcon } from './icons.ts';

/** Where the agent writes; once the chat is over, only the way to put it away is left. */
export function composer(held: Held, desk: Desk, act: Acts): TemplateResult {
  const isOpen = mayWrite(held);
  const lang = writingLanguage(desk, held);
  return html`<form class="composer" @submit=${(event: SubmitEvent) => submit(event, held, act)}>
    ${isOpen ? replies(held, lang, act) : closing(held, act)}
    <div class="field">
      <label class="field-label" for="composer">Your message</label>
      <p class="field-hint" id="composer-hint">
        In ${languageName(lang)}. Enter sends, Shift and Enter makes a new line.
      </p>
      ${held.caution ? html`<p class="composer-note" id="composer-note">${cautionWords(held.caution)}</p>` : nothing}
      <div class="composer-row">
        <textarea
          class="input"
          id="composer"
          rows="2"
          maxlength="4000"
          lang=${lang}
          aria-describedby=${held.caution ? 'composer-note composer-hint' : 'composer-hint'}
          ?readonly=${!isOpen}
          .value=${live(held.draft)}
          @input=${(event: Event) => draft(event, held, act)}
          @keydown=${(event: KeyboardEvent) => sendByEnter(event, held, act)}
        ></textarea>
        <button class="button button-primary" aria-disabled=${isOpen ? 'false' : 'true'}>
          ${sendIcon} Send
        </button>
      </div>
    </div>
  </form>`;
}

function replies(held: Held, lang: string, act: Acts): TemplateResult {
  return html`<div class="replies" role="group" aria-label="Ready replies">
    ${repliesIn(lang).map(
      ({ label, text }) =>
        html`<button
          class="button button-outline reply"
          type="button"
          @click=${() => act.reply(held.id, text)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function closing(held: Held, act: Acts): TemplateResult {
  return html`<button class="button button-outline" type="button" @click=${() => act.close(held.id)}>
    Close this conversation
  </button>`;
}

function submit(event: SubmitEvent, held: Held, act: Acts): void {
  event.preventDefault();
  if (mayWrite(held)) act.send(held.id);
}

function draft(event: Event, held: Held, act: Acts): void {
  if (event.target instanceof HTMLTextAreaElement) act.draft(held.id, event.target.value);
}

function sendByEnter(event: KeyboardEvent, held: Held, act: Acts): void {
  // Enter that picks a word from an input method is not the Enter that sends.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  if (mayWrite(held)) act.send(held.id);
}
