import { noCapabilities, type Capabilities } from '../../core/protocol/capabilities.ts';
import type { Command, Hint } from '../../core/protocol/commands.ts';
import { defer } from '../../core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../core/protocol/driver.ts';
import type { ResumeToken } from '../../core/protocol/events.ts';
import type { Accepted, Draft } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';
import { systemClock } from '../system.ts';
import { eventsOf, whoIs, type Chat, type Item } from './connect-item.ts';
import { subscribe } from './connect-socket.ts';
import { errorOf } from './http-error.ts';
import { request } from './http-request.ts';

export interface AmazonConnectOptions {
  /** Of the instance, such as `us-east-1`. */
  readonly region: string;
  /** Instead of Amazon's own address for that region, for instance a path on the page's host. */
  readonly endpoint?: string;
  /** The host of the bucket where attachments go, told to the customer. Files are taken only with it, and only there. */
  readonly upload?: string;
  /** What a transfer goes to, in words for the customer: the wire names no team. */
  readonly team?: string;
  /** The chat's timers, which the wire does not tell either. */
  readonly idle?: {
    /** Until a silent customer counts as idle. */
    readonly afterSeconds: number;
    /** From then until the chat is closed. */
    readonly leftSeconds: number;
    /** Said for a customer who asks for more time: the service counts messages alone. */
    readonly words: string;
  };
  /** For runtimes without a global one, such as Node 20. */
  readonly WebSocket?: typeof WebSocket;
}

interface Begun {
  readonly Websocket: { readonly Url: string; readonly ConnectionExpiry: string };
  readonly ConnectionCredentials: { readonly ConnectionToken: string };
}

interface Transcript {
  readonly InitialContactId: string;
  readonly Transcript: readonly Item[];
  readonly NextToken?: string;
}

const late = () => import('./connect-notice.ts');

/**
 * Amazon Connect's chat, as its participant. **Experimental**: tested before an emulator that Amazon's own client
 * takes for the service, and never before Amazon.
 * https://docs.aws.amazon.com/connect-participant/latest/APIReference/Welcome.html
 *
 * The page's token is the `ParticipantToken` that the bank's server got of StartChatContact. It opens one chat and is
 * kept for as long as the page is; a page that comes back gets the same chat only with the same token.
 */
export function createAmazonConnect(options: AmazonConnectOptions): Driver {
  const {
    region,
    endpoint = `https://participant.connect.${region}.amazonaws.com`,
    idle,
    upload: host,
  } = options;
  const capabilities: Capabilities = {
    ...noCapabilities,
    resume: 'gap-free',
    idempotent: true,
    echo: true,
    typing: { send: true, receive: true, minIntervalSeconds: 5 },
    receipts: 'read',
    end: true,
    upload: host ? { to: host } : false,
    idleSeconds: idle ? idle.afterSeconds + idle.leftSeconds : 0,
    // Of one that is plain text.
    maxText: 1024,
  };
  /** What this page has. */
  let chat: Chat | undefined;

  /** A page may lend this driver to one customer after the other: nothing of the one is the other's. */
  function chatFor(resume: ResumeToken | undefined): Chat {
    if (!resume || chat?.id !== resume.conversation) {
      chat = { token: '', own: new Map(), reason: 'unknown' };
    }
    return chat;
  }

  async function open(io: DriverIO): Promise<Channel> {
    const { signal, resume } = io;
    const closed = defer<ChannelEnd>();
    let socket: WebSocket | undefined;
    let connectionToken = '';
    const own = chatFor(resume);
    own.token ||= await io.token('connect');

    async function ask<Answer>(
      operation: string,
      body: object,
      { stop = signal, token = connectionToken } = {},
    ): Promise<Answer> {
      const response = await request(`${endpoint}/participant/${operation}`, {
        ...{ signal: stop, body, refused },
        headers: { 'X-Amz-Bearer': token },
      });
      return (await response.json()) as Answer;
    }

    function refused(response: Response): TransportError {
      if (response.status !== 403) return errorOf(response);
      // Of a chat that was begun it is its end; of one that was not, a token that is none.
      if (!connectionToken && resume) {
        void tell({ Id: 'end', ContentType: 'event.chat.ended' });
        return new TransportError('ended');
      }
      return new TransportError('auth-expired');
    }

    async function tell(item: Item): Promise<void> {
      const { Id, AbsoluteTime } = item;
      const from = whoIs(item);
      // Of a message whose answer is still out, that answer tells whether it is this one.
      if (own.held && from.role === 'customer' && !own.own.has(Id)) return void own.held.push(item);
      // One that makes no sense must cost nobody the others.
      try {
        const known = eventsOf(item, from, own);
        const events = known ?? (await late()).noticesOf(item, from, { ...options, chat: own });
        const at = Date.parse(AbsoluteTime as string) || systemClock.now();
        for (const event of events) io.emit({ id: Id, at, cursor: Id, ...event } as never);
      } catch {
        io.malformed(item);
      }
    }

    function hear(item: Item): void {
      line = line.then(() => tell(item));
      if (item.ParticipantRole === 'AGENT' && item.Type === 'MESSAGE') signalOf('message.delivered', item.Id);
    }

    function signalOf(name: string, messageId?: string): void {
      const ContentType = `application/vnd.amazonaws.connect.event.${name}`;
      // With a supervisor there, receipts are refused.
      ask('event', { ContentType, Content: messageId && JSON.stringify({ messageId }) }).catch(
        () => undefined,
      );
    }

    async function dial(): Promise<void> {
      const { Websocket, ConnectionCredentials } = await ask<Begun>(
        'connection',
        { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] },
        own,
      );
      connectionToken = ConnectionCredentials.ConnectionToken;
      const before = socket;
      socket = await subscribe(Websocket.Url, {
        ...{ io, hear },
        WebSocket: options.WebSocket ?? WebSocket,
        closed: (one) => one === socket && closed.resolve({ again: true }),
      });
      before?.close();
      io.expires((Date.parse(Websocket.ConnectionExpiry) - systemClock.now()) / 1000 || 3000);
    }

    async function read(): Promise<void> {
      // All that was said, or all since what this page was told last. What the stream brings meanwhile waits.
      const cursor = own.id && resume?.cursor;
      const items: Item[] = [];
      let NextToken: string | undefined;
      do {
        // Unless told otherwise, the latest come first.
        const page = await ask<Transcript>('transcript', { MaxResults: 100, NextToken });
        own.id = page.InitialContactId;
        items.push(...page.Transcript);
        ({ NextToken } = page);
      } while (NextToken && !items.some(({ Id }) => Id === cursor));
      for (const item of items.reverse()) await tell(item);
    }

    async function deliver({ localId, text, value = text }: Draft): Promise<Accepted> {
      own.held ??= [];
      const words = { ContentType: 'text/plain', Content: value, ClientToken: localId };
      const { Id, AbsoluteTime } = await ask<Required<Item>>('message', words);
      own.own.set(Id, localId);
      const { held } = own;
      own.held = undefined;
      for (const item of held) await tell(item);
      return { localId, id: Id, at: Date.parse(AbsoluteTime) };
    }

    async function run(command: Command): Promise<void> {
      if (command.do !== 'end') return ask('message', (await late()).wordsFor(command, options));
      own.reason = 'customer';
      await ask('disconnect', {});
    }

    async function upload(
      file: FileUpload,
      { progress, signal: stop }: Required<UploadOptions>,
    ): Promise<void> {
      const { sendFile } = await import('./connect-upload.ts');
      await sendFile(file, { ask: (what, body) => ask(what, body, { stop }), host, signal: stop, chat: own });
      progress(1);
    }

    function hint(word: Hint): void {
      if (word.type === 'read') signalOf('message.read', word.upTo);
      else if (word.on) signalOf('typing');
    }

    const close = (): void => socket?.close();
    signal.addEventListener('abort', close);
    let line = dial().then(read);
    await line;
    return {
      ...{ capabilities, deliver, run, upload, hint, close },
      ...{ conversation: own.id ?? '', closed: closed.promise, refresh: dial },
    };
  }

  return { name: 'connect', open };
}
