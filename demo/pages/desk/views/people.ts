import { html, nothing, type TemplateResult } from 'lit';
import { isPerson } from '../../../../src/core/protocol/participant.ts';
import type { Acts } from '../acts.ts';
import { escalationStateWords } from '../company-words.ts';
import { mayLead, type Desk, type Held } from '../desk-state.ts';
import { authorName } from '../words.ts';
import { choices, submit, type Customer } from './dialog-parts.ts';
import { endIcon, peopleIcon } from './icons.ts';

/** In the choice of teams, what is no team: a supervisor of any. */
export const supervisorChoice = 'A supervisor';

/** Who is with the customer beside this agent, who is asked to come, and the way to ask. */
export function people(held: Held, desk: Desk, act: Acts): TemplateResult {
  const { presence, invitation, escalation } = held.conversation;
  const there = presence.present.filter(isPerson);
  const cannot = desk.line !== 'online' || !mayLead(held);
  const state = escalationStateWords(escalation);
  return html`<section class="panel" aria-labelledby="people-title">
    <h2 id="people-title">People in this chat</h2>
    <ul class="needs">
      ${there.map((one) => html`<li><bdi>${authorName(one, desk.agent)}</bdi>${one.team === undefined ? nothing : `, ${one.team}`}</li>`)}
    </ul>
    ${invitation ? html`<p class="quiet">${invitation.team} is asked to join.</p>` : nothing}
    ${state === undefined ? nothing : html`<p class="quiet">${state}</p>`}
    <button
      class="button button-outline"
      type="button"
      id="people-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || (invitation ? act.uninvite(held.id) : act.askInvite())}
    >
      ${invitation ? endIcon : peopleIcon} ${invitation ? 'Stop asking' : 'Bring someone in'}
    </button>
  </section>`;
}

/** Whom, and what for. The agent stays with the customer. */
export function inviteDialog(desk: Desk, act: Acts, { id, name }: Customer): TemplateResult {
  const others = desk.teams.filter((team) => team !== desk.agent?.team);
  const own = desk.teams.filter((team) => team === desk.agent?.team);
  return html`<dialog id="invite-dialog" aria-labelledby="invite-title">
    <form @submit=${(event: SubmitEvent) => submit(event, (form) => act.invite(id, form))}>
      <h2 id="invite-title">Bring someone in for ${name}</h2>
      <p>You stay with the customer. They see who joins, and who says what.</p>
      <div class="field">
        <label class="field-label" for="invite-team">Who</label>
        <select class="input" id="invite-team" name="team">
          ${[...others, ...own, supervisorChoice].map((team) => html`<option>${team}</option>`)}
        </select>
      </div>
      <div class="field">
        <label class="field-label" for="invite-reason">What for</label>
        <p class="field-hint" id="invite-reason-hint">Your colleague can read it. May stay empty.</p>
        <input
          class="input"
          id="invite-reason"
          name="reason"
          maxlength="200"
          autocomplete="off"
          aria-describedby="invite-reason-hint"
        />
      </div>
      ${choices(act, 'Ask them to join')}
    </form>
  </dialog>`;
}

/** A guest goes. Of a supervisor the customer reads what was decided; a colleague just goes. */
export function leaveDialog(
  act: Acts,
  { id, name, language }: Customer & { readonly language: string | undefined },
): TemplateResult {
  return decisionDialog(
    { id: 'leave-dialog', title: `Leave the chat with ${name}`, button: 'Leave the chat' },
    { act, language, take: (form) => act.leave(id, form) },
  );
}

/** A supervisor cannot join: the customer reads why, and what can be done. */
export function declineDialog(act: Acts): TemplateResult {
  return decisionDialog(
    { id: 'decline-dialog', title: 'You cannot join', button: 'Tell the customer' },
    { act, language: 'the customer’s language', take: (form) => act.decline(form) },
  );
}

interface DecisionDialog {
  readonly id: string;
  readonly title: string;
  readonly button: string;
}

/** Without a language there is nothing to be written. */
function decisionDialog(
  { id, title, button }: DecisionDialog,
  { act, language, take }: { act: Acts; language: string | undefined; take: (form: HTMLFormElement) => void },
): TemplateResult {
  return html`<dialog id=${id} aria-labelledby="${id}-title">
    <form @submit=${(event: SubmitEvent) => submit(event, take)}>
      <h2 id="${id}-title">${title}</h2>
      ${language === undefined ? html`<p>The customer sees that you go.</p>` : decisionField(id, language)}
      ${choices(act, button)}
    </form>
  </dialog>`;
}

function decisionField(id: string, language: string): TemplateResult {
  return html`<div class="field">
    <label class="field-label" for="${id}-text">What you decided</label>
    <p class="field-hint" id="${id}-hint">In ${language}. The customer reads it. May stay empty.</p>
    <textarea
      class="input"
      id="${id}-text"
      name="text"
      rows="3"
      maxlength="300"
      aria-describedby="${id}-hint"
    ></textarea>
  </div>`;
}
