import { html, noChange, nothing, type TemplateResult } from 'lit';

export interface PrivateTextarea {
  readonly id: string;
  readonly name?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  /** What stands in it, where that is kept elsewhere. */
  readonly value?: string;
  readonly isWrong: boolean;
  /** Ids of what describes it. */
  readonly describedBy: string | typeof nothing;
  typed?(text: string): void;
}

/** A few lines of the customer's own. Password managers, writing aids and session replay are kept away from it. */
export function privateTextarea(field: PrivateTextarea): TemplateResult {
  const { id, name, rows, maxLength, value, isWrong, describedBy, typed } = field;
  return html`<textarea
    id=${id}
    name=${name ?? nothing}
    rows=${rows ?? nothing}
    maxlength=${maxLength ?? nothing}
    .value=${value ?? noChange}
    @input=${({ currentTarget }: Event) => typed?.((currentTarget as HTMLTextAreaElement).value)}
    autocomplete="off"
    writingsuggestions="false"
    data-1p-ignore
    data-lpignore="true"
    data-dd-privacy="mask"
    data-sentry-mask
    data-hj-suppress
    data-clarity-mask="true"
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby=${describedBy}
  ></textarea>`;
}
