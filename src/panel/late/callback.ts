import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { isWaiting, mayRequestCallback } from '../../core/conversation/select.ts';
import type { ContactMessages } from '../../core/messages/contact-messages.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { ask, lossOf } from '../question.ts';
import { heading } from '../views/heading.ts';
import { checkIcon, warningIcon } from '../views/icons.ts';
import { contactStyles } from './contact.styles.ts';
import { contactWords } from './contact.ts';
import type { LateContext, LatePart } from './late-part.ts';

/** What stands on the page beside the choices: nothing, why it was not booked, or that it was. */
type Outcome = 'none' | 'choose' | 'failed' | 'booked';

interface Choice {
  number: string | undefined;
  slot: string | undefined;
  outcome: Outcome;
}

/** In place of the conversation: which of the customer's numbers the bank may call, and when. */
export function createCallback(panel: ActingPanel): LatePart {
  const choice: Choice = { number: undefined, slot: undefined, outcome: 'none' };
  return {
    styles: contactStyles,
    view(context) {
      const { conversation, messages } = context;
      const words = contactWords(messages);
      const isBooked = choice.outcome === 'booked' && conversation.contact.callback !== undefined;
      return html`<div class="page contact-page" id="callback">
        ${heading(context.panel.headingLevel + 1, isBooked ? words.booked : words.askCall, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${isBooked ? booked(context) : form(context, { panel, choice, words })}
      </div>`;
    },
    closed() {
      choice.outcome = 'none';
    },
  };
}

interface FormParts {
  readonly panel: ActingPanel;
  readonly choice: Choice;
  readonly words: ContactMessages;
}

function form({ conversation, messages }: LateContext, parts: FormParts): TemplateResult {
  const { choice, words, panel } = parts;
  const { numbers = [], slots = [] } = conversation.contact.offer ?? {};
  if (!mayRequestCallback(conversation)) return html`<p>${words.failed}</p>`;
  const loss = lossOf(conversation, messages);
  const error =
    choice.outcome === 'choose' ? words.choose : choice.outcome === 'failed' ? words.failed : undefined;
  return html`${loss === undefined ? nothing : html`<p>${loss}</p>`}
    ${options(
      { name: 'number', legend: words.whichNumber, hint: words.numberHint },
      numbers.map(({ id, ending }) => [id, words.ending(ending)]),
      parts,
    )}
    ${options(
      { name: 'slot', legend: words.whichTime, hint: words.timeHint },
      slots.map(({ id, from, to }) => [id, words.span(from, to)]),
      parts,
    )}
    ${error === undefined ? nothing : html`<p class="error" id="callback-error">${warningIcon}<span>${error}</span></p>`}
    <button
      type="button"
      class="primary"
      id="book"
      aria-describedby=${error === undefined ? nothing : 'callback-error'}
      @click=${() => book(panel, choice)}
    >
      ${words.book}
    </button>`;
}

function options(
  {
    name,
    legend,
    hint,
  }: { readonly name: 'number' | 'slot'; readonly legend: string; readonly hint: string },
  all: readonly (readonly [id: string, text: string])[],
  { choice, panel }: FormParts,
): TemplateResult {
  const hintId = `callback-${name}-hint`;
  return html`<fieldset aria-describedby=${hintId}>
    <legend>${legend}</legend>
    <p class="hint" id=${hintId}>${hint}</p>
    ${all.map(
      ([id, text]) =>
        html`<label class="option">
          <input
            type="radio"
            name=${`callback-${name}`}
            .checked=${choice[name] === id}
            @change=${() => {
              choice[name] = id;
              panel.host.requestUpdate();
            }}
          />
          <span>${text}</span>
        </label>`,
    )}
  </fieldset>`;
}

function booked({ conversation, messages }: LateContext): TemplateResult | typeof nothing {
  const { callback } = conversation.contact;
  if (!callback) return nothing;
  const text = messages.late?.callback.notice({ id: '', at: 0, type: 'callback.requested', ...callback });
  return html`<div class="booked">
    ${checkIcon}
    <p>${text}</p>
  </div>`;
}

/** Where there is a place in line to lose, that is asked first. */
function book(panel: ActingPanel, choice: Choice): void {
  const { messages } = panel.parts;
  const words = contactWords(messages);
  const { state } = panel.session.store;
  const { number, slot } = chosen(state, choice);
  if (number === undefined || slot === undefined) return tell(panel, choice, 'choose');
  const act = (): void => void request(panel, choice, { number, slot });
  if (!isWaiting(state)) return act();
  ask(panel, {
    ...{ title: words.callQuestion, loss: lossOf(state, messages), holds: isWaiting },
    ...{ stay: messages.handoff.stayInLine, go: words.book, opener: 'book', act },
  });
}

/** What is chosen may be offered no more. */
function chosen({ contact }: Conversation, { number, slot }: Choice): Pick<Choice, 'number' | 'slot'> {
  return {
    number: contact.offer?.numbers.find(({ id }) => id === number)?.id,
    slot: contact.offer?.slots.find(({ id }) => id === slot)?.id,
  };
}

async function request(
  panel: ActingPanel,
  choice: Choice,
  { number, slot }: { readonly number: string; readonly slot: string },
): Promise<void> {
  try {
    await panel.session.run({ do: 'request-callback', number, slot });
  } catch {
    return tell(panel, choice, 'failed');
  }
  choice.outcome = 'booked';
  panel.host.requestUpdate();
  await panel.host.updateComplete;
  panel.root.querySelector<HTMLElement>('#callback #page-title')?.focus();
}

function tell(panel: ActingPanel, choice: Choice, outcome: 'choose' | 'failed'): void {
  const words = contactWords(panel.parts.messages);
  choice.outcome = outcome;
  panel.announcer.warn(outcome === 'choose' ? words.choose : words.failed);
  panel.host.requestUpdate();
}
