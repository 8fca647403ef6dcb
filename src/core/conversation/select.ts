import { isPerson, type Participant } from '../protocol/participant.ts';
import type { Conversation } from './conversation.ts';
import type { Form } from './form.ts';
import type { OpenSecure } from './secure.ts';
import type { PageSharing } from './sharing.ts';
import { find, type Entry, type MessageEntry, type Timeline } from './timeline.ts';
import type { Upload } from './upload.ts';

/**
 * Who will answer what the customer writes now: the people who are there, in the order of their coming; else, or while
 * the customer has paused with them, the assistant.
 */
export function others({ presence: { present }, suspended }: Conversation): readonly Participant[] {
  const people = suspended ? [] : present.filter(isPerson);
  return people.length > 0 ? people : present.filter((one) => one.role === 'assistant').slice(-1);
}

/** The last of them to come. */
export function whoAnswers(conversation: Conversation): Participant | undefined {
  return others(conversation).at(-1);
}

export function hasPerson(conversation: Conversation): boolean {
  return conversation.presence.present.some(isPerson);
}

/** The customer has asked for a person, and none is there yet. */
export function isWaiting(conversation: Conversation): boolean {
  const { step } = conversation.handoff;
  return step === 'requested' || step === 'queued' || step === 'connecting';
}

/** The agent who is there: not a supervisor. */
export function agentOf({ presence }: Conversation): Participant | undefined {
  return presence.present.findLast(({ role }) => role === 'agent');
}

/** With whom the customer has paused; with whom they talk where they have not. The agent, where one is there. */
export function personOf(conversation: Conversation): Participant | undefined {
  return agentOf(conversation) ?? conversation.presence.present.findLast(isPerson);
}

/** The customer can pause with a person, and talk to the assistant meanwhile. */
export function maySuspend(conversation: Conversation): boolean {
  const { capabilities, presence, suspended } = conversation;
  const hasAssistant = presence.present.some(({ role }) => role === 'assistant');
  return (
    capabilities.suspension && maySend(conversation) && hasPerson(conversation) && hasAssistant && !suspended
  );
}

/** A supervisor can be asked for, and has not been: there is a person whom they would join. */
export function mayEscalate(conversation: Conversation): boolean {
  const { capabilities, escalation, presence } = conversation;
  const isOpen = escalation !== undefined && escalation.step !== 'over';
  const hasSupervisor = presence.present.some(({ role }) => role === 'supervisor');
  return (
    capabilities.escalation && maySend(conversation) && hasPerson(conversation) && !isOpen && !hasSupervisor
  );
}

/** New words would reach somebody, or wait in the outbox until they do. */
export function maySend(conversation: Conversation): boolean {
  const { state } = conversation.connection;
  return conversation.ended === null && state !== 'ended' && state !== 'closed';
}

/**
 * Something that is no message can be asked of the other side at this moment. After the end it can as long as the
 * line stands, for what belongs to the end.
 */
export function mayAsk({ connection: { state } }: Conversation): boolean {
  return state === 'online' || state === 'ended';
}

/** There is something to read of what remains. */
export function hasCase({ caseFile: { reference, complaint, summary } }: Conversation): boolean {
  return (reference ?? complaint ?? summary) !== undefined;
}

/** The customer can still say whether the summary is right. */
export function mayAnswerSummary(conversation: Conversation): boolean {
  const { summary } = conversation.caseFile;
  return (
    summary !== undefined &&
    !summary.answered &&
    conversation.capabilities.answerSummary &&
    mayAsk(conversation)
  );
}

export function mayRequestAgent(conversation: Conversation): boolean {
  const { handoff } = conversation.capabilities;
  return (
    handoff !== false &&
    handoff.request &&
    maySend(conversation) &&
    !isWaiting(conversation) &&
    !hasPerson(conversation)
  );
}

export function mayLeaveQueue(conversation: Conversation): boolean {
  const { handoff } = conversation.capabilities;
  return handoff !== false && handoff.cancel && isWaiting(conversation);
}

/** The bank can call: there is a number of the customer's, and a time. */
export function mayRequestCallback(conversation: Conversation): boolean {
  const { capabilities, contact } = conversation;
  const { numbers = [], slots = [] } = contact.offer ?? {};
  return capabilities.callback && maySend(conversation) && numbers.length > 0 && slots.length > 0;
}

export function mayLeaveMessage(conversation: Conversation): boolean {
  return conversation.capabilities.leaveMessage && maySend(conversation);
}

/** No person can be had at once, or none is known to be: other ways are worth a place on screen. */
export function needsOtherWays(conversation: Conversation): boolean {
  const { availability, callback } = conversation.contact;
  const isAway = availability !== undefined && availability.state !== 'online';
  const isOpen = maySend(conversation) && !hasPerson(conversation);
  return isOpen && (isWaiting(conversation) || isAway || callback !== undefined);
}

/** Files are asked for, and can be sent. */
export function openUpload(conversation: Conversation): Upload | undefined {
  const { upload, capabilities } = conversation;
  return upload && !upload.ended && capabilities.upload && maySend(conversation) ? upload : undefined;
}

/** Details are asked for, and can be given. */
export function openSecure(conversation: Conversation): OpenSecure | undefined {
  const { secure, capabilities } = conversation;
  const isOpen = secure && !secure.ended && capabilities.secure && maySend(conversation);
  return isOpen && secure.request ? { ...secure, request: secure.request } : undefined;
}

/** A form waits to be filled in. */
export function openForm(conversation: Conversation): Form['request'] {
  const { form, capabilities } = conversation;
  return form && !form.ended && capabilities.forms && maySend(conversation) ? form.request : undefined;
}

/** Somebody who is there asks to see the customer's page, or sees it; and the page can be shared. */
export function openSharing(conversation: Conversation): PageSharing['request'] {
  const { sharing, presence, mayShare } = conversation;
  const { request, ended } = sharing ?? {};
  const isThere = presence.present.some(({ id }) => id === request?.from.id);
  return request && !ended && isThere && mayShare && maySend(conversation) ? request : undefined;
}

/** Somebody sees the page: not only asks to. */
export function isSeen({ sharing }: Conversation): boolean {
  return sharing?.endsAt !== undefined;
}

/** All entries, oldest first, own messages still on their way last. */
export function* entriesOf(timeline: Timeline): Generator<Entry> {
  for (const block of timeline.blocks) yield* block.entries;
  yield* timeline.outgoing;
}

export function countEntries(timeline: Timeline): number {
  return timeline.blocks.reduce((sum, block) => sum + block.entries.length, timeline.outgoing.length);
}

/** The choices that may still be pressed: those of the newest message, and only while it is the newest. */
export function openChoices(conversation: Conversation): MessageEntry | undefined {
  if (conversation.timeline.outgoing.length > 0 || !maySend(conversation)) return undefined;
  const newest = find(conversation.timeline, (entry) => entry.kind === 'message');
  return newest?.kind === 'message' && newest.choices?.length && !newest.streaming ? newest : undefined;
}

/** The answer that is being written at this moment. */
export function streamingMessage(conversation: Conversation): MessageEntry | undefined {
  // Only the newest block: an answer that is being written is never fifty entries old.
  const found = conversation.timeline.blocks
    .at(-1)
    ?.entries.findLast((entry) => entry.kind === 'message' && entry.streaming);
  return found?.kind === 'message' ? found : undefined;
}

/** Something of the customer's has not arrived. */
export function hasUnsent(conversation: Conversation): boolean {
  return conversation.timeline.outgoing.some((entry) => entry.delivery?.state !== 'sent');
}

/** Something of the customer's is on its way. */
export function isSending(conversation: Conversation): boolean {
  return conversation.timeline.outgoing.some(({ delivery }) => delivery?.state === 'sending');
}

/** The last word of the customer's, where the assistant has it and has said nothing to it. */
export function unanswered(conversation: Conversation): MessageEntry | undefined {
  const { connection, ended, timeline } = conversation;
  if (ended !== null || connection.state !== 'online' || timeline.outgoing.length > 0) return undefined;
  const newest = find(timeline, () => true);
  const isOwn = newest?.kind === 'message' && newest.from.role === 'customer';
  return isOwn && whoAnswers(conversation)?.role === 'assistant' ? newest : undefined;
}

/** What others have said since the customer had read last, before the page was loaded. */
export function sinceLastRead({ timeline, readUpTo }: Conversation): readonly MessageEntry[] {
  if (readUpTo === undefined) return [];
  const all = [...entriesOf(timeline)].filter((entry) => entry.kind === 'message');
  // Where the place is older than what was read back, all of that is younger: -1.
  const place = all.findIndex(({ id }) => id === readUpTo);
  return all.slice(place + 1).filter(isInbound);
}

/** What another has said, whole, and has not taken back. */
export function isInbound(entry: Entry): entry is MessageEntry {
  return entry.kind === 'message' && entry.from.role !== 'customer' && !entry.streaming && !entry.retracted;
}

/** The last thing that somebody else has said. */
export function newestFromOthers(conversation: Conversation): MessageEntry | undefined {
  const found = find(
    conversation.timeline,
    (entry) => entry.kind === 'message' && entry.from.role !== 'customer',
  );
  return found?.kind === 'message' ? found : undefined;
}
