import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { entriesOf } from '../../../../src/core/conversation/select.ts';
import type { Acts } from '../acts.ts';
import { activeOf, customerName, mayWrite, type Desk, type Held } from '../desk-state.ts';
import { pausedWords } from '../sharing-words.ts';
import { languageName, overWords } from '../words.ts';
import { composer } from './composer.ts';
import { heldList } from './held.ts';
import { endIcon, leaveIcon, quietIcon, transferIcon, warningIcon } from './icons.ts';
import { message, notice, unsentMessage } from './message.ts';

/** The conversation on screen, under the list of all that this agent holds. */
export function conversation(desk: Desk, act: Acts): TemplateResult {
  const held = activeOf(desk);
  return html`<section class="panel conversation" aria-labelledby="conversation-title">
    ${heldList(desk, act)}
    <div class="conversation-head">
      <div>
        <h2 id="conversation-title" tabindex="-1">Conversation</h2>
        ${held ? html`<p>${customerName(desk, held.id)}, writes ${languageName(held.conversation.lang)}</p>` : nothing}
      </div>
      ${held && mayWrite(held) ? actions(held, desk, act) : nothing}
    </div>
    ${held ? open(held, desk, act) : nobody()}
  </section>`;
}

function nobody(): TemplateResult {
  return html`<div class="empty empty-large">
    ${quietIcon}
    <p>Accept a customer who is waiting, and your conversation opens here.</p>
  </div>`;
}

function actions(held: Held, desk: Desk, act: Acts): TemplateResult {
  const cannot = desk.line !== 'online';
  if (held.part === 'guest') return leaving(cannot, act);
  return html`<div class="conversation-actions">
    <button
      class="button button-outline"
      type="button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.askTransfer()}
    >
      ${transferIcon} Transfer
    </button>
    <button
      class="button button-outline button-critical"
      type="button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.askEnd()}
    >
      ${endIcon} End chat
    </button>
  </div>`;
}

/** A guest can only go. */
function leaving(cannot: boolean, act: Acts): TemplateResult {
  return html`<div class="conversation-actions">
    <button
      class="button button-outline"
      type="button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || act.askLeave()}
    >
      ${leaveIcon} Leave
    </button>
  </div>`;
}

function open(held: Held, desk: Desk, act: Acts): TemplateResult {
  return html`
    ${banner(held, desk)}
    <div
      class="log"
      id="log"
      role="region"
      aria-label="Messages with ${customerName(desk, held.id).toLowerCase()}"
      lang=${held.conversation.lang}
      @keydown=${(event: KeyboardEvent) => act.walk(event)}
    >
      ${repeat(
        entriesOf(held.conversation.timeline),
        (entry) => entry.key,
        (entry) => (entry.kind === 'message' ? message(entry, desk.agent) : notice(entry, desk.agent)),
      )}
      ${held.unsent.map((words) => unsentMessage(words, desk.line !== 'online'))}
    </div>
    <p class="typing">${isCustomerTyping(held) ? html`<span>The customer is typing</span>` : nothing}</p>
    ${composer(held, desk, act)}
  `;
}

function isCustomerTyping(held: Held): boolean {
  return held.conversation.presence.typing.some((one) => one.role === 'customer');
}

function banner(held: Held, desk: Desk): TemplateResult | typeof nothing {
  const words = trouble(held, desk);
  return words === null
    ? nothing
    : html`<div class="banner banner-notice">
        ${warningIcon}
        <p>${words}</p>
      </div>`;
}

function trouble(held: Held, desk: Desk): string | null {
  if (held.over !== null) return overWords(held.over);
  if (desk.line === 'lost') return 'The connection is lost. We are trying again; what you write is kept.';
  if (!held.customerOnline)
    return 'The customer has lost the connection. They get your words when they are back.';
  return held.conversation.suspended ? pausedWords : null;
}
