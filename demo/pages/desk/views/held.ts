import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Acts } from '../acts.ts';
import { customerName, type Desk, type Held } from '../desk-state.ts';

/** The agent's own conversations: one press brings one on screen. */
export function heldList(desk: Desk, act: Acts): TemplateResult | typeof nothing {
  if (desk.held.length === 0) return nothing;
  return html`<nav class="held" aria-label="Your conversations">
    <ul>
      ${repeat(
        desk.held,
        (one) => one.id,
        (one) => html`<li>${tab(one, desk, act)}</li>`,
      )}
    </ul>
  </nav>`;
}

function tab(held: Held, desk: Desk, act: Acts): TemplateResult {
  const name = customerName(desk, held.id);
  return html`<button
    class="button button-quiet held-tab"
    type="button"
    aria-current=${desk.active === held.id ? 'true' : nothing}
    @click=${() => act.choose(held.id)}
  >
    <span>${name}</span>${sign(held)}
  </button>`;
}

function sign(held: Held): TemplateResult | typeof nothing {
  if (held.unread > 0) {
    return html`<span class="unread figures">${held.unread} new</span>`;
  }
  if (held.part === 'guest' && held.over === null) return html`<span class="tag">Guest</span>`;
  if (held.over !== null) return html`<span class="tag">Ended</span>`;
  return held.customerOnline ? nothing : html`<span class="tag tag-notice">Away</span>`;
}
