import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice } from '../../core/protocol/message.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { warningIcon } from '../views/icons.ts';
import { privateTextarea } from './private-textarea.ts';

interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** BCP 47 tag of a label that is in somebody else's words. */
  readonly lang?: string;
  readonly problem?: string;
}

export interface LineField extends Question {
  readonly type: 'text' | 'long-text' | 'date';
  readonly inputMode?: 'numeric';
  readonly autocomplete: 'off' | 'on' | 'postal-code';
}

export interface OptionsField extends Question {
  readonly options: readonly Choice[];
}

/** One question of a form, as it is drawn. Its answer lives in its own control, and nowhere else. */
export type FormField = LineField | OptionsField;

/** The first field has this id, and the focus when the page opens. */
export const idOf = (index: number): string => (index === 0 ? 'page-first' : `form-field-${index}`);

/** The questions, each with its label, its hint and what is wrong with it. */
export function formFields(fields: readonly FormField[]): TemplateResult {
  return html`${repeat(
    fields,
    (field) => `${field.name} ${'options' in field ? 'options' : field.type}`,
    (field, index) => {
      if ('options' in field) return options(field, index);
      return field.type === 'long-text' ? lines(field, index) : line(field, index);
    },
  )}`;
}

function line(field: LineField, index: number): TemplateResult {
  const id = idOf(index);
  const { name, label, hint, lang, problem, type, inputMode, autocomplete } = field;
  return html`<div class="form-field">
    <label for=${id} lang=${lang ?? nothing}>${label}</label>
    ${beneath({ hint, problem }, id)}
    <input
      class="entry"
      id=${id}
      name=${name}
      type=${type}
      inputmode=${inputMode ?? nothing}
      autocomplete=${autocomplete}
      spellcheck="false"
      data-1p-ignore
      data-lpignore="true"
      data-dd-privacy="mask"
      data-sentry-mask
      data-hj-suppress
      data-clarity-mask="true"
      aria-invalid=${problem === undefined ? nothing : 'true'}
      aria-describedby=${describedBy({ hint, problem }, id)}
    />
  </div>`;
}

/** A few lines of the customer's own; what is too long is said and not cut. */
function lines({ name, label, hint, lang, problem }: LineField, index: number): TemplateResult {
  const id = idOf(index);
  return html`<div class="form-field">
    <label for=${id} lang=${lang ?? nothing}>${label}</label>
    ${beneath({ hint, problem }, id)}
    ${privateTextarea({
      ...{ id, name, rows: 4, isWrong: problem !== undefined },
      describedBy: describedBy({ hint, problem }, id),
    })}
  </div>`;
}

/** Native buttons of which one is chosen, under the question for their legend. None is chosen beforehand. */
function options(
  { name, label, hint, lang, problem, options: all }: OptionsField,
  index: number,
): TemplateResult {
  const id = idOf(index);
  return html`<fieldset class="form-field" aria-describedby=${describedBy({ hint, problem }, id)}>
    <legend lang=${lang ?? nothing}>${label}</legend>
    ${beneath({ hint, problem }, id)}
    ${all.map(
      (option, at) =>
        html`<label class="option" lang=${lang ?? nothing}>
          <input
            type="radio"
            id=${at === 0 ? id : `${id}-${at}`}
            name=${name}
            value=${option.value}
            data-dd-privacy="mask"
            data-hj-suppress
          />
          ${option.label}
        </label>`,
    )}
  </fieldset>`;
}

interface Notes {
  readonly hint: string | undefined;
  readonly problem: string | undefined;
}

function beneath({ hint, problem }: Notes, id: string): TemplateResult {
  return html`${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  ${
    problem === undefined
      ? nothing
      : html`<p class="error" id="${id}-problem">${warningIcon}<span>${problem}</span></p>`
  }`;
}

function describedBy({ hint, problem }: Notes, id: string): string | typeof nothing {
  const ids = [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export function focusOn(panel: ActingPanel, id: string): void {
  panel.root.querySelector<HTMLElement>(`#${id}`)?.focus();
}

/** The answers as they stand in the form at this moment. */
export function answersIn(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map(
    [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
