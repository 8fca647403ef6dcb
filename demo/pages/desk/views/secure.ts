import { html, nothing, type TemplateResult } from 'lit';
import type { Secure } from '../../../../src/core/conversation/secure.ts';
import { detailKinds } from '../../../server/desk-frames.ts';
import type { Acts } from '../acts.ts';
import { mayLead, type Desk, type Held } from '../desk-state.ts';
import { fieldWords, secureStateWords } from '../secure-words.ts';
import { choices, submit, type Customer } from './dialog-parts.ts';
import { formEndWords } from '../words.ts';
import { endIcon, formIcon, lockIcon } from './icons.ts';

/** What was asked of the customer beside the conversation, and whether it matches. Never an answer itself. */
export function details(held: Held, desk: Desk, act: Acts): TemplateResult {
  const { secure } = held.conversation;
  const isOpen = secure?.request !== undefined && !secure.ended;
  const cannot = desk.line !== 'online' || !mayLead(held);
  return html`<section class="panel" aria-labelledby="secure-title">
    <h2 id="secure-title">Details</h2>
    ${secure ? state(secure) : html`<p class="quiet">Nothing was asked for yet.</p>`}
    <button
      class="button button-outline"
      type="button"
      id="secure-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || (isOpen ? act.withdrawSecure(held.id) : act.askSecure())}
    >
      ${isOpen ? endIcon : lockIcon} ${isOpen ? 'Take the question back' : 'Ask for details'}
    </button>
    ${forms(held, act, cannot)}
  </section>`;
}

/** The forms that the desk has: one at a time. */
function forms(held: Held, act: Acts, cannot: boolean): TemplateResult {
  const { form } = held.conversation;
  const isFormOpen = form?.request !== undefined && !form.ended;
  return html` ${
      form?.request
        ? html`<p class="quiet">
            ${form.ended ? formEndWords(form.ended) : html`The customer has the form: <bdi lang=${form.request.lang ?? nothing}>${form.request.purpose}</bdi>.`}
          </p>`
        : nothing
    }
    <button
      class="button button-outline"
      type="button"
      id="form-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || (isFormOpen ? act.withdrawForm(held.id) : act.askForm(held.id, 'address'))}
    >
      ${isFormOpen ? endIcon : formIcon} ${isFormOpen ? 'Take the form back' : 'Send the address form'}
    </button>
    <button
      class="button button-outline"
      type="button"
      id="complaint-button"
      aria-disabled=${cannot || isFormOpen ? 'true' : nothing}
      @click=${() => cannot || isFormOpen || act.askForm(held.id, 'complaint')}
    >
      ${formIcon} Send the complaint form
    </button>`;
}

function state(secure: Secure): TemplateResult {
  const { request } = secure;
  return html`${request ? html`<p><bdi lang=${request.lang ?? nothing}>${request.purpose}</bdi> (${fieldWords(request.fields)})</p>` : nothing}
    <p class="quiet">${secureStateWords(secure)}</p>`;
}

/** Which details, and what for. How they are asked for is the widget's own. */
export function secureDialog(act: Acts, { id, name }: Customer): TemplateResult {
  return html`<dialog id="secure-dialog" aria-labelledby="secure-dialog-title">
    <form novalidate @submit=${(event: SubmitEvent) => submit(event, (form) => act.sendSecureWish(id, form))}>
      <h2 id="secure-dialog-title">Ask ${name} for details</h2>
      <p>The customer answers in a form of their own. You see whether it matches, and not what it is.</p>
      <div class="field">
        <label class="field-label" for="secure-purpose">What for</label>
        <p class="field-hint" id="secure-purpose-hint">The customer reads this before they answer.</p>
        <input
          class="input"
          id="secure-purpose"
          name="purpose"
          maxlength="200"
          autocomplete="off"
          required
          aria-describedby="secure-purpose-hint secure-purpose-error"
        />
        <p class="field-error" id="secure-purpose-error"></p>
      </div>
      <fieldset class="field">
        <legend class="field-label">Which details</legend>
        ${detailKinds.map(
          (kind) =>
            html`<label class="check"
              ><input type="checkbox" name="kind" value=${kind} checked /> ${detailNames[kind]}</label
            >`,
        )}
      </fieldset>
      ${choices(act, 'Ask for them')}
    </form>
  </dialog>`;
}

const detailNames = { 'last-four': 'Last four digits of a card', zip: 'ZIP code' } as const;
