import { html, nothing, type TemplateResult } from 'lit';
import { closing as es } from '../../adapters/locale/es-closing.ts';
import type { WrittenSummary } from '../../core/conversation/case-file.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { entriesOf, mayAnswerSummary } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import type { ClosingMessages } from '../../core/messages/closing-messages.ts';
import { closing as en } from '../../core/messages/en-closing.ts';
import { spell } from '../../core/messages/format.ts';
import { noticeOf } from '../../core/messages/late-messages.ts';
import { cleanText } from '../../core/text/clean.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { caseIcon } from '../views/icons.ts';
import { closingStyles as styles } from './closing.styles.ts';
import { complaintPart } from './case-complaint.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { createSummaryForm } from './summary-form.ts';
import { wordsIn } from './words-in.ts';

/** Pinned above the conversation until the customer has said whether the summary is right. */
export function createSummaryPin(panel: ActingPanel): LatePart {
  return {
    styles,
    view({ conversation, messages }) {
      const { summary } = conversation.caseFile;
      if (!summary || !mayAnswerSummary(conversation) || panel.late.settled === 'case') return nothing;
      const words = wordsIn(messages.lang, { en, es });
      return html`<div class="status" role="group" aria-label=${messages.ending.summary} id="summary-pin">
        <div class="pin">
          ${caseIcon}
          <p>${words.wrote(nameOf(summary.by, messages))}</p>
          <button
            type="button"
            class="outlined"
            id="check-summary"
            @click=${() => void panel.late.open('case', 'check-summary')}
          >
            ${words.check}
          </button>
        </div>
      </div>`;
    },
  };
}

/** "Your case" in place of the conversation: its number, the summary, what comes next, what was shared. */
export function createCase(panel: ActingPanel): LatePart {
  const form = createSummaryForm(panel);
  return {
    styles,
    view(context) {
      const { conversation, messages, panel: state } = context;
      const words = wordsIn(messages.lang, { en, es });
      const { reference, complaint, summary } = conversation.caseFile;
      const level = state.headingLevel + 1;
      return html`<div class="page" id="case">
        ${heading(level, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${reference === undefined && !complaint && !summary ? html`<p>${words.nothing}</p>` : nothing}
        ${reference === undefined ? nothing : number(reference, context, { panel, words })}
        ${complaint ? complaintPart(complaint, words.complaint, { panel, level: level + 1 }) : nothing}
        ${
          summary
            ? html`<div class="closing-part">
                ${heading(level + 1, messages.ending.summary, { id: 'case-summary' })}
                ${card(summary, context)} ${next(summary, words)} ${form.view(conversation, words)}
              </div>`
            : nothing
        }
        ${shared(conversation, context, words)}
      </div>`;
    },
  };
}

function number(
  reference: string,
  { messages }: LateContext,
  { panel, words }: { panel: ActingPanel; words: ClosingMessages },
): TemplateResult {
  return html`<div class="closing-part">
    <p>${messages.chrome.caseNumber}: <bdi class="reference">${reference}</bdi></p>
    <button
      type="button"
      class="outlined"
      id="spell-case"
      @click=${() => panel.announcer.say(words.spelled(spell(reference)))}
    >
      ${words.spell}
    </button>
  </div>`;
}

function card({ text, by, lang }: WrittenSummary, { messages }: LateContext): TemplateResult {
  return html`<div class="summary">
    <div class="summary-text" lang=${lang ?? nothing} dir="auto">${cleanText(text)}</div>
    <p class="state"><bdi>${messages.ending.summaryBy(nameOf(by, messages))}</bdi></p>
  </div>`;
}

function next(
  { nextStep, expected, lang }: WrittenSummary,
  words: ClosingMessages,
): TemplateResult | typeof nothing {
  const rows = [
    [words.nextStep, nextStep],
    [words.expected, expected],
  ].filter(([, fact]) => fact !== undefined);
  if (rows.length === 0) return nothing;
  return html`<dl>
    ${rows.map(
      ([term, fact]) =>
        html`<div>
          <dt>${term}</dt>
          <dd lang=${lang ?? nothing} dir="auto">${fact}</dd>
        </div>`,
    )}
  </dl>`;
}

/** That it was given, never what it was. */
function shared(
  conversation: Conversation,
  { messages, panel }: LateContext,
  words: ClosingMessages,
): TemplateResult | typeof nothing {
  const facts = [...entriesOf(conversation.timeline)].flatMap((entry) => {
    if (entry.kind !== 'notice') return [];
    const { fact } = entry;
    const isGiven =
      fact.type === 'upload.accepted' || (fact.type === 'secure.closed' && fact.reason === 'provided');
    return isGiven ? [fact] : [];
  });
  if (facts.length === 0) return nothing;
  return html`<div class="closing-part">
    ${heading(panel.headingLevel + 2, words.shared, { id: 'case-shared' })}
    <ul>
      ${facts.map((fact) => html`<li>${noticeOf(fact, messages)}</li>`)}
    </ul>
  </div>`;
}
