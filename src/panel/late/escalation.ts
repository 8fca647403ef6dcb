import { html, nothing, type TemplateResult } from 'lit';
import { escalation as es } from '../../adapters/locale/es-escalation.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { agentOf, mayAsk, mayEscalate } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import { escalation as en } from '../../core/messages/en-escalation.ts';
import type { EscalationMessages } from '../../core/messages/escalation-messages.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { escalationReasons, type EscalationReason } from '../../core/protocol/escalation.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { personIcon, warningIcon } from '../views/icons.ts';
import { closingStyles } from './closing.styles.ts';
import { heldBack } from './guarded.ts';
import type { LatePart } from './late-part.ts';
import { textField } from './text-field.ts';
import { wordsIn } from './words-in.ts';

/** Pinned above the conversation: that a supervisor was asked for, with the way back; or who is asked to join. */
export function createEscalationPin(panel: ActingPanel): LatePart {
  return {
    styles: closingStyles,
    view({ conversation, messages }) {
      const words = wordsIn(messages.lang, { en, es });
      const { invitation } = conversation;
      const { escalation } = conversation;
      return html`<div class="status" role="group" aria-label=${words.people} id="escalation">
        ${
          escalation?.step !== 'asked'
            ? nothing
            : escalation.by
              ? pin(words.askedBy(nameOf(escalation.by, messages)))
              : asked(conversation, { messages, words, panel })
        }
        ${invitation ? pin(words.invited(nameOf(invitation.by, messages), invitation.team)) : nothing}
      </div>`;
    },
  };
}

interface PinContext {
  readonly messages: Messages;
  readonly words: EscalationMessages;
  readonly panel: ActingPanel;
}

function asked(conversation: Conversation, { messages, words, panel }: PinContext): TemplateResult {
  const button = html`<button
    type="button"
    class="outlined"
    id="withdraw-escalation"
    @click=${() => withdraw(panel, words)}
  >
    ${words.withdraw}
  </button>`;
  const text = words.asked(agentName(conversation, messages));
  return pin(text, mayAsk(conversation) ? button : nothing);
}

function pin(text: string, button: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="pin">
    ${personIcon}
    <p>${text}</p>
    ${button}
  </div>`;
}

function withdraw(panel: ActingPanel, words: EscalationMessages): void {
  panel.composer.field?.focus();
  panel.session.run({ do: 'withdraw-escalation' }).catch(() => panel.announcer.warn(words.failed));
}

/** In place of the conversation: what it is about, and what the supervisor should know. */
export function createEscalationPage(panel: ActingPanel): LatePart {
  const { announcer, host, root } = panel;
  let choiceProblem = '';
  let textProblem = '';
  let failure = '';
  let isBusy = false;
  /** Kept while the page is closed, and nowhere but here. */
  let reason: EscalationReason | undefined;
  let draft = '';

  async function send(words: EscalationMessages): Promise<void> {
    const text = draft.trim();
    choiceProblem = reason ? '' : words.chooseFirst;
    textProblem = heldBack(text, panel) ?? '';
    failure = '';
    host.requestUpdate();
    if (!reason || textProblem !== '') {
      root.querySelector<HTMLElement>(reason ? '#escalation-text' : '#escalation-form input')?.focus();
      return announcer.warn(choiceProblem || textProblem);
    }
    if (isBusy) return;
    isBusy = true;
    try {
      await panel.session.run({ do: 'escalate', reason, ...(text !== '' && { text }) });
      reason = undefined;
      draft = '';
      panel.late.close(true);
    } catch {
      failure = words.failed;
      announcer.warn(failure);
    } finally {
      isBusy = false;
      host.requestUpdate();
    }
  }

  function form(words: EscalationMessages): TemplateResult {
    const { more: label, moreHint: hint } = words;
    return html`<form
      class="survey"
      id="escalation-form"
      novalidate
      @input=${() => announcer.typed()}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void send(words);
      }}
    >
      <fieldset aria-describedby=${choiceProblem === '' ? nothing : 'escalation-choose'}>
        <legend>${words.why}</legend>
        ${choiceProblem === '' ? nothing : problem('escalation-choose', choiceProblem)}
        ${escalationReasons.map(
          (one) =>
            html`<label class="option"
              ><input type="radio" name="reason" .checked=${one === reason} @change=${() => (reason = one)} />
              ${words.reason(one)}</label
            >`,
        )}
      </fieldset>
      ${textField({
        ...{ id: 'escalation-text', label, hint, problem: textProblem, value: draft },
        typed: (text) => (draft = text),
      })}
      ${failure === '' ? nothing : problem('escalation-failure', failure)}
      <div class="closing-row">
        <button type="submit" class="primary" id="send-escalation">${words.send}</button>
      </div>
    </form>`;
  }

  return {
    styles: closingStyles,
    view({ conversation, messages, panel: { headingLevel } }) {
      const words = wordsIn(messages.lang, { en, es });
      return html`<div class="page" id="escalation-page">
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        <p>${words.lead(agentName(conversation, messages))}</p>
        ${mayEscalate(conversation) ? form(words) : nothing}
      </div>`;
    },
    closed() {
      choiceProblem = textProblem = failure = '';
    },
  };
}

function problem(id: string, text: string): TemplateResult {
  return html`<p class="error" id=${id}>${warningIcon}<span>${text}</span></p>`;
}

function agentName(conversation: Conversation, messages: Messages): string {
  const agent = agentOf(conversation);
  return agent ? nameOf(agent, messages) : messages.roles.agent;
}
