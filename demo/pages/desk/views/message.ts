import { html, nothing, type TemplateResult } from 'lit';
import type { MessageEntry, NoticeEntry } from '../../../../src/core/conversation/timeline.ts';
import { en } from '../../../../src/core/messages/en.ts';
import type { Participant } from '../../../../src/core/protocol/participant.ts';
import { cleanText } from '../../../../src/core/text/clean.ts';
import { richText } from '../../../../src/panel/views/rich-text.ts';
import type { Unsent } from '../desk-state.ts';
import { authorName, noticeWords, timeWords } from '../words.ts';

/** One message: an article named by its heading, so that browse mode walks from author to author. */
export function message(entry: MessageEntry, agent: Participant | null): TemplateResult {
  const isOwn = agent !== null && entry.from.id === agent.id;
  const id = `message-${entry.key}`;
  return html`<article
    class="message ${isOwn ? 'message-own' : `message-${entry.from.role}`}"
    tabindex="-1"
    aria-labelledby=${id}
  >
    <h3 id=${id}>
      <bdi>${authorName(entry.from, agent)}</bdi>,
      <time datetime=${new Date(entry.at).toISOString()}>${timeWords(entry.at)}</time>
    </h3>
    <div class="bubble" dir="auto" lang=${entry.lang ?? nothing}>${words(entry)}</div>
    ${entry.reported ? html`<p class="message-state">The customer reported this message</p>` : nothing}
  </article>`;
}

function words(entry: MessageEntry): unknown {
  if (entry.retracted) return 'This message was taken back.';
  return entry.format === 'markdown' ? richText(entry, en) : html`<p>${cleanText(entry.text)}</p>`;
}

/** Words of ours that the log does not hold yet. */
export function unsentMessage(words: Unsent, isLost: boolean): TemplateResult {
  const id = `message-${words.localId}`;
  return html`<article class="message message-own" tabindex="-1" aria-labelledby=${id}>
    <h3 id=${id}>You, <time datetime=${new Date(words.at).toISOString()}>${timeWords(words.at)}</time></h3>
    <div class="bubble" dir="auto" lang=${words.lang}><p>${words.text}</p></div>
    <p class="message-state">${isLost ? 'Waiting for the connection' : 'Sending'}</p>
  </article>`;
}

/** A line of the system's: a fact, unlike any message. */
export function notice(entry: NoticeEntry, agent: Participant | null): TemplateResult {
  return html`<p class="notice">
    <span>${noticeWords(entry.fact, agent)}</span>
    <time datetime=${new Date(entry.at).toISOString()}>${timeWords(entry.at)}</time>
  </p>`;
}
