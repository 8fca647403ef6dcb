import type { Command } from '../../core/protocol/commands.ts';
import type { Attachment, Chat, Item, Participant } from './connect-item.ts';
import { refusal } from './connect-refusal.ts';

/** What the wire does not tell, and the page may. */
export interface NoticeOptions {
  readonly chat: Chat;
  /** What a transfer goes to, in words for the customer. */
  readonly team?: string | undefined;
  readonly idle?: Idle | undefined;
}

interface Idle {
  /** Seconds from the word that the customer is idle to the end. */
  readonly leftSeconds: number;
  /** Said for a customer who asks for more time. */
  readonly words: string;
}

export interface CommandOptions {
  readonly idle?: Idle | undefined;
  readonly upload?: string | undefined;
}

/** A content that a flow or a person sends as JSON: an event of ours, or something to choose from. */
interface Rich {
  readonly care?: { readonly do?: string; readonly requestId?: string };
  readonly data?: { readonly content?: Choosing };
}

interface Choosing {
  readonly title?: string;
  readonly subtitle?: string;
  readonly elements?: readonly { readonly title?: string }[];
}

const states: Readonly<Record<string, object>> = {
  IN_PROGRESS: { type: 'upload.scanning' },
  APPROVED: { type: 'upload.accepted' },
  REJECTED: { type: 'upload.rejected', reason: 'infected' },
};

/** What comes seldom, and is loaded with the first that comes. Throws at one that makes no sense. */
export function noticesOf(item: Item, from: Participant, options: NoticeOptions): readonly object[] {
  const { Attachments, Content = '', ContentType = '' } = item;
  const isOwn = from.role === 'customer';
  const message = { type: 'message.received', from, format: 'plain' };
  const [, name] = ContentType.split('event.');
  if (Attachments) return Attachments.flatMap((one) => filesOf(one, message, options.chat));
  if (name !== undefined)
    return notices(name, { ...options, isOwn, at: Date.parse(item.AbsoluteTime ?? '') });
  if (!/json|interactive$/.test(ContentType)) return [];
  const content = JSON.parse(Content) as Rich;
  return isOwn ? ofOwn(content) : rich(content, message);
}

function rich({ care, data }: Rich, message: object): readonly object[] {
  if (care) return [care];
  const { title, subtitle, elements } = data?.content ?? {};
  const text = [title, subtitle].filter(Boolean).join('\n\n');
  const choices = elements?.map((one) => ({ label: one.title, value: one.title }));
  return text ? [{ ...message, text, choices }] : [];
}

/** Of what the customer asks for, this alone is at once a fact. */
function ofOwn({ care }: Rich): readonly object[] {
  return care?.do === 'finish-upload' ? [{ ...care, type: 'upload.closed', reason: 'done' }] : [];
}

/** What the customer asks for, as a message: the service has no other way for it. */
export function wordsFor(command: Command, { idle, upload }: CommandOptions): object {
  if (command.do === 'extend' && idle) return { ContentType: 'text/plain', Content: idle.words };
  if (command.do !== 'finish-upload' || !upload) throw refusal('unsupported');
  return { ContentType: 'application/json', Content: JSON.stringify({ care: command }) };
}

interface NoticeContext extends NoticeOptions {
  readonly isOwn: boolean;
  readonly at: number;
}

function notices(name: string, { chat, team, idle, isOwn, at }: NoticeContext): readonly object[] {
  switch (name) {
    case 'participant.autodisconnection':
      chat.reason = 'idle';
      return [];
    case 'participant.idle':
      return isOwn && idle
        ? [{ type: 'limit.announced', kind: 'idle', at, endsAt: at + idle.leftSeconds * 1000 }]
        : [];
    case 'participant.returned':
      return isOwn ? [{ type: 'limit.lifted', kind: 'idle' }] : [];
    // The wire names no team. Where the page does not either, the customer waits for the next agent.
    case 'transfer.succeeded':
      return [team ? { type: 'transfer.started', team } : { type: 'handoff.queued' }];
    case 'transfer.failed':
      return team ? [{ type: name, team }] : [];
    default:
      return [];
  }
}

function filesOf(
  { AttachmentId, AttachmentName, Status = '' }: Attachment,
  message: object,
  { files }: Chat,
): readonly object[] {
  const file = files?.get(AttachmentId);
  const id = `${AttachmentId}-${Status}`;
  if (file) {
    return [
      { ...file, id: AttachmentId, type: 'upload.received' },
      { ...file, ...states[Status], id },
    ];
  }
  // Sent from another page, or by the other side: that there is one, and no way to it.
  return Status === 'APPROVED' ? [{ ...message, text: AttachmentName, id }] : [];
}
