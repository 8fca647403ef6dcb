import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from '../acts.ts';
import { activeOf, customerName, writingLanguage, type Desk, type Held } from '../desk-state.ts';
import { languageName } from '../words.ts';
import { choices, lineField, submit, type Customer } from './dialog-parts.ts';
import { declineDialog, inviteDialog, leaveDialog } from './people.ts';
import { fileDialog } from './file-dialog.ts';
import { secureDialog } from './secure.ts';
import { summaryDialog } from './summary.ts';

/** The steps that ask for words first: each for what the next person, or the customer, will read. */
export function dialogs(desk: Desk, act: Acts): TemplateResult {
  const held = activeOf(desk);
  // One template, whoever is on screen: a dialog that is open must not be drawn anew.
  return html`${declineDialog(act)} ${held ? dialogsAbout(held, desk, act) : nothing}`;
}

function dialogsAbout(held: Held, desk: Desk, act: Acts): TemplateResult {
  const name = customerName(desk, held.id).toLowerCase();
  const language = languageName(writingLanguage(desk, held));
  const decides = desk.agent?.role === 'supervisor' ? language : undefined;
  return html`${transferDialog(desk, act, { id: held.id, name })} ${fileDialog(act, { id: held.id, name })}
  ${secureDialog(act, { id: held.id, name })} ${summaryDialog(act, { id: held.id, name, language })}
  ${inviteDialog(desk, act, { id: held.id, name })}
  ${leaveDialog(act, { id: held.id, name, language: decides })}
  ${endDialog(act, { id: held.id, name, language })}`;
}

function transferDialog(desk: Desk, act: Acts, { id, name }: Customer): TemplateResult {
  const others = desk.teams.filter((team) => team !== desk.agent?.team);
  // One's own team comes last: a colleague there may speak the customer's language.
  const own = desk.teams.filter((team) => team === desk.agent?.team);
  return html`<dialog id="transfer-dialog" aria-labelledby="transfer-title">
    <form @submit=${(event: SubmitEvent) => submit(event, (form) => act.transfer(id, form))}>
      <h2 id="transfer-title">Transfer ${name}</h2>
      <p>The customer keeps their place and need not repeat anything.</p>
      <div class="field">
        <label class="field-label" for="transfer-team">To team</label>
        <select class="input" id="transfer-team" name="team">
          ${[...others, ...own].map((team) => html`<option>${team}</option>`)}
        </select>
      </div>
      <div class="field">
        <label class="field-label" for="transfer-reason">Reason</label>
        <p class="field-hint" id="transfer-reason-hint">
          Your colleague and the customer can read it. May stay empty.
        </p>
        <input
          class="input"
          id="transfer-reason"
          name="reason"
          maxlength="200"
          autocomplete="off"
          aria-describedby="transfer-reason-hint"
        />
      </div>
      ${choices(act, `Transfer ${name}`)}
    </form>
  </dialog>`;
}

function endDialog(
  act: Acts,
  { id, name, language }: Customer & { readonly language: string },
): TemplateResult {
  return html`<dialog id="end-dialog" aria-labelledby="end-title">
    <form novalidate @submit=${(event: SubmitEvent) => submit(event, (form) => act.end(id, form))}>
      <h2 id="end-title">End the chat with ${name}</h2>
      <div class="field">
        <label class="field-label" for="summary">Summary</label>
        <p class="field-hint" id="summary-hint">The customer keeps it, in ${language}: what was decided.</p>
        <textarea
          class="input"
          id="summary"
          name="summary"
          rows="8"
          maxlength="4000"
          required
          aria-describedby="summary-hint summary-error"
        ></textarea>
        <p class="field-error" id="summary-error"></p>
      </div>
      ${lineField('end-next-step', 'Next step', 'nextStep')}
      ${lineField('end-expected', 'By when', 'expected')} ${choices(act, 'Send summary and end')}
    </form>
  </dialog>`;
}
