import type { DurableEvent, LocalEvent, Stamp } from '../protocol/events.ts';
import type { Choice, MessageFormat } from '../protocol/message.ts';
import type { Participant } from '../protocol/participant.ts';
import type { TransportErrorKind } from '../protocol/transport-error.ts';

/**
 * The entries on screen, in the order of the server's log, and after them what is still on its way out.
 *
 * Entries stand in blocks of fifty. A change makes one new block and leaves all others as they are, so
 * that drawing and comparing cost the same with fifty messages as with ten thousand.
 */
export const blockSize = 50;

/** How far one of the customer's own messages has come. */
export type Delivery =
  | { readonly state: 'waiting' | 'sending' | 'sent' | 'unknown' }
  | { readonly state: 'failed'; readonly error: TransportErrorKind };

export interface MessageEntry {
  readonly kind: 'message';
  /** Stays the same for the entry's whole life; for drawing. */
  readonly key: string;
  /** The server's id; absent until it has one. */
  readonly id?: string;
  readonly localId?: string;
  readonly at: number;
  readonly from: Participant;
  readonly text: string;
  readonly format: MessageFormat;
  readonly lang?: string;
  readonly value?: string;
  readonly choices?: readonly Choice[];
  /** Present on the customer's own. */
  readonly delivery?: Delivery;
  /** More of the text is still to come. */
  readonly streaming: boolean;
  readonly corrected: boolean;
  readonly retracted: boolean;
  /** The customer has reported it, and the other side has the report. */
  readonly reported?: true;
  /** Of a person's with whom the customer had paused then. */
  readonly meanwhile?: true;
  /** What a machine made of it in the customer's language. */
  readonly translation?: { readonly text: string; readonly lang: string } | undefined;
}

/** The facts that leave a line of the system in the conversation. */
export type NoticeFact =
  | Extract<
      DurableEvent,
      {
        type:
          | 'handoff.requested'
          | 'handoff.failed'
          | 'handoff.cancelled'
          | 'transfer.started'
          | 'transfer.failed'
          | 'participant.joined'
          | 'participant.left'
          | 'case.opened'
          | 'complaint.logged'
          | 'summary.written'
          | 'accommodations.shared'
          | 'upload.requested'
          | 'upload.accepted'
          | 'upload.rejected'
          | 'upload.closed'
          | 'secure.requested'
          | 'secure.closed'
          | 'form.requested'
          | 'form.closed'
          | 'escalation.requested'
          | 'escalation.answered'
          | 'invitation.sent'
          | 'invitation.closed'
          | 'sharing.started'
          | 'sharing.closed'
          | 'suspension.started'
          | 'suspension.ended'
          | 'callback.requested'
          | 'callback.cancelled'
          | 'note.left'
          | 'conversation.ended';
      }
    >
  | Extract<LocalEvent, { type: 'gap.found' }>;

/** A line of the system. Holds the fact, not a sentence: the language may change under it. */
export interface NoticeEntry {
  readonly kind: 'notice';
  readonly key: string;
  readonly at: number;
  readonly fact: NoticeFact;
}

export type Entry = MessageEntry | NoticeEntry;

export interface Block {
  /** Grows to the newer side, falls below zero to the older. */
  readonly number: number;
  readonly entries: readonly Entry[];
}

export interface Timeline {
  readonly blocks: readonly Block[];
  /** Own messages that the log does not hold yet, first out first. They stand after all others. */
  readonly outgoing: readonly MessageEntry[];
}

export const emptyTimeline: Timeline = { blocks: [], outgoing: [] };

export function append(timeline: Timeline, entry: Entry): Timeline {
  const last = timeline.blocks.at(-1);
  if (last && last.entries.length < blockSize) {
    const grown = { number: last.number, entries: [...last.entries, entry] };
    return { ...timeline, blocks: timeline.blocks.with(-1, grown) };
  }
  const block = { number: last ? last.number + 1 : 0, entries: [entry] };
  return { ...timeline, blocks: [...timeline.blocks, block] };
}

/** Puts older entries before all others, as when earlier messages are loaded. */
export function prepend(timeline: Timeline, entries: readonly Entry[]): Timeline {
  const first = timeline.blocks[0]?.number ?? 0;
  const blocks: Block[] = [];
  for (let end = entries.length; end > 0; end -= blockSize) {
    const number = first - blocks.length - 1;
    blocks.unshift({ number, entries: entries.slice(Math.max(0, end - blockSize), end) });
  }
  return { ...timeline, blocks: [...blocks, ...timeline.blocks] };
}

/** Replaces the newest entry that `is` accepts; the same timeline where there is none. */
export function replace(
  timeline: Timeline,
  is: (entry: Entry) => boolean,
  change: (entry: Entry) => Entry,
): Timeline {
  for (let at = timeline.blocks.length - 1; at >= 0; at--) {
    const block = timeline.blocks[at];
    const index = block ? block.entries.findLastIndex(is) : -1;
    const entry = block?.entries[index];
    if (block && entry) {
      const entries = block.entries.with(index, change(entry));
      return { ...timeline, blocks: timeline.blocks.with(at, { ...block, entries }) };
    }
  }
  return timeline;
}

/** The newest entry that `is` accepts, among those in the log's order. */
export function find(timeline: Timeline, is: (entry: Entry) => boolean): Entry | undefined {
  for (let at = timeline.blocks.length - 1; at >= 0; at--) {
    const entry = timeline.blocks[at]?.entries.findLast(is);
    if (entry) return entry;
  }
  return undefined;
}

/** Whatever the entries of a whole block are called by. A block never changes, so this is made once for each. */
const namesIn = new WeakMap<Block, ReadonlySet<string>>();

/**
 * The newest entry with this id, or made here under this local id. Older blocks are asked by their names alone, so
 * that what is new is known to be new at the same cost in a long conversation as in a short one.
 */
export function findNamed(timeline: Timeline, id: string, localId = id): Entry | undefined {
  const names = localId === id ? [id] : [id, localId];
  for (let at = timeline.blocks.length - 1; at >= 0; at--) {
    const block = timeline.blocks[at];
    const isGrowing = at === timeline.blocks.length - 1;
    if (!block || !(isGrowing || names.some((name) => hasName(block, name)))) continue;
    const entry = block.entries.findLast((one) => hasId(id)(one) || isMadeAs(one, localId));
    if (entry) return entry;
  }
  return undefined;
}

function hasName(block: Block, name: string): boolean {
  let names = namesIn.get(block);
  if (!names) namesIn.set(block, (names = new Set(block.entries.flatMap(namesOf))));
  return names.has(name);
}

function namesOf(entry: Entry): readonly string[] {
  const own = entry.kind === 'message' ? [entry.id, entry.localId] : [];
  return [entry.key, ...own].filter((name) => name !== undefined);
}

function isMadeAs(entry: Entry, localId: string): boolean {
  return entry.kind === 'message' && entry.localId === localId;
}

export function hasId(id: string): (entry: Entry) => boolean {
  return (entry) => (entry.kind === 'message' ? entry.id === id : entry.key === id);
}

export function notice(fact: NoticeFact & Pick<Stamp, 'id' | 'at'>): NoticeEntry {
  return { kind: 'notice', key: fact.id, at: fact.at, fact };
}
