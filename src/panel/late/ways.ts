import { html, nothing, type TemplateResult } from 'lit';
import { isWaiting, mayLeaveMessage, mayRequestCallback } from '../../core/conversation/select.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { contactStyles } from './contact.styles.ts';
import { contactWords } from './contact.ts';
import type { LateName } from './late-entries.ts';
import type { LatePart } from './late-part.ts';

/** In place of the conversation: a call, a message for later, or the number that the site's own page gives. */
export function createWays(panel: ActingPanel): LatePart {
  return {
    styles: contactStyles,
    view({ conversation, messages, panel: { headingLevel } }) {
      const words = contactWords(messages);
      const callText = conversation.contact.callback ? words.changeCall : words.askCall;
      return html`<div class="page contact-page" id="ways">
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${mayRequestCallback(conversation) ? way('callback', [callText, words.callHint], panel) : nothing}
        ${
          mayLeaveMessage(conversation)
            ? way('leave-message', [words.leaveMessage, words.laterHint], panel)
            : nothing
        }
        ${panel.host.childElementCount > 0 ? phone(words.callLead) : nothing}
        ${isWaiting(conversation) ? html`<p>${words.keepsPlace}</p>` : nothing}
      </div>`;
    },
  };
}

function way(name: LateName, [text, hint]: readonly [string, string], panel: ActingPanel): TemplateResult {
  return html`<div class="way">
    <p id=${`${name}-hint`}>${hint}</p>
    <button
      type="button"
      class="outlined"
      id=${`open-${name}`}
      aria-describedby=${`${name}-hint`}
      @click=${() => void panel.late.open(name, 'open-ways')}
    >
      ${text}
    </button>
  </div>`;
}

function phone(lead: string): TemplateResult {
  return html`<div class="way">
    <p>${lead}</p>
    <slot></slot>
  </div>`;
}
