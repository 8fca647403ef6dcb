import { html, nothing, type TemplateResult } from 'lit';
import type { WrittenSummary } from '../../../../src/core/conversation/case-file.ts';
import type { Acts } from '../acts.ts';
import { mayLead, type Desk, type Held } from '../desk-state.ts';
import { summaryStateWords } from '../words.ts';
import { choices, lineField, submit, type Customer } from './dialog-parts.ts';
import { caseIcon } from './icons.ts';

/** The written summary, and whether the customer finds it right. */
export function summary(held: Held, desk: Desk, act: Acts): TemplateResult {
  const written = held.conversation.caseFile.summary;
  const cannot = desk.line !== 'online' || !mayLead(held);
  return html`<section class="panel" aria-labelledby="summary-panel-title">
    <h2 id="summary-panel-title">Summary</h2>
    ${written ? state(written) : html`<p class="quiet">Nothing is written yet.</p>`}
    <button
      class="button button-outline"
      type="button"
      id="summary-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.askSummary()}
    >
      ${caseIcon} ${written ? 'Write it anew' : 'Write a summary'}
    </button>
  </section>`;
}

function state(written: WrittenSummary): TemplateResult {
  return html`<p><bdi lang=${written.lang ?? nothing}>${written.text}</bdi></p>
    <p class="quiet">${summaryStateWords(written)}</p>`;
}

/** What the customer reads and answers, while the chat goes on. */
export function summaryDialog(
  act: Acts,
  { id, name, language }: Customer & { readonly language: string },
): TemplateResult {
  return html`<dialog id="summary-dialog" aria-labelledby="summary-dialog-title">
    <form novalidate @submit=${(event: SubmitEvent) => submit(event, (form) => act.sendSummary(id, form))}>
      <h2 id="summary-dialog-title">Write a summary for ${name}</h2>
      <div class="field">
        <label class="field-label" for="summary-text">What was decided</label>
        <p class="field-hint" id="summary-text-hint">
          In ${language}. The customer says whether it is right.
        </p>
        <textarea
          class="input"
          id="summary-text"
          name="text"
          rows="5"
          maxlength="4000"
          required
          aria-describedby="summary-text-hint summary-text-error"
        ></textarea>
        <p class="field-error" id="summary-text-error"></p>
      </div>
      ${lineField('next-step', 'Next step', 'nextStep')} ${lineField('expected', 'By when', 'expected')}
      ${choices(act, 'Send summary')}
    </form>
  </dialog>`;
}
