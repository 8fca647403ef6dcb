import { html, nothing, type TemplateResult } from 'lit';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { warningIcon } from '../views/icons.ts';
import { focusOn, formFields, idOf, type FormField } from './form-fields.ts';

export interface QuestionForm {
  readonly id: string;
  /** What the questions are for, in whose words they are. */
  readonly legend: string;
  readonly lang: string | undefined;
  readonly fields: readonly FormField[];
  /** Heading of the list of what is wrong. */
  readonly problems: string;
  /** Why it did not go out, where it is no field's fault. */
  readonly failure: string | undefined;
  /** Of that heading. */
  readonly level: number;
  readonly panel: ActingPanel;
  readonly beforeButton: TemplateResult | typeof nothing;
  readonly button: string;
  readonly isBusy: boolean;
  submit(form: HTMLFormElement): void;
}

/** A form of the platform's own: the list of what is wrong, the questions in one group, one button. */
export function questionForm(form: QuestionForm): TemplateResult {
  const { id, legend, lang, fields, problems, failure, level, panel, button, isBusy } = form;
  return html`<form
    class="form-part"
    id=${id}
    novalidate
    @input=${() => panel.announcer.typed()}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (event.currentTarget instanceof HTMLFormElement) form.submit(event.currentTarget);
    }}
  >
    ${problemSummary(fields, { title: problems, level, panel })}
    <fieldset class="questions">
      <legend class="purpose" dir="auto" lang=${lang ?? nothing}>${legend}</legend>
      ${formFields(fields)}
    </fieldset>
    ${form.beforeButton}
    ${failure === undefined ? nothing : html`<p class="error">${warningIcon}<span>${failure}</span></p>`}
    <button type="submit" class="primary" id="submit-form" aria-disabled=${isBusy ? 'true' : nothing}>
      ${button}
    </button>
  </form>`;
}

interface SummaryOptions {
  readonly title: string;
  readonly level: number;
  readonly panel: ActingPanel;
}

/** What is wrong, all of it in one place; each leads to its field (WCAG 3.3.1, G139). */
function problemSummary(
  fields: readonly FormField[],
  { title, level, panel }: SummaryOptions,
): TemplateResult | typeof nothing {
  const wrong = fields.flatMap((field, index) => (field.problem === undefined ? [] : [{ field, index }]));
  if (wrong.length === 0) return nothing;
  return html`<div
    class="problems"
    id="problems"
    role="group"
    tabindex="-1"
    aria-labelledby="problems-title"
    aria-describedby="problems-list"
  >
    ${heading(level, title, { id: 'problems-title' })}
    <ul id="problems-list">
      ${wrong.map(
        ({ field, index }) =>
          html`<li>
            <button type="button" @click=${() => focusOn(panel, idOf(index))}>
              <span
                ><span lang=${field.lang ?? nothing}>${field.label}</span
                >${`${parting(field.label)}${field.problem}`}</span
              >
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** A question ends in a mark of its own. */
function parting(label: string): string {
  return /[.?!…:]$/.test(label) ? ' ' : ': ';
}
