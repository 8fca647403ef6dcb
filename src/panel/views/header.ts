import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { mayRequestAgent, maySend, others } from '../../core/conversation/select.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { isPerson } from '../../core/protocol/participant.ts';
import type { Actions, PanelState } from '../actions.ts';
import { heading } from './heading.ts';
import { assistantIcon, minimizeIcon, moreIcon, personIcon } from './icons.ts';
import { menu } from './menu.ts';

/**
 * The title, whom the customer talks to, and the few things that are always in reach. No `<header>`: in the covering
 * dialog, which is no section, that would be a second banner of the page.
 */
export function header(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult {
  const { chrome } = messages;
  return html`<div class="header" part="header">
    <div class="bar">
      <slot name="header"></slot>
      ${heading(panel.headingLevel, panel.title, { id: 'title', className: 'title' })}
      <button
        type="button"
        class="tool"
        id="more"
        aria-expanded=${panel.menuOpen}
        aria-controls="menu"
        @click=${act.toggleMenu}
      >
        ${moreIcon} ${chrome.moreOptions}
      </button>
      ${menu(conversation, panel, { messages, act })}
      <button type="button" class="tool" @click=${act.minimize}>${minimizeIcon} ${chrome.minimize}</button>
    </div>
    ${conversation.ended || conversation.expired ? nothing : who(conversation, panel, { messages, act })}
  </div>`;
}

/** Whom the customer talks to, and the way to a person. After the end, or that of the session at the bank, there is nobody to name. */
function who(
  conversation: Conversation,
  { settings }: PanelState,
  { messages: { chrome }, act }: { messages: Messages; act: Actions },
): TemplateResult {
  const there = others(conversation);
  const isWithPerson = there.some(isPerson);
  return html`<div class="who">
    <span class=${isWithPerson ? 'face person' : 'face'} aria-hidden="true">
      ${isWithPerson ? personIcon : assistantIcon}
    </span>
    <p id="who">${there.length > 0 ? chrome.talkingTo(...there) : chrome.talkingToNobody}</p>
    ${settings.slowerPace ? html`<p class="chip">${chrome.slowerPace}</p>` : nothing}
    ${
      mayRequestAgent(conversation) && maySend(conversation)
        ? html`<button type="button" class="outlined" @click=${act.requestAgent}>
            ${chrome.talkToPerson}
          </button>`
        : nothing
    }
  </div>`;
}
