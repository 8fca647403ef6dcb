import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { MessageEntry } from '../../core/conversation/timeline.ts';
import type { Block, Inline, Link, List, ListItem } from '../../core/markdown/document.ts';
import { createMarkdownStream, parseMarkdown, type MarkdownStream } from '../../core/markdown/parse.ts';
import type { Messages } from '../../core/messages/messages.ts';

/** Answers that are still being written, each with what of it is parsed already. */
const streams = new Map<string, MarkdownStream>();

/**
 * A message's Markdown as elements of ours: one fixed element for each kind, text nodes for all words.
 *
 * While an answer is being written, only its new text is parsed and only its last block drawn again.
 */
export function richText(entry: MessageEntry, messages: Messages): unknown {
  return blocksOf(entry).map((one) => guard([one, messages], () => block(one, messages)));
}

function blocksOf(entry: MessageEntry): readonly Block[] {
  if (!entry.streaming) {
    streams.delete(entry.key);
    return parseMarkdown(entry.text);
  }
  const stream = streams.get(entry.key) ?? createMarkdownStream();
  streams.set(entry.key, stream);
  return stream.push(entry.text);
}

/** One block as an element. */
export function block(one: Block, messages: Messages): TemplateResult {
  switch (one.kind) {
    case 'paragraph':
      return html`<p>${inlines(one.inlines, messages)}</p>`;
    case 'list':
      return list(one, messages);
    case 'code-block':
      return html`<pre>${one.text}</pre>`;
  }
}

function list(one: List, messages: Messages): TemplateResult {
  const items = one.items.map((each) => item(each, messages));
  return one.ordered
    ? html`<ol start=${one.start}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function item({ inlines: words, lists }: ListItem, messages: Messages): TemplateResult {
  return html`<li>${inlines(words, messages)}${lists.map((one) => list(one, messages))}</li>`;
}

function inlines(list: readonly Inline[], messages: Messages): unknown {
  return list.map((one) => inline(one, messages));
}

function inline(one: Inline, messages: Messages): unknown {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'strong':
      return html`<strong>${inlines(one.inlines, messages)}</strong>`;
    case 'emphasis':
      return html`<em>${inlines(one.inlines, messages)}</em>`;
    case 'code':
      return html`<code>${one.text}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return link(one, messages);
  }
}

/** The parser lets https, mailto and tel through and nothing else; the real host stands beside the label. */
function link(one: Link, messages: Messages): TemplateResult {
  if (!one.href.startsWith('https:')) return html`<a href=${one.href}><bdi>${one.label}</bdi></a>`;
  // Where the label is the address itself, its host is told already; the new window is told always. The space is
  // of one text with the words: Chromium 156 drops one that stands alone beside a comment from the link's name.
  const where = html`<span class="host">${` ${messages.transcript.opensNewWindow(one.host)}`}</span>`;
  return html`<a
    href=${one.href}
    target="_blank"
    rel="noopener noreferrer nofollow"
    referrerpolicy="no-referrer"
    ><bdi>${one.label}</bdi>${where}</a
  >`;
}
