import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Queued } from '../../core/conversation/handoff.ts';
import { mayLeaveQueue } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import { caseIcon, checkIcon, clockIcon, copyIcon } from './icons.ts';

/** What must not scroll away: the place in line, the case number. Nothing where there is neither. */
export function status(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult | typeof nothing {
  const line = waitingLine(conversation, messages);
  const { reference } = conversation.caseFile;
  if (line === undefined && reference === undefined) return nothing;
  return html`<div class="status" part="status" role="group" aria-label=${messages.chrome.status}>
    ${
      line === undefined
        ? nothing
        : html`<div class="pin">
            ${clockIcon}
            <p>${line}</p>
            ${
              mayLeaveQueue(conversation)
                ? html`<button type="button" class="outlined" id="leave-line" @click=${act.leaveQueue}>
                    ${messages.handoff.leaveLine}
                  </button>`
                : nothing
            }
          </div>`
    }
    ${reference === undefined ? nothing : caseNumber(reference, panel, { messages, act })}
  </div>`;
}

function caseNumber(
  reference: string,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult {
  const { chrome } = messages;
  return html`<div class="pin">
    ${caseIcon}
    <p>${chrome.caseNumber}: <bdi class="reference">${reference}</bdi></p>
    ${
      panel.mayCopy
        ? html`<button type="button" class="outlined" @click=${() => act.copyCaseNumber(reference)}>
            ${panel.copied ? checkIcon : copyIcon} ${chrome.copy}
          </button>`
        : nothing
    }
  </div>`;
}

function waitingLine(conversation: Conversation, messages: Messages): string | undefined {
  const { handoff } = conversation;
  switch (handoff.step) {
    case 'requested':
      return messages.handoff.queue({});
    case 'queued':
      return messages.handoff.queue(figuresOf(handoff));
    case 'connecting':
      return messages.handoff.connecting(nameOf(handoff.agent, messages));
    case 'transferring':
      return messages.handoff.transferring(handoff.team);
    case 'failed':
    case 'none':
      return undefined;
  }
}

function figuresOf({ position, waitSeconds, waitMostSeconds }: Queued) {
  return {
    ...(position !== undefined && { position }),
    ...(waitSeconds !== undefined && { waitSeconds }),
    ...(waitMostSeconds !== undefined && { waitMostSeconds }),
  };
}
