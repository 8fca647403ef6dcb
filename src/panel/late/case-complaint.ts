import { html, type TemplateResult } from 'lit';
import type { CaseFile } from '../../core/conversation/case-file.ts';
import type { ComplaintWords } from '../../core/messages/closing-messages.ts';
import { spell } from '../../core/messages/format.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';

/** The complaint on "Your case": its number, when it came in, by when it is answered, and how to hear of it. */
export function complaintPart(
  { reference, at, answerBy }: NonNullable<CaseFile['complaint']>,
  words: ComplaintWords,
  { panel, level }: { readonly panel: ActingPanel; readonly level: number },
): TemplateResult {
  const rows = [
    [words.since, words.day(at)],
    [words.answerBy, words.day(answerBy)],
  ];
  return html`<div class="closing-part">
    ${heading(level, words.heading, { id: 'case-complaint' })}
    <p>${words.number}: <bdi class="reference">${reference}</bdi></p>
    <button
      type="button"
      class="outlined"
      id="spell-complaint"
      @click=${() => panel.announcer.say(words.spelled(spell(reference)))}
    >
      ${words.spell}
    </button>
    <dl>
      ${rows.map(
        ([term, fact]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
    </dl>
    <p>${words.status}</p>
  </div>`;
}
