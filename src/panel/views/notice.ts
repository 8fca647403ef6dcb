import { html, type TemplateResult } from 'lit';
import type { NoticeEntry } from '../../core/conversation/timeline.ts';
import { nameOf } from '../../core/messages/author.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { cleanText } from '../../core/text/clean.ts';

/** A line of the system's: made from a fact, in the customer's language, and unlike any message. */
export function notice(entry: NoticeEntry, messages: Messages): TemplateResult {
  const { fact } = entry;
  if (fact.type === 'summary.written') {
    const by = messages.ending.summaryBy(nameOf(fact.by, messages));
    return html`<section class="summary" tabindex="-1" aria-label=${messages.ending.summary}>
      <p class="summary-title">${messages.ending.summary}</p>
      <div class="summary-text" lang=${fact.lang ?? messages.lang} dir="auto">${cleanText(fact.text)}</div>
      <p class="state"><bdi>${by}</bdi></p>
    </section>`;
  }
  return html`<p class="notice" data-fact=${fact.type}>
    <span>${sentence(fact, messages)}</span>
    <time class="when" datetime=${new Date(entry.at).toISOString()}
      >${messages.transcript.time(entry.at)}</time
    >
  </p>`;
}

/** A case number stays in one piece, though a line could break at its hyphens. */
function sentence(fact: NoticeEntry['fact'], messages: Messages): TemplateResult | string {
  const text = messages.notice(fact);
  if (fact.type !== 'case.opened') return text;
  const [before = '', after] = text.split(fact.reference);
  if (after === undefined) return text;
  return html`${before}<bdi class="reference">${fact.reference}</bdi>${after}`;
}
