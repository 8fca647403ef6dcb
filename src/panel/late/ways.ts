import { html, nothing, type TemplateResult } from 'lit';
import { isWaiting, mayAsk, mayLeaveMessage, mayRequestCallback } from '../../core/conversation/select.ts';
import type { FactOf } from '../../core/messages/late-messages.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { ask } from '../question.ts';
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
          conversation.contact.callback && mayAsk(conversation)
            ? html`<button type="button" class="outlined" id="cancel-call" @click=${() => askToCancel(panel)}>
                ${words.cancelCall}
              </button>`
            : nothing
        }
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

/** The call stands in the question: what is given up is seen and heard before it is. */
function askToCancel(panel: ActingPanel): void {
  const { messages } = panel.parts;
  const words = contactWords(messages);
  const { callback } = panel.session.store.state.contact;
  const call = { id: '', at: 0, type: 'callback.requested', ...callback } as FactOf<'callback'>;
  ask(panel, {
    ...{ title: words.cancelQuestion, loss: messages.late?.callback.notice(call), opener: 'cancel-call' },
    ...{ stay: words.keepCall, go: words.cancelCall, holds: ({ contact }) => contact.callback !== undefined },
    act() {
      panel.root.querySelector<HTMLElement>('#ways #page-title')?.focus();
      panel.session.run({ do: 'cancel-callback' }).catch(() => panel.announcer.warn(words.failed));
    },
  });
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
