import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Invitation } from '../../../server/desk-frames.ts';
import type { Acts } from '../acts.ts';
import { wishWords } from '../company-words.ts';
import { customerName, type Desk } from '../desk-state.ts';
import { waitedWords } from '../words.ts';
import { briefList } from './brief.ts';
import { customerHead } from './customer-head.ts';
import { peopleIcon, waitIcon } from './icons.ts';

/** The talks that this agent is asked to join beside a colleague. */
export function invitations(desk: Desk, act: Acts, now: number): TemplateResult | typeof nothing {
  if (desk.invitations.length === 0) return nothing;
  return html`<div class="panel-head">
      <h2 id="invitations-title" tabindex="-1">Asked to join</h2>
      <p class="figures">${desk.invitations.length}</p>
    </div>
    <ul class="queue-list" aria-labelledby="invitations-title">
      ${repeat(
        desk.invitations,
        (one) => `${one.role} ${one.conversation}`,
        (one) => invitation(one, { name: customerName(desk, one.conversation), desk, act, now }),
      )}
    </ul>`;
}

interface InvitationContext {
  readonly name: string;
  readonly desk: Desk;
  readonly act: Acts;
  readonly now: number;
}

function invitation(one: Invitation, { name, desk, act, now }: InvitationContext): TemplateResult {
  const cannot = desk.line !== 'online';
  const why = one.wish ? wishWords(one.wish) : (one.reason ?? '');
  const isEscalation = one.role === 'supervisor';
  return html`<li class="waiting">
    ${customerHead(name, one.lang)}
    <p class="waiting-facts">
      ${waitIcon}<span>With ${one.from}, asked ${waitedWords(one.since, now)} ago</span>
    </p>
    ${why === '' ? nothing : html`<p class="waiting-transfer" dir="auto">${why}</p>`} ${briefList(one.brief)}
    <button
      class="button button-primary"
      type="button"
      aria-label="Join ${name.toLowerCase()}"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.join(one.conversation)}
    >
      ${peopleIcon} Join
    </button>
    ${
      isEscalation
        ? html`<button
            class="button button-outline"
            type="button"
            aria-label="Decline ${name.toLowerCase()}"
            aria-disabled=${cannot ? 'true' : nothing}
            @click=${() => cannot || act.askDecline(one.conversation)}
          >
            I cannot join
          </button>`
        : nothing
    }
  </li>`;
}
