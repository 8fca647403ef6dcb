import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from '../acts.ts';
import { mayLead, type Desk, type Held } from '../desk-state.ts';
import { sharingStateWords } from '../sharing-words.ts';
import { endIcon, pageIcon } from './icons.ts';

/** Whether this agent may see the customer's page. The picture itself is the site's own co-browse tool's. */
export function sharing(held: Held, desk: Desk, act: Acts): TemplateResult {
  const { sharing: state } = held.conversation;
  const isOpen = state?.request !== undefined && !state.ended;
  const cannot = desk.line !== 'online' || !mayLead(held);
  const words = sharingStateWords(state) ?? 'Nobody sees the page of the customer.';
  return html`<section class="panel" aria-labelledby="sharing-title">
    <h2 id="sharing-title">Page</h2>
    <p class="quiet">${words}</p>
    <button
      class="button button-outline"
      type="button"
      id="sharing-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.sharePage(held.id, !isOpen)}
    >
      ${isOpen ? endIcon : pageIcon} ${labelOf(isOpen, state?.endsAt)}
    </button>
  </section>`;
}

function labelOf(isOpen: boolean, endsAt: number | undefined): string {
  if (!isOpen) return 'Ask to see the page';
  return endsAt === undefined ? 'Stop asking to see it' : 'Stop seeing the page';
}
