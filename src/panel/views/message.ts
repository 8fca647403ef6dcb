import { html, nothing, type TemplateResult } from 'lit';
import type { MessageEntry } from '../../core/conversation/timeline.ts';
import { concernAbout } from '../../core/guard/concern.ts';
import { authorOf } from '../../core/messages/author.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { isPerson } from '../../core/protocol/participant.ts';
import { cleanText } from '../../core/text/clean.ts';
import type { Actions } from '../actions.ts';
import { heading } from './heading.ts';
import { stopIcon, warningIcon } from './icons.ts';
import { richText } from './rich-text.ts';

export interface MessageContext {
  readonly messages: Messages;
  readonly act: Actions;
  /** The words stand before the heading. */
  readonly textFirst: boolean;
  /** Headings give no times. */
  readonly simpleView: boolean;
  /** Level of a message's heading. */
  readonly level: number;
  /** The other side takes reports of messages. */
  readonly mayReport: boolean;
  /** The other side translates single messages. */
  readonly mayTranslate: boolean;
  /** The log can be looked into. */
  readonly mayCheck: boolean;
}

export interface MessagePlace {
  readonly headingId: string;
  /** The first of its author's group carries the heading that names them all. */
  readonly isFirst: boolean;
  /** The other side has read up to here. */
  readonly isRead: boolean;
  /** It is on its way, and has been so for a while. */
  readonly stillSending: boolean;
}

/** One message: an article named by its heading, its words, and how far it has come. */
export function message(entry: MessageEntry, place: MessagePlace, context: MessageContext): TemplateResult {
  const { messages, level, textFirst } = context;
  const isOwn = entry.from.role === 'customer';
  const named = place.isFirst
    ? heading(level, author(entry, context), { id: place.headingId, className: 'author' })
    : nothing;
  const said = html`<div class="bubble" part=${isOwn ? 'message own' : 'message'}>
    <div class="words" dir="auto">${words(entry, messages)}</div>
  </div>`;
  return html`<article
    class=${isOwn ? 'message own' : `message ${entry.from.role}`}
    tabindex="-1"
    aria-labelledby=${place.headingId}
    lang=${entry.lang ?? nothing}
  >
    ${textFirst ? said : named} ${textFirst ? named : said}
    ${isOwn ? delivery(entry, place, context) : [beside(entry, context), translation(entry, context), warning(entry, context)]}
  </article>`;
}

/** In one piece: Orca says each piece of a heading as a heading of its own, a `time` in it too (Orca 43). */
function author({ from, at }: MessageEntry, { messages, simpleView }: MessageContext): TemplateResult {
  const name = authorOf(from, messages);
  const text = simpleView ? name : `${name}, ${messages.transcript.time(at)}`;
  return html`<bdi lang=${messages.lang}>${text}</bdi>`;
}

function words(entry: MessageEntry, messages: Messages): unknown {
  if (entry.retracted)
    return html`<p class="removed" lang=${messages.lang}>${messages.transcript.removed}</p>`;
  return entry.format === 'markdown'
    ? richText(entry, messages)
    : html`<p class="plain">${cleanText(entry.text)}</p>`;
}

function beside(entry: MessageEntry, { messages, act }: MessageContext): TemplateResult | typeof nothing {
  if (entry.streaming && entry.id !== undefined) {
    const { id } = entry;
    return html`<button type="button" class="outlined stop" @click=${() => act.stopAnswer(id)}>
      ${stopIcon} ${messages.composer.stopAnswer}
    </button>`;
  }
  return html`${entry.corrected ? state(messages.transcript.edited) : nothing}
  ${entry.meanwhile && messages.late ? state(messages.late.suspension.mark, messages.lang) : nothing}`;
}

/** A person's message in another language than the customer's; the assistant speaks the customer's own: what a machine has made of it, or the way to have it. */
function translation(
  { id, from, lang, retracted, translation: done }: MessageEntry,
  { messages, act, mayTranslate }: MessageContext,
): TemplateResult | typeof nothing {
  const isOther = isPerson(from) && lang !== undefined && base(lang) !== base(messages.lang);
  if (id === undefined || retracted || !(done || (isOther && mayTranslate))) return nothing;
  const words = messages.transcript;
  // As with a report, the button stays: the focus may be on it.
  return html`<div class="translated" lang=${messages.lang}>
    ${
      done
        ? html`<p class="state">${words.byMachine}</p>
            <p class="plain" lang=${done.lang} dir="auto">${cleanText(done.text)}</p>`
        : nothing
    }
    <button
      type="button"
      class="outlined"
      aria-disabled=${done ? 'true' : nothing}
      @click=${() => !done && act.translate(id)}
    >
      ${done ? words.translated : words.translate}
    </button>
  </div>`;
}

function base(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** A message of the other side that asks for what the bank never asks for. */
function warning(
  entry: MessageEntry,
  { messages, act, mayReport }: MessageContext,
): TemplateResult | typeof nothing {
  const { id, reported, streaming } = entry;
  const concern = streaming ? undefined : concernAbout(entry);
  if (!concern || id === undefined) return nothing;
  const words = messages.guard;
  // Once it is reported the button says so in its place: the focus may be on it.
  return html`<div class="warned" lang=${messages.lang}>
    <p class="error">${warningIcon}<span>${words.warning(concern)}</span></p>
    ${
      reported || mayReport
        ? html`<button
            type="button"
            class="outlined"
            aria-disabled=${reported ?? nothing}
            @click=${() => !reported && act.report(id, concern)}
          >
            ${reported ? words.reported : words.report}
          </button>`
        : nothing
    }
  </div>`;
}

function delivery(
  entry: MessageEntry,
  { isRead, stillSending }: MessagePlace,
  context: MessageContext,
): TemplateResult | typeof nothing {
  const words = context.messages.delivery;
  switch (entry.delivery?.state) {
    case 'waiting':
      return state(words.waiting);
    case 'sending':
      return state(stillSending ? words.stillSending : words.sending);
    case 'sent':
      return isRead ? state(words.read) : nothing;
    case 'unknown':
      return unsure(entry, context);
    case 'failed':
      return unsent(entry, words.failed(entry.delivery.error), context);
    case undefined:
      return nothing;
  }
}

function state(sentence: string, lang?: string): TemplateResult {
  return html`<p class="state" lang=${lang ?? nothing}>${sentence}</p>`;
}

function unsent(entry: MessageEntry, sentence: string, { messages, act }: MessageContext): TemplateResult {
  const localId = entry.localId ?? '';
  const words = messages.delivery;
  return undelivered(sentence, [
    [words.tryAgain, () => act.retry(localId)],
    [words.edit, () => act.edit(entry)],
    [words.delete, () => act.discard(localId)],
  ]);
}

/** Changed words would be other words, and those before may be there: not to be edited. */
function unsure(entry: MessageEntry, { messages, act, mayCheck }: MessageContext): TemplateResult {
  const localId = entry.localId ?? '';
  const words = messages.delivery;
  return undelivered(words.unsure, [
    ...(mayCheck ? [[words.check, () => act.check(localId)] as const] : []),
    [words.sendAgain, () => act.retry(localId)],
    [words.delete, () => act.discard(localId)],
  ]);
}

function undelivered(
  sentence: string,
  ways: readonly (readonly [label: string, go: () => void])[],
): TemplateResult {
  return html`<div class="undelivered">
    <p class="error">${warningIcon}<span>${sentence}</span></p>
    ${ways.map(([label, go]) => html`<button type="button" class="outlined" @click=${go}>${label}</button>`)}
  </div>`;
}
