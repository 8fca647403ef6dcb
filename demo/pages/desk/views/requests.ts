import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactRequest } from '../../../server/desk-frames.ts';
import type { Acts } from '../acts.ts';
import { customerName, type Desk } from '../desk-state.ts';
import { callTimeWords } from '../words.ts';
import { acceptIcon } from './icons.ts';

/** Calls and messages that customers have asked for in place of waiting; the newest is the last. */
export function requests(desk: Desk, act: Acts): TemplateResult | typeof nothing {
  if (!desk.requests?.length) return nothing;
  return html`<div class="panel-head">
      <h2 id="requests-title">Calls and messages</h2>
      <p class="figures">${desk.requests.length}</p>
    </div>
    <ul class="queue-list" aria-labelledby="requests-title">
      ${repeat(
        desk.requests,
        (one) => `${one.kind} ${one.conversation} ${one.at}`,
        (one) => request(one, customerName(desk, one.conversation), act),
      )}
    </ul>`;
}

function request(one: ContactRequest, name: string, act: Acts): TemplateResult {
  const what = one.kind === 'callback' ? 'the call to' : 'the message of';
  return html`<li class="waiting">
    <h3>${one.kind === 'callback' ? `Call ${name.toLowerCase()}` : `${name} wrote`}</h3>
    ${
      one.kind === 'callback'
        ? html`<p>${callTimeWords(one.from, one.to)}, on the number ending in ${one.ending}</p>`
        : html`<p class="brief-long" dir="auto">${one.text}</p>`
    }
    <button
      class="button button-outline"
      type="button"
      aria-label="Done: ${what} ${name.toLowerCase()}"
      @click=${() => act.settleContact(one.conversation, one.at)}
    >
      ${acceptIcon} Done
    </button>
  </li>`;
}
