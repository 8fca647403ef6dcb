import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * Amazon Connect's participant service on this machine: the HTTP operations and the stream of the public API reference.
 * It was written from the reference and is no proof of the service; Amazon's own client takes it for one
 * (`test/backends/connect.backend.ts`).
 * https://docs.aws.amazon.com/connect-participant/latest/APIReference/API_Operations.html
 */
export interface ConnectEmulator {
  /** Of the HTTP operations. */
  readonly endpoint: string;
  /** What the customers have said, in order, each as often as it is there. */
  readonly said: readonly string[];
  /** The names of the files that are there. */
  readonly files: readonly string[];
  /** What was asked for, operation by operation. */
  readonly asked: readonly string[];
  /** As StartChatContact, which the bank's server calls. */
  start(): StartedChat;
  /** Somebody says or does something. What it is of an item stands in the transcript, unless it passes by. */
  tell(chat: StartedChat, item: object, passesBy?: boolean): string;
  event(chat: StartedChat, name: string, more?: object): void;
  /** What a scan of the last file came to. */
  judge(chat: StartedChat, status: 'APPROVED' | 'REJECTED'): void;
  end(chat: StartedChat): void;
  /** The tokens of all connections are good no longer. */
  expire(): void;
  /** Refuses the next message that comes, as one too many. */
  throttle(): void;
  drop(): void;
  close(): Promise<void>;
}

export interface StartedChat {
  readonly ContactId: string;
  readonly ParticipantId: string;
  readonly ParticipantToken: string;
}

export interface EmulatorOptions {
  /** The customer has come for the first time. */
  readonly begin?: (chat: StartedChat) => void;
  readonly hear?: (chat: StartedChat, text: string) => void;
  /** The customer has signalled something, as `typing` or `message.read item-7`. */
  readonly signalled?: (signal: string) => void;
  /** A page has shown that it is alive. */
  readonly beat?: () => void;
  /** Files are looked at first: `judge` says what came of it. */
  readonly scans?: boolean;
  /** Of a stream; 3600 unless told. */
  readonly streamSeconds?: number;
  /** Where files go, if not to the service itself. */
  readonly bucket?: string;
}

type Json = Readonly<Record<string, unknown>>;
/** Of an operation: what of it is text. */
type Body = Json & { readonly ClientToken?: string; readonly Content?: string };

interface Stored extends StartedChat {
  readonly log: Json[];
  readonly streams: Set<WebSocket>;
  /** What was answered, by the client's token. */
  readonly answered: Map<string, Json>;
  readonly uploads: Map<string, { readonly name: string; readonly type: string; isThere: boolean }>;
  hasBegun: boolean;
  isOver: boolean;
}

interface Call {
  readonly stored: Stored;
  readonly body: Body;
  readonly host: string;
}

class Refusal extends Error {
  readonly status: number;

  constructor(status: number, type: string) {
    super(type);
    this.status = status;
  }
}

const eventType = (name: string): string => `application/vnd.amazonaws.connect.event.${name}`;

export async function startConnectEmulator(options: EmulatorOptions = {}): Promise<ConnectEmulator> {
  const chats = new Map<string, Stored>();
  const connections = new Map<string, Stored>();
  const said: string[] = [];
  const files: string[] = [];
  const asked: string[] = [];
  let count = 0;
  let isThrottled = false;
  const server = createServer((request, response) => {
    serve(request, response).catch((thrown: unknown) => refuse(response, thrown));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    const stored = connections.get(request.url?.split('token=')[1] ?? '');
    if (!stored || stored.isOver) return socket.close();
    socket.on('message', (data: Buffer) => answer(stored, socket, JSON.parse(data.toString()) as Json));
    socket.on('close', () => stored.streams.delete(socket));
  });

  function answer(stored: Stored, socket: WebSocket, { topic, content }: Json): void {
    if (topic === 'aws/subscribe') {
      stored.streams.add(socket);
      socket.send(JSON.stringify({ topic, content: { status: 'success', ...(content as object) } }));
    } else {
      socket.send(JSON.stringify({ topic, statusCode: 200, statusContent: 'OK' }));
      options.beat?.();
    }
  }

  function add(stored: Stored, item: object, passesBy = false): Json {
    const whole: Json = {
      AbsoluteTime: new Date().toISOString(),
      Id: `item-${++count}`,
      Type: 'MESSAGE',
      ContentType: 'text/plain',
      ParticipantRole: 'SYSTEM',
      InitialContactId: stored.ContactId,
      ContactId: stored.ContactId,
      ...item,
    };
    if (!passesBy) stored.log.push(whole);
    const frame = { topic: 'aws/chat', contentType: 'application/json', content: JSON.stringify(whole) };
    for (const stream of stored.streams) stream.send(JSON.stringify(frame));
    return whole;
  }

  function event(stored: Stored, name: string, more: object = {}): void {
    add(stored, { Type: 'EVENT', ContentType: eventType(name), ...more }, name === 'typing');
  }

  function finish(stored: Stored): void {
    event(stored, 'chat.ended');
    stored.isOver = true;
    for (const stream of stored.streams) stream.close();
  }

  const ofCustomer = ({ ParticipantId }: Stored): object => ({
    ...{ ParticipantId, ParticipantRole: 'CUSTOMER', DisplayName: 'Customer' },
  });

  function receipt(stored: Stored, name: string, content: string): void {
    const { messageId } = JSON.parse(content) as { messageId: string };
    options.signalled?.(`${name} ${messageId}`);
    add(stored, receiptOf(name, messageId, stored.ParticipantId), true);
  }

  const operations: Readonly<Record<string, (call: Call) => object>> = {
    connection({ stored, host }) {
      if (!stored.hasBegun) options.begin?.(stored);
      stored.hasBegun = true;
      const token = `connection-${++count}`;
      connections.set(token, stored);
      const { streamSeconds = 3600 } = options;
      const Expiry = new Date(Date.now() + 86_400_000).toISOString();
      const ConnectionExpiry = new Date(Date.now() + streamSeconds * 1000).toISOString();
      return {
        Websocket: { Url: `ws://${host}/stream?token=${token}`, ConnectionExpiry },
        ConnectionCredentials: { ConnectionToken: token, Expiry },
      };
    },
    transcript: ({ stored, body }) => transcriptOf(stored, body),
    message({ stored, body: { Content, ContentType, ClientToken } }) {
      const known = stored.answered.get(ClientToken ?? '');
      if (known) return known;
      if (String(Content).length > 1024) throw new Refusal(400, 'ValidationException');
      if (isThrottled) {
        isThrottled = false;
        throw new Refusal(429, 'ThrottlingException');
      }
      said.push(String(Content));
      const { Id, AbsoluteTime } = add(stored, { ...ofCustomer(stored), Content, ContentType });
      if (ClientToken !== undefined) stored.answered.set(ClientToken, { Id, AbsoluteTime });
      options.hear?.(stored, String(Content));
      return { Id, AbsoluteTime };
    },
    event({ stored, body: { ContentType, Content } }) {
      const name = String(ContentType).split('.event.')[1] ?? '';
      if (name.startsWith('message.')) receipt(stored, name, String(Content));
      else {
        options.signalled?.(name);
        event(stored, name, ofCustomer(stored));
      }
      return { Id: `item-${++count}`, AbsoluteTime: new Date().toISOString() };
    },
    disconnect({ stored }) {
      event(stored, 'participant.left', ofCustomer(stored));
      finish(stored);
      return {};
    },
    'start-attachment-upload'({ stored, body, host }) {
      const AttachmentId = `attachment-${String(body['ClientToken'])}`;
      const [name, type] = [String(body['AttachmentName']), String(body['ContentType'])];
      if (!stored.uploads.has(AttachmentId)) stored.uploads.set(AttachmentId, { name, type, isThere: false });
      const Url = `http://${options.bucket ?? host}/bucket/${stored.ContactId}/${AttachmentId}`;
      return { AttachmentId, UploadMetadata: { Url, HeadersToInclude: { 'x-amz-acl': 'private' } } };
    },
    'complete-attachment-upload'({ stored, body }) {
      const [AttachmentId = ''] = body['AttachmentIds'] as string[];
      const upload = stored.uploads.get(AttachmentId);
      if (!upload?.isThere) throw new Refusal(409, 'ConflictException');
      files.push(upload.name);
      add(stored, attachmentOf(stored, AttachmentId, options.scans ? 'IN_PROGRESS' : 'APPROVED'));
      return {};
    },
  };

  function attachmentOf(stored: Stored, AttachmentId: string, Status: string): object {
    const { name, type } = stored.uploads.get(AttachmentId) ?? {};
    return {
      ...{ ...ofCustomer(stored), Type: 'ATTACHMENT' },
      ContentType: 'application/vnd.amazonaws.connect.message.attachment',
      Attachments: [{ AttachmentId, AttachmentName: name, ContentType: type, Status }],
    };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const [, area = '', contact = '', attachment = ''] = (request.url ?? '').split('/');
    if (request.method === 'OPTIONS') return respond(response, 200, {});
    if (area === 'bucket') {
      const upload = chats.get(contact)?.uploads.get(attachment);
      if (request.method !== 'PUT' || !upload) throw new Refusal(403, 'AccessDenied');
      upload.isThere = true;
      return respond(response, 200, {});
    }
    asked.push(contact);
    const bearer = String(request.headers['x-amz-bearer']);
    const stored =
      contact === 'connection'
        ? [...chats.values()].find(({ ParticipantToken }) => ParticipantToken === bearer)
        : connections.get(bearer);
    if (!stored || stored.isOver) throw new Refusal(403, 'AccessDeniedException');
    const operation = operations[contact];
    if (!operation) throw new Refusal(404, 'ResourceNotFoundException');
    const host = request.headers.host ?? '';
    respond(response, 200, operation({ stored, body: JSON.parse(text) as Body, host }));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const of = ({ ContactId }: StartedChat): Stored => chats.get(ContactId) as Stored;
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ said, files, asked },
    start() {
      const number = ++count;
      const stored: Stored = {
        ContactId: `contact-${number}`,
        ParticipantId: `participant-${number}`,
        ParticipantToken: `participant-token-${number}`,
        ...{ log: [], streams: new Set(), answered: new Map(), uploads: new Map() },
        ...{ hasBegun: false, isOver: false },
      };
      chats.set(stored.ContactId, stored);
      return stored;
    },
    tell: (chat, item, passesBy) => String(add(of(chat), item, passesBy)['Id']),
    event: (chat, name, more) => event(of(chat), name, more),
    judge(chat, status) {
      const stored = of(chat);
      add(stored, attachmentOf(stored, [...stored.uploads.keys()].at(-1) ?? '', status));
    },
    end: (chat) => finish(of(chat)),
    expire: () => connections.clear(),
    throttle: () => void (isThrottled = true),
    drop() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function receiptOf(name: string, MessageId: string, RecipientParticipantId: string): object {
  const now = new Date().toISOString();
  const isRead = name === 'message.read';
  const receipt = { DeliveredTimestamp: now, ...(isRead && { ReadTimestamp: now }), RecipientParticipantId };
  return {
    ...{ Type: 'MESSAGEMETADATA', ContentType: eventType(name) },
    MessageMetadata: { MessageId, Receipts: [receipt] },
  };
}

/** A page of the log: the latest first, unless the order is asked for otherwise. */
function transcriptOf({ log, ContactId }: Stored, body: Json): object {
  const { MaxResults = 10, NextToken, SortOrder = 'DESCENDING' } = body;
  const end = NextToken === undefined ? log.length : Number(NextToken);
  const begin = Math.max(0, end - Number(MaxResults));
  const page = log.slice(begin, end);
  return {
    InitialContactId: ContactId,
    Transcript: SortOrder === 'ASCENDING' ? page : page.reverse(),
    ...(begin > 0 && { NextToken: String(begin) }),
  };
}

const headers = {
  'Content-Type': 'application/json',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': '*',
};

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, headers).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, thrown: unknown): void {
  const { status, message } =
    thrown instanceof Refusal ? thrown : new Refusal(500, 'InternalServerException');
  response
    .writeHead(status, { ...headers, 'x-amzn-errortype': message })
    .end(JSON.stringify({ __type: message, Message: 'secret of the service' }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
