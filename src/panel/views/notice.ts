import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeEntry } from '../../core/conversation/timeline.ts';
import { concernAbout } from '../../core/guard/concern.ts';
import { nameOf } from '../../core/messages/author.ts';
import { noticeOf } from '../../core/messages/late-messages.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { cleanText } from '../../core/text/clean.ts';
import { warningIcon } from './icons.ts';

/** A line of the system's: made from a fact, in the customer's language, and unlike any message. */
export function notice(entry: NoticeEntry, messages: Messages): TemplateResult {
  const { fact } = entry;
  if (fact.type === 'summary.written') {
    const by = messages.ending.summaryBy(nameOf(fact.by, messages));
    return html`<section class="summary" tabindex="-1" aria-label=${messages.ending.summary}>
      <p class="summary-title">${messages.ending.summary}</p>
      <div class="summary-text" lang=${fact.lang ?? messages.lang} dir="auto">${cleanText(fact.text)}</div>
      <p class="state"><bdi>${by}</bdi></p>
      ${warning(fact, messages)}
    </section>`;
  }
  return html`<p class="notice" data-fact=${fact.type}>
      <span>${sentence(fact, messages)}</span>
      <time class="when" datetime=${new Date(entry.at).toISOString()}
        >${messages.transcript.time(entry.at)}</time
      >
    </p>
    ${fact.type === 'escalation.answered' ? warning(fact, messages) : nothing}`;
}

/** Words of the bank's side that ask for what the bank never asks for, in whatever form they come. */
function warning(fact: { readonly text?: string }, messages: Messages): TemplateResult | typeof nothing {
  const concern = concernAbout(fact);
  if (!concern) return nothing;
  return html`<p class="error">${warningIcon}<span>${messages.guard.warning(concern)}</span></p>`;
}

/** A case number stays in one piece, though a line could break at its hyphens; words of others stay apart. */
function sentence(fact: NoticeEntry['fact'], messages: Messages): TemplateResult | string {
  const text = noticeOf(fact, messages);
  const part = foreignPart(fact);
  const [before = '', after] = part === undefined ? [] : text.split(part);
  if (part === undefined || after === undefined) return text;
  const lang = 'lang' in fact ? fact.lang : undefined;
  return html`${before}<bdi class=${'reference' in fact ? 'reference' : nothing} lang=${lang ?? nothing}
      >${part}</bdi
    >${after}`;
}

function foreignPart(fact: NoticeEntry['fact']): string | undefined {
  if ('reference' in fact) return fact.reference;
  if ('purpose' in fact) return fact.purpose;
  if ('name' in fact) return fact.name;
  return fact.type === 'escalation.answered' ? fact.text : undefined;
}
