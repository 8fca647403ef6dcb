import { html, type TemplateResult } from 'lit';
import type { Acts } from '../acts.ts';

/** Whom a dialog is about. */
export interface Customer {
  readonly id: string;
  readonly name: string;
}

/** The way back, and the deed; and before them where the form says that it has not gone out. */
export function choices(act: Acts, label: string): TemplateResult {
  return html`<p class="field-error" role="alert"></p>
    <div class="dialog-choices">
      <button class="button button-outline" type="button" @click=${() => act.closeDialog()}>Go back</button>
      <button class="button button-primary">${label}</button>
    </div>`;
}

/** Hands the form over instead of sending it anywhere. */
export function submit(event: SubmitEvent, take: (form: HTMLFormElement) => void): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLFormElement) take(event.currentTarget);
}

/** One line that may stay empty. */
export function lineField(id: string, label: string, name: string): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for=${id}>${label}</label>
    <input class="input" id=${id} name=${name} maxlength="200" autocomplete="off" />
  </div>`;
}
