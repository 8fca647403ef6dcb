import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../views/icons.ts';
import type { GuardedField } from './guarded.ts';

/** A few lines of the customer's own. Password managers, writing aids and session replay are kept away from it. */
export function textField({ id, label, hint, problem }: GuardedField): TemplateResult {
  const isWrong = problem !== '';
  return html`<div class="closing-field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    ${isWrong ? html`<p class="error" id="${id}-problem">${warningIcon}<span>${problem}</span></p>` : nothing}
    <textarea
      id=${id}
      rows="3"
      maxlength="500"
      autocomplete="off"
      writingsuggestions="false"
      data-1p-ignore
      data-lpignore="true"
      data-dd-privacy="mask"
      data-sentry-mask
      data-hj-suppress
      data-clarity-mask="true"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? `${id}-problem ${id}-hint` : `${id}-hint`}
    ></textarea>
  </div>`;
}
