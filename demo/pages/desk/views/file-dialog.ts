import { html, type TemplateResult } from 'lit';
import { fileKinds, type FileKind } from '../../../../src/core/protocol/upload.ts';
import type { Acts } from '../acts.ts';
import { choices, submit, type Customer } from './dialog-parts.ts';

const names: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  jpeg: 'JPEG photo',
  png: 'PNG picture',
  heic: 'HEIC photo (iPhone)',
};

/** Asks for a document: what for, and of which kinds. How much may come is the gateway's to say. */
export function fileDialog(act: Acts, { id, name }: Customer): TemplateResult {
  return html`<dialog id="file-dialog" aria-labelledby="file-title">
    <form novalidate @submit=${(event: SubmitEvent) => submit(event, (form) => act.sendFileWish(id, form))}>
      <h2 id="file-title">Ask ${name} for a document</h2>
      <div class="field">
        <label class="field-label" for="file-purpose">Which document</label>
        <p class="field-hint" id="file-purpose-hint">
          The customer reads this. Never ask for a photo of a card.
        </p>
        <input
          class="input"
          id="file-purpose"
          name="purpose"
          maxlength="200"
          autocomplete="off"
          required
          aria-describedby="file-purpose-hint file-purpose-error"
        />
        <p class="field-error" id="file-purpose-error"></p>
      </div>
      <fieldset class="field">
        <legend class="field-label">Kinds of file</legend>
        ${fileKinds.map(
          (kind) =>
            html`<label class="check"
              ><input type="checkbox" name="kind" value=${kind} checked /> ${names[kind]}</label
            >`,
        )}
      </fieldset>
      ${choices(act, 'Ask for it')}
    </form>
  </dialog>`;
}
