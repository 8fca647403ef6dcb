import { html, nothing, type TemplateResult } from 'lit';
import type { Acts } from '../acts.ts';
import { activeOf, mayLead, type Desk, type Held } from '../desk-state.ts';
import { briefList } from './brief.ts';
import { accommodationAdvice } from '../words.ts';
import { documents } from './documents.ts';
import { caseIcon, copyIcon } from './icons.ts';
import { people } from './people.ts';
import { details as secureDetails } from './secure.ts';
import { sharing } from './sharing.ts';
import { summary } from './summary.ts';

/** What is known of the customer on screen: the case and the assistant's brief. */
export function details(desk: Desk, act: Acts): TemplateResult | typeof nothing {
  const held = activeOf(desk);
  if (!held) return nothing;
  return html`<aside class="details" aria-label="About this customer">
    <section class="panel" aria-labelledby="case-title">
      <h2 id="case-title">Case</h2>
      ${caseFile(held, desk, act)}
    </section>
    ${people(held, desk, act)} ${summary(held, desk, act)} ${secureDetails(held, desk, act)}
    ${sharing(held, desk, act)} ${documents(held, desk, act)} ${needs(held)}
    <section class="panel" aria-labelledby="brief-title">
      <h2 id="brief-title">Assistant’s brief</h2>
      ${held.brief.length > 0 ? briefList(held.brief) : html`<p class="quiet">The assistant gathered nothing yet.</p>`}
    </section>
  </aside>`;
}

/** What the customer has shared of how they like to chat; nothing where they have not. */
function needs({ conversation: { shared } }: Held): TemplateResult | typeof nothing {
  if (shared.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="needs-title">
    <h2 id="needs-title">How this customer likes to chat</h2>
    <ul class="needs">
      ${shared.map((one) => html`<li>${accommodationAdvice[one]}</li>`)}
    </ul>
  </section>`;
}

function caseFile(held: Held, desk: Desk, act: Acts): TemplateResult {
  const { reference } = held.conversation.caseFile;
  if (reference !== undefined) {
    return html`<p class="case-number figures">${reference}</p>
      <button
        class="button button-outline"
        type="button"
        id="case-button"
        @click=${() => act.copy(reference)}
      >
        ${copyIcon} Copy case number
      </button>`;
  }
  const cannot = desk.line !== 'online' || !mayLead(held);
  return html`<p class="quiet">No case yet. The customer sees the number at once.</p>
    <button
      class="button button-outline"
      type="button"
      id="case-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.openCase(held.id)}
    >
      ${caseIcon} Open a case
    </button>`;
}
