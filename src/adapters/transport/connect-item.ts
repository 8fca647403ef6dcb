import type { SentFile } from '../../core/protocol/upload.ts';

/** What this driver reads of an item of the transcript or of the stream. All of it is the sender's word. */
export interface Item {
  readonly Id?: string;
  readonly Type?: string;
  readonly AbsoluteTime?: string;
  readonly ContentType?: string;
  readonly Content?: string;
  readonly ParticipantId?: string;
  readonly ParticipantRole?: string;
  readonly DisplayName?: string;
  /** Of an earlier chat, which a persistent one tells again. */
  readonly RelatedContactId?: string;
  readonly MessageMetadata?: Metadata | null;
  readonly Attachments?: readonly Attachment[] | null;
}

interface Metadata {
  readonly MessageId?: string;
  readonly Receipts?: readonly { readonly ReadTimestamp?: string }[] | null;
  /** Of an answer that comes in pieces: false until all of it is there. */
  readonly MessageCompleted?: boolean | null;
}

export interface Attachment {
  readonly AttachmentId: string;
  readonly AttachmentName: string;
  readonly Status?: string;
}

/** What is kept of one chat, from item to item and from line to line. */
export interface Chat {
  /** The page's, which opens it. */
  token: string;
  /** Of the contact that it began with. */
  id?: string;
  /** The customer's messages by their ids, and the `localId` of those that were sent from here. */
  readonly own: Map<string | undefined, string | undefined>;
  /** Files that were sent from here, by the id of the attachment. */
  files?: Map<string, SentFile & { readonly requestId: string }>;
  /** While the answer to a message is still out: what may be that message. */
  held?: Item[] | undefined;
  /** Why the end comes, as far as it is known. */
  reason: 'customer' | 'idle' | 'unknown';
}

export interface Participant {
  readonly id: string;
  readonly role: string;
  readonly name?: string | undefined;
}

const roles: Readonly<Record<string, string>> = {
  CUSTOMER: 'customer',
  AGENT: 'agent',
  SUPERVISOR: 'supervisor',
};

/** Flows and bots speak as the system, or as bots: the bank's automatic voice, whose technical names are not shown. */
export function whoIs({ ParticipantRole = '', ParticipantId, DisplayName }: Item): Participant {
  const role = roles[ParticipantRole];
  return { id: ParticipantId ?? 'bot', role: role ?? 'assistant', name: role && DisplayName };
}

/** An item as events of ours, but for their id and time; `undefined` where it takes more to understand it. */
export function eventsOf(item: Item, from: Participant, chat: Chat): readonly object[] | undefined {
  const { Id, Content: text, ContentType = '', MessageMetadata } = item;
  const { MessageId = Id, Receipts, MessageCompleted } = MessageMetadata ?? {};
  const { role } = from;
  const isOwn = role === 'customer';
  const name = ContentType.split('event.')[1];
  const events: object[] = [];
  if (ContentType.startsWith('text/')) {
    const localId = chat.own.get(Id);
    if (isOwn) chat.own.set(Id, localId);
    const format = ContentType === 'text/markdown' && !isOwn ? 'markdown' : 'plain';
    // Of one that comes in pieces the last is the whole.
    if (MessageCompleted !== false) events.push({ type: 'message.received', from, text, format, localId });
  } else if (name === 'typing') {
    if (!isOwn) events.push({ type: 'typing.changed', from, on: true, ttlSeconds: 10 });
  } else if (name === 'participant.joined' || name === 'participant.left') {
    if (role === 'agent' || role === 'supervisor') events.push({ type: name, participant: from });
  } else if (name === 'chat.ended') {
    if (!item.RelatedContactId) events.push({ type: 'conversation.ended', reason: chat.reason });
  } else if (!Receipts) return undefined;
  // What the customer has read of others is nobody's news here.
  if (Receipts?.[0] && chat.own.has(MessageId)) {
    const level = Receipts[0].ReadTimestamp ? 'read' : 'delivered';
    events.push({ type: 'receipt.updated', upTo: MessageId, level });
  }
  return events;
}
