import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Block, Entry, MessageEntry } from '../../core/conversation/timeline.ts';
import { daysBetween } from '../../core/messages/format.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Actions, PanelState } from '../actions.ts';
import { heading } from './heading.ts';
import { dots, downIcon } from './icons.ts';
import { message, type MessageContext, type MessagePlace } from './message.ts';
import { notice } from './notice.ts';

const firstBlock: Block = { number: 0, entries: [] };

/** Messages of one author within this time stand under one heading. */
const groupMilliseconds = 120_000;

/** So many blocks are looked at as one, where nothing in them has changed. */
const blocksAtOnce = 20;

/**
 * The conversation: a named region around all messages, oldest first.
 *
 * It is not live and has no log role: what is spoken comes from the announcer alone, once (accessibility.md
 * D2; Orca 43 with Chromium drops messages beside a `role="log"`). It is a tab stop only while it scrolls.
 * Each message draws again only when something in it has changed.
 */
export function transcript(
  conversation: Conversation,
  panel: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): TemplateResult {
  const look = lookOf(conversation, panel, { messages, act });
  return html`<div
      class="log"
      part="conversation"
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
      ${parcels(conversation, panel.drawnFrom, look)} ${typing(conversation, messages)}
    </div>
    ${
      panel.away
        ? html`<button type="button" class="jump" @click=${act.jumpToLatest}>
            ${downIcon} ${messages.transcript.jumpToLatest(panel.away.newBelow)}
          </button>`
        : nothing
    }`;
}

/** What all messages are drawn with. The same object as long as nothing of it is another. */
interface Look extends MessageContext {
  readonly now: number;
}

const looks = new WeakMap<Actions, Look>();

function lookOf(
  { capabilities, ended }: Conversation,
  { settings, headingLevel, now }: PanelState,
  { messages, act }: { messages: Messages; act: Actions },
): Look {
  const { textFirst, simpleView } = settings;
  const { report, translation, history } = capabilities;
  const isOpen = ended === null;
  const look: Look = {
    ...{ messages, act, level: headingLevel + 2, textFirst, simpleView, now },
    ...{ mayReport: report && isOpen, mayTranslate: translation && isOpen, mayCheck: history !== 'none' },
  };
  const known = looks.get(act);
  const isSame = (name: keyof Look): boolean =>
    name === 'now' ? dayOf(now) === dayOf(known?.now ?? 0) : look[name] === known?.[name];
  if (known && (Object.keys(look) as (keyof Look)[]).every(isSame)) return known;
  looks.set(act, look);
  return look;
}

/** The blocks in parcels, without an element around each: of thousands of messages a few lists are compared. */
function parcels({ timeline, receipts, waits }: Conversation, drawnFrom: number, look: Look) {
  const blocks = timeline.blocks.length > 0 ? timeline.blocks : [firstBlock];
  const oldest = blocks[0]?.number ?? 0;
  const first = Math.max(0, drawnFrom - oldest);
  const all: Block[][] = [];
  for (let at = blocks.length; at > first;) {
    const number = (blocks[at - 1]?.number ?? 0) + 1;
    const size = modulo(number - 1, blocksAtOnce) + 1;
    all.unshift(blocks.slice(Math.max(first, at - size), at));
    at -= size;
  }
  const last = blocks.at(-1);
  const end: End = { outgoing: timeline.outgoing, readUpTo: receipts.read, stillSending: waits.sending };
  const before = (block: Block) => blocks[block.number - oldest - 1]?.entries.at(-1);
  const drawn = (block: Block) =>
    html`<div class="block">${entries(block, before(block), { look, ...(block === last && { end }) })}</div>`;
  return repeat(
    all,
    ([block]) => Math.floor((block?.number ?? 0) / blocksAtOnce),
    (parcel) => {
      const isLast = parcel.at(-1) === last;
      const previous = parcel[0] && before(parcel[0])?.at;
      return guard(
        [look, previous, ...parcel, ...(isLast ? [end.outgoing, end.readUpTo, end.stillSending] : [])],
        () => repeat(parcel, ({ number }) => number, drawn),
      );
    },
  );
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** What only the newest block shows. */
interface End {
  readonly outgoing: readonly MessageEntry[];
  readonly readUpTo: string | undefined;
  readonly stillSending: boolean;
}

function entries(block: Block, before: Entry | undefined, { look, end }: { look: Look; end?: End }) {
  const list = end ? [...block.entries, ...end.outgoing] : block.entries;
  let headingId = '';
  return repeat(
    list,
    (entry) => entry.key,
    (entry, index) => {
      const previous = list[index - 1] ?? before;
      const isFirst = index === 0 || !isGrouped(entry, previous);
      if (isFirst) headingId = `m${block.number}-${index}`;
      const place: MessagePlace = {
        headingId,
        isFirst,
        isRead: entry.kind === 'message' && entry.id !== undefined && entry.id === end?.readUpTo,
        stillSending: end?.stillSending === true && entry.kind === 'message' && entry.id === undefined,
      };
      return guard([entry, previous?.at, look, headingId, isFirst, place.isRead, place.stillSending], () => {
        const date = day(entry, previous, look);
        const said = entry.kind === 'notice' ? notice(entry, look.messages) : message(entry, place, look);
        return date === nothing ? said : html`${date}${said}`;
      });
    },
  );
}

function day(entry: Entry, previous: Entry | undefined, { messages, now }: Look) {
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
    ${dots} ${typist ? messages.transcript.typing(typist.name ?? messages.roles[typist.role]) : late}
  </p>`;
}
