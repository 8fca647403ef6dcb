import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Waiting } from '../../../server/desk-frames.ts';
import type { Acts } from '../acts.ts';
import { customerName, mayAccept, type Desk } from '../desk-state.ts';
import { refusalWords, waitedWords } from '../words.ts';
import { briefList } from './brief.ts';
import { customerHead } from './customer-head.ts';
import { invitations } from './invitations.ts';
import { requests } from './requests.ts';
import { acceptIcon, quietIcon, waitIcon, warningIcon } from './icons.ts';

/** The customers who wait, first in line first, each with what the assistant has gathered. */
export function queue(desk: Desk, act: Acts, now: number): TemplateResult {
  return html`<section class="panel queue" aria-labelledby="waiting-title">
    <div class="panel-head">
      <h2 id="waiting-title" tabindex="-1">Waiting</h2>
      ${desk.waiting ? html`<p class="figures">${desk.waiting.length} in line</p>` : nothing}
    </div>
    ${refusal(desk, act)} ${content(desk, act, now)} ${invitations(desk, act, now)} ${requests(desk, act)}
  </section>`;
}

function content(desk: Desk, act: Acts, now: number): TemplateResult {
  if (!desk.waiting) return html`<p class="quiet">Fetching the queue…</p>`;
  if (desk.waiting.length === 0) {
    return html`<div class="empty">
      ${quietIcon}
      <p>No one is waiting. You will hear it when a customer asks for a person.</p>
    </div>`;
  }
  return html`<ul class="queue-list">
    ${repeat(
      desk.waiting,
      (one) => one.conversation,
      (one) => waiting(one, { desk, act, now }),
    )}
  </ul>`;
}

interface QueueContext {
  readonly desk: Desk;
  readonly act: Acts;
  readonly now: number;
}

function waiting(one: Waiting, { desk, act, now }: QueueContext): TemplateResult {
  const name = customerName(desk, one.conversation);
  return html`<li class="waiting">
    ${customerHead(name, one.lang)}
    <p class="waiting-facts">
      ${waitIcon}<span
        >Number <span class="figures">${one.position}</span>, waiting ${waitedWords(one.since, now)}<br />${one.team}</span
      >
    </p>
    ${
      one.transfer
        ? html`<p class="waiting-transfer">
            From
            ${one.transfer.from}${one.transfer.reason === undefined ? nothing : `: ${one.transfer.reason}`}
          </p>`
        : nothing
    }
    ${briefList(one.brief)} ${mayAccept(desk) ? accepting(one, { desk, act, name }) : nothing}
  </li>`;
}

function accepting(
  { conversation }: Waiting,
  { desk, act, name }: Omit<QueueContext, 'now'> & { readonly name: string },
): TemplateResult {
  const isAsked = desk.asked === conversation;
  const cannot = isAsked || desk.line !== 'online';
  return html`<button
    class="button button-primary"
    type="button"
    aria-label="Accept ${name.toLowerCase()}"
    aria-disabled=${cannot ? 'true' : nothing}
    @click=${() => cannot || act.accept(conversation)}
  >
    ${acceptIcon} ${isAsked ? 'Accepting…' : 'Accept'}
  </button>`;
}

function refusal(desk: Desk, act: Acts): TemplateResult | typeof nothing {
  if (!desk.refusal) return nothing;
  const { conversation, reason } = desk.refusal;
  return html`<div class="banner banner-notice">
    ${warningIcon}
    <p>${refusalWords(customerName(desk, conversation), reason)}</p>
    <button class="button" type="button" @click=${() => act.dismissRefusal()}>Dismiss</button>
  </div>`;
}
