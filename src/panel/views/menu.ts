import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { hasCase, mayEscalate, maySend, maySuspend, personOf } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';

/**
 * What is behind "More options": plain buttons in a disclosure, not a `role="menu"`, which would take the
 * browse keys of a screen reader away.
 */
export function menu(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult {
  const { chrome, ending } = messages;
  const { otherLanguage } = chrome;
  const mayEnd = conversation.capabilities.end && maySend(conversation);
  return html`<div
    class="menu"
    id="menu"
    role="group"
    aria-label=${chrome.moreOptions}
    ?hidden=${!panel.menuOpen}
  >
    ${
      conversation.capabilities.language === 'live'
        ? html`<button
            type="button"
            lang=${otherLanguage.lang}
            @click=${() => act.switchLanguage(otherLanguage.lang)}
          >
            ${otherLanguage.label}
          </button>`
        : nothing
    }
    <button type="button" id="open-settings" @click=${act.openSettings}>${chrome.settings}</button>
    <button type="button" id="open-guide" @click=${act.openGuide}>${chrome.guide}</button>
    ${conversation.expired ? nothing : keeping(conversation, chrome, act)}
    <button type="button" @click=${act.repeatLast}>${chrome.repeatLastMessage}</button>
    ${people(conversation, messages, act)}
    ${mayEnd ? html`<button type="button" id="end" @click=${act.askToEnd}>${ending.endChat}</button>` : nothing}
  </div>`;
}

/** Beside a person who is there: the way to a supervisor, and to the assistant meanwhile. */
function people(conversation: Conversation, messages: Messages, act: Actions): TemplateResult {
  const { chrome } = messages;
  const person = maySuspend(conversation) && personOf(conversation);
  return html`${
    mayEscalate(conversation)
      ? html`<button type="button" id="open-escalation" @click=${act.openEscalation}>
          ${chrome.supervisor}
        </button>`
      : nothing
  }
  ${
    person
      ? html`<button type="button" id="pause" @click=${act.suspendAgent}>
          ${chrome.pause(nameOf(person, messages))}
        </button>`
      : nothing
  }`;
}

/** What the customer keeps: the case, once there is one, and a copy of the conversation. */
function keeping(conversation: Conversation, chrome: Messages['chrome'], act: Actions): TemplateResult {
  return html`${
      hasCase(conversation)
        ? html`<button type="button" id="open-case" @click=${act.openCase}>${chrome.yourCase}</button>`
        : nothing
    } <button type="button" id="open-save" @click=${act.openSave}>${chrome.save}</button>`;
}
