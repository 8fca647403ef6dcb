import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Block, Entry, MessageEntry } from '../../core/conversation/timeline.ts';
import { daysBetween } from '../../core/messages/format.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import { heading } from './heading.ts';
import { downIcon } from './icons.ts';
import { message, type MessageContext } from './message.ts';
import { notice } from './notice.ts';

const firstBlock: Block = { number: 0, entries: [] };
const noEntries: readonly MessageEntry[] = [];

/** Messages of one author within this time stand under one heading. */
const groupMilliseconds = 120_000;

/**
 * The conversation: a named region around all messages, oldest first.
 *
 * It is not live and has no log role: what is spoken comes from the announcer alone, once (accessibility.md
 * D2; Orca 43 with Chromium drops messages beside a `role="log"`). It is a tab stop only while it scrolls.
 * Each block draws again only when something in it has changed.
 */
export function transcript(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult {
  const { blocks, outgoing } = conversation.timeline;
  const shown = blocks.length > 0 ? blocks : [firstBlock];
  const last = shown.at(-1);
  const level = panel.headingLevel + 2;
  const { textFirst, simpleView } = panel.settings;
  const readUpTo = conversation.receipts.read;
  const stillSending = conversation.waits.sending;
  const { mayReport, mayTranslate, mayCheck } = allowed(conversation);
  return html`<div
      class="log"
      id="log"
      role="region"
      aria-labelledby="log-title"
      data-dd-privacy="mask"
      data-sentry-mask
      data-hj-suppress
      data-clarity-mask="true"
    >
      ${heading(panel.headingLevel + 1, messages.transcript.label, { id: 'log-title', className: 'unseen' })}
      ${panel.late.at('start', { conversation, panel, messages })}
      ${repeat(
        shown,
        (block) => block.number,
        (block, index) => {
          const more = block === last ? outgoing : noEntries;
          const before = shown[index - 1]?.entries.at(-1);
          const read = block === last ? readUpTo : undefined;
          return html`<div class="block">
            ${guard(
              [
                block,
                more,
                before?.at,
                messages,
                level,
                read,
                textFirst,
                simpleView,
                mayReport,
                mayTranslate,
                mayCheck,
                block === last && stillSending,
                dayOf(panel.now),
              ],
              () =>
                entries([...block.entries, ...more], before, {
                  messages,
                  act,
                  level,
                  textFirst,
                  simpleView,
                  readUpTo: read,
                  mayReport,
                  mayTranslate,
                  mayCheck,
                  stillSending,
                  now: panel.now,
                  block: block.number,
                }),
            )}
          </div>`;
        },
      )}
      ${typing(conversation, messages)}
    </div>
    ${
      panel.away
        ? html`<button type="button" class="jump" @click=${act.jumpToLatest}>
            ${downIcon} ${messages.transcript.jumpToLatest(panel.away.newBelow)}
          </button>`
        : nothing
    }`;
}

/** What the other side can be asked about a message. */
function allowed({ capabilities, ended }: Conversation): Allowed {
  const { report, translation, history } = capabilities;
  const isOpen = ended === null;
  return { mayReport: report && isOpen, mayTranslate: translation && isOpen, mayCheck: history !== 'none' };
}

type Allowed = Pick<MessageContext, 'mayReport' | 'mayTranslate' | 'mayCheck'>;

interface EntriesContext extends MessageContext {
  readonly now: number;
  readonly block: number;
}

function entries(list: readonly Entry[], before: Entry | undefined, context: EntriesContext) {
  let headingId = '';
  return repeat(
    list,
    (entry) => entry.key,
    (entry, index) => {
      const previous = list[index - 1] ?? before;
      const isFirst = index === 0 || !isGrouped(entry, previous);
      if (isFirst) headingId = `m${context.block}-${index}`;
      return html`${day(entry, previous, context)}
      ${
        entry.kind === 'notice'
          ? notice(entry, context.messages)
          : message(entry, { headingId, isFirst }, context)
      }`;
    },
  );
}

function day(entry: Entry, previous: Entry | undefined, { messages, now }: EntriesContext) {
  const isNew =
    previous === undefined ? daysBetween(entry.at, now) > 0 : daysBetween(previous.at, entry.at) > 0;
  return isNew ? html`<p class="day">${messages.transcript.day(entry.at, now)}</p>` : nothing;
}

function isGrouped(entry: Entry, previous: Entry | undefined): boolean {
  return (
    entry.kind === 'message' &&
    previous?.kind === 'message' &&
    entry.from.role === previous.from.role &&
    (entry.from.role === 'customer' || entry.from.id === previous.from.id) &&
    entry.at - previous.at < groupMilliseconds
  );
}

function dayOf(at: number): number {
  return Math.floor(at / 86_400_000);
}

/** Drawn, not spoken: who wants typing spoken says so in the settings. */
function typing(conversation: Conversation, messages: Messages): TemplateResult | typeof nothing {
  const typist = conversation.presence.typing.at(-1);
  const { assistantReplying, assistantStillWorking, assistantSlow } = messages.transcript;
  const late = [assistantReplying, assistantStillWorking, assistantSlow][conversation.waits.answer - 1];
  if (!typist && late === undefined) return nothing;
  return html`<p class="typing">
    <span class="dots" aria-hidden="true"><span></span><span></span><span></span></span>
    ${typist ? messages.transcript.typing(typist.name ?? messages.roles[typist.role]) : late}
  </p>`;
}
