import type { ConversationEvent, LocalEvent, WireEvent } from '../protocol/events.ts';
import { caseFileAfter } from './case-file.ts';
import { emptyConversation, type Connection, type Conversation } from './conversation.ts';
import { contactAfter } from './contact.ts';
import { escalationAfter, invitationAfter } from './escalation.ts';
import { handoffAfter } from './handoff.ts';
import { limitsAfter } from './limits.ts';
import { timelineAfter } from './messages.ts';
import { presenceAfter } from './participants.ts';
import { formAfter } from './form.ts';
import { secureAfter } from './secure.ts';
import { sharingAfter } from './sharing.ts';
import { suspendedAfter } from './suspension.ts';
import { entriesOf, sinceLastRead } from './select.ts';
import { append, findNamed, notice, type NoticeFact, type Timeline } from './timeline.ts';
import { uploadAfter } from './upload.ts';

/**
 * The conversation after one more thing has happened. The only place where a conversation changes.
 *
 * Only facts come in here. What the customer wants is a command, and becomes a fact when the other side
 * has said so.
 */
export function reduce(conversation: Conversation, event: ConversationEvent): Conversation {
  switch (event.type) {
    case 'connection.changed': {
      const isFirst = event.state === 'online' && !conversation.connection.established;
      const connection = connectionAfter(conversation.connection, event);
      return { ...conversation, connection, ...(isFirst && restoredIn(conversation)) };
    }
    case 'problem.reported':
      return { ...conversation, connection: { ...conversation.connection, problem: event.error.kind } };
    case 'capabilities.changed':
      return { ...conversation, capabilities: event.capabilities };
    case 'reading.changed':
      return { ...conversation, reading: event.on, unread: event.on ? 0 : conversation.unread };
    case 'reading.restored':
      return { ...conversation, readUpTo: event.upTo };
    case 'pace.changed':
      return { ...conversation, held: event.held };
    case 'page.changed':
      return { ...conversation, mayShare: event.mayShare };
    case 'waits.changed':
      return { ...conversation, waits: event.waits };
    case 'resume.changed':
      return conversation;
    case 'limit.passed':
      return cleared(conversation);
    case 'conversation.cleared':
      return { ...cleared(conversation), clearedWhy: event.why };
    case 'gap.found':
      return { ...conversation, timeline: noticeOnce(conversation.timeline, event) };
    case 'message.queued':
    case 'message.discarded':
    case 'outbox.changed':
      return { ...conversation, timeline: words(conversation, event) };
    case 'receipt.updated':
      return { ...conversation, receipts: { ...conversation.receipts, [event.level]: event.upTo } };
    default:
      return afterWire(conversation, event);
  }
}

function afterWire(conversation: Conversation, event: WireEvent): Conversation {
  const upload = uploadAfter(conversation.upload, event);
  const secure = secureAfter(conversation.secure, event);
  const form = formAfter(conversation.form, event);
  const sharing = sharingAfter(conversation.sharing, event);
  const escalation = escalationAfter(conversation.escalation, event);
  const isNew = event.type === 'message.received' && isNews(conversation, event);
  const isUnread = isNew && !conversation.reading;
  const isMissed = isNew && conversation.connection.state !== 'online';
  return {
    ...conversation,
    ...(upload && { upload }),
    ...(secure && { secure }),
    ...(form && { form }),
    ...(sharing && { sharing }),
    ...(escalation && { escalation }),
    invitation: invitationAfter(conversation.invitation, event),
    connection: isMissed
      ? { ...conversation.connection, missed: conversation.connection.missed + 1 }
      : conversation.connection,
    timeline: leavesNotice(event) ? noticeOnce(conversation.timeline, event) : words(conversation, event),
    presence: presenceAfter(conversation.presence, event),
    suspended: suspendedAfter(conversation.suspended, event, conversation.presence.present),
    // After the end there is no way to a person any more.
    handoff: conversation.ended
      ? conversation.handoff
      : handoffAfter(conversation.handoff, event, conversation.presence.present),
    caseFile: caseFileAfter(conversation.caseFile, event),
    limits: limitsAfter(conversation.limits, event),
    shared: event.type === 'accommodations.shared' ? event.accommodations : conversation.shared,
    contact: contactAfter(conversation.contact, event),
    lang: event.type === 'language.changed' ? event.lang : conversation.lang,
    unread: conversation.unread + (isUnread ? 1 : 0),
    ended:
      event.type === 'conversation.ended'
        ? { reason: event.reason, ...(event.by && { by: event.by }) }
        : conversation.ended,
  };
}

/** Nothing is left of what was said; the panel stays as it is, in the customer's language. */
function cleared({ lang, reading, connection, mayShare }: Conversation): Conversation {
  const { attempt, established } = connection;
  const closed = { attempt, established, state: 'closed', missed: 0 } as const;
  return { ...emptyConversation(lang), connection: closed, reading, mayShare, expired: true };
}

function words(conversation: Conversation, event: ConversationEvent): Timeline {
  const { capabilities, suspended, timeline } = conversation;
  return timelineAfter(timeline, event, { echo: capabilities.echo, suspended });
}

const noticeTypes: ReadonlySet<string> = new Set<NoticeFact['type']>([
  'handoff.requested',
  'handoff.failed',
  'handoff.cancelled',
  'transfer.started',
  'transfer.failed',
  'participant.joined',
  'participant.left',
  'case.opened',
  'complaint.logged',
  'summary.written',
  'accommodations.shared',
  'upload.requested',
  'upload.accepted',
  'upload.rejected',
  'upload.closed',
  'secure.requested',
  'secure.closed',
  'form.requested',
  'form.closed',
  'escalation.requested',
  'escalation.answered',
  'invitation.sent',
  'invitation.closed',
  'sharing.started',
  'sharing.closed',
  'suspension.started',
  'suspension.ended',
  'callback.requested',
  'callback.cancelled',
  'note.left',
  'conversation.ended',
]);

/** Of a page that cannot be shared the customer was never told that anybody asks. */
function leavesNotice(event: ConversationEvent): event is NoticeFact {
  const isUnheard = event.type === 'sharing.closed' && event.reason === 'unable';
  return noticeTypes.has(event.type) && !isUnheard;
}

function noticeOnce(timeline: Timeline, fact: NoticeFact): Timeline {
  return findNamed(timeline, fact.id) ? timeline : append(timeline, notice(fact));
}

/** History that is read back at the start is no news. */
function isNews(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: 'message.received' }>,
): boolean {
  if (event.from.role === 'customer' || !conversation.connection.established) return false;
  const known = findNamed(conversation.timeline, event.id);
  return known?.kind !== 'message' || known.streaming;
}

/** What is still to go out was not there before: whoever writes while the first line is coming has only begun. */
function restoredIn(conversation: Conversation): Pick<Conversation, 'restored' | 'unread'> {
  const logged = entriesOf({ ...conversation.timeline, outgoing: [] });
  const all = [...logged].filter((entry) => entry.kind === 'message');
  const restored = all.some(({ from }) => from.role === 'customer') ? all.length : 0;
  const isUnseen = restored > 0 && !conversation.reading;
  return { restored, unread: isUnseen ? sinceLastRead(conversation).length : 0 };
}

function connectionAfter(
  connection: Connection,
  event: Extract<LocalEvent, { type: 'connection.changed' }>,
): Connection {
  const { state, attempt, retryAt } = event;
  return {
    state,
    attempt,
    established: connection.established || state === 'online',
    // Told when it stands again, and counted anew from the next outage on.
    missed: connection.state === 'online' ? 0 : connection.missed,
    ...(retryAt !== undefined && { retryAt }),
    ...(connection.problem !== undefined && state !== 'online' && { problem: connection.problem }),
  };
}
