import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../views/icons.ts';
import type { GuardedField } from './guarded.ts';
import { privateTextarea } from './private-textarea.ts';

/** A few lines of the customer's own, with their label, their hint and what is wrong with them. */
export function textField({ id, label, hint, problem, ...kept }: GuardedField): TemplateResult {
  const isWrong = problem !== '';
  return html`<div class="closing-field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    ${isWrong ? html`<p class="error" id="${id}-problem">${warningIcon}<span>${problem}</span></p>` : nothing}
    ${privateTextarea({
      ...{ id, isWrong, rows: 3, maxLength: 500, ...kept },
      describedBy: isWrong ? `${id}-problem ${id}-hint` : `${id}-hint`,
    })}
  </div>`;
}
