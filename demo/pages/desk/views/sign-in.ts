import { html, type TemplateResult } from 'lit';
import { teams } from '../../../server/handoff/teams.ts';
import type { Acts } from '../acts.ts';

/** Who sits at the desk today. There is no password, since there is no bank behind it. */
export function signIn(act: Acts): TemplateResult {
  return html`<div class="sign-in">
    <form class="panel" novalidate @submit=${(event: SubmitEvent) => submit(event, act)}>
      <div class="sign-in-head">
        <h2>Sign in to the desk</h2>
        <p>This is a demonstration: there is no password, and the customers are you.</p>
      </div>
      <div class="field">
        <label class="field-label" for="agent-name">Your name</label>
        <p class="field-hint" id="agent-name-hint">Customers see it when you join. A first name is enough.</p>
        <input
          class="input"
          id="agent-name"
          name="name"
          autocomplete="given-name"
          maxlength="40"
          required
          aria-describedby="agent-name-hint agent-name-error"
        />
        <p class="field-error" id="agent-name-error"></p>
      </div>
      <div class="field">
        <label class="field-label" for="agent-team">Team</label>
        <select class="input" id="agent-team" name="team">
          ${teams.map((team) => html`<option>${team}</option>`)}
        </select>
      </div>
      ${abilities()}
      <button class="button button-primary">Sign in</button>
    </form>
  </div>`;
}

/** What decides whom this desk is offered. */
function abilities(): TemplateResult {
  return html`<fieldset class="field">
      <legend class="field-label">Languages you write</legend>
      <div>
        <label class="check"><input type="checkbox" name="lang" value="en" checked /> English</label>
        <label class="check"
          ><input type="checkbox" name="lang" value="es" /> <span lang="es">Español</span></label
        >
      </div>
    </fieldset>
    <label class="check"><input type="checkbox" name="supervisor" value="yes" /> I am a supervisor</label>`;
}

function submit(event: SubmitEvent, act: Acts): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLFormElement) act.signIn(event.currentTarget);
}
