import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** An activity, as far as a service has to know it. */
export type AnyActivity = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly channelData?: { readonly clientActivityID?: string };
};

export interface SmallDirectLineOptions {
  /** Hears all that the customer does. What it throws is answered with 502, as a bot that failed. */
  readonly bot?: (activity: AnyActivity, conversation: string) => void | Promise<void>;
  /** The stream brings nothing: what was said is in the log alone. */
  readonly isMute?: boolean;
  /** Where its streams are, by name, if not where all else is. */
  readonly streamHost?: string;
  /** A conversation begins: this is where a bot greets. */
  readonly begin?: (conversation: string) => void | Promise<void>;
}

interface Stored {
  readonly user: string;
  readonly log: AnyActivity[];
  readonly streams: Set<WebSocket>;
  isOver: boolean;
}

/** Direct Line 3.0 as Microsoft's specification has it, on this machine, for one bot. */
export interface SmallDirectLine {
  readonly domain: string;
  readonly posted: readonly AnyActivity[];
  readonly files: readonly string[];
  /** What the bank's server gets for its secret: a token, for that conversation or for a new one. */
  generate(conversation?: string): { conversationId: string; token: string };
  /** The bot says something. */
  say(conversation: string, activity: object): void;
  /** The token is good no longer. */
  expire(token: string): void;
  /** Cuts all streams. */
  drop(): void;
  close(): Promise<void>;
}

const fileName = /name="file"; filename="([^"]+)"/g;

export async function startSmallDirectLine(options: SmallDirectLineOptions = {}): Promise<SmallDirectLine> {
  const conversations = new Map<string, Stored>();
  /** By token: its conversation, or none when it has run out. */
  const tokens = new Map<string, string | undefined>();
  const posted: AnyActivity[] = [];
  const files: string[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    serve(request, response).catch(() => refuse(response, 500, 'ServiceError'));
  });
  const sockets = new WebSocketServer({ server });

  sockets.on('connection', (socket, request) => {
    const url = new URL(request.url ?? '', 'http://x');
    const stored = conversations.get(url.pathname.split('/')[4] ?? '');
    if (!stored || !tokens.get(url.searchParams.get('t') ?? '')) return socket.close();
    stored.streams.add(socket);
    socket.on('close', () => stored.streams.delete(socket));
    const missed = setOf(stored, url.searchParams.get('watermark'));
    socket.send('');
    if (missed.activities.length > 0) socket.send(JSON.stringify(missed));
  });

  function issue(conversation: string): string {
    const token = `t${++count}`;
    tokens.set(token, conversation);
    return token;
  }

  function add(conversation: string, activity: object, role: 'user' | 'bot'): AnyActivity {
    const stored = conversations.get(conversation) as Stored;
    const { from, ...rest } = activity as AnyActivity & { from?: object };
    const whole: AnyActivity = {
      ...rest,
      id: `${conversation}|${String(stored.log.length).padStart(7, '0')}`,
      timestamp: new Date().toISOString(),
      channelId: 'directline',
      conversation: { id: conversation },
      // The user of the token takes the place of whatever the client has said.
      from: role === 'user' ? { ...from, id: stored.user, role } : { id: 'bot', role, ...from },
    };
    const isTyping = whole.type === 'typing';
    if (!isTyping) stored.log.push(whole);
    const frame = JSON.stringify({
      activities: [whole],
      ...(!isTyping && { watermark: String(stored.log.length) }),
    });
    for (const stream of options.isMute ? [] : stored.streams) stream.send(frame);
    if (whole.type === 'endOfConversation') stored.isOver = true;
    return whole;
  }

  function setOf(
    { log }: Stored,
    watermark: string | null,
  ): { activities: AnyActivity[]; watermark: string } {
    return { activities: log.slice(Number(watermark) || 0), watermark: String(log.length) };
  }

  function begunOf(conversation: string, token: string, watermark: string): object {
    const place = domain().replace('http', 'ws');
    const address = `${place.replace('127.0.0.1', options.streamHost ?? '127.0.0.1')}/conversations/${conversation}/stream`;
    return {
      conversationId: conversation,
      token,
      expires_in: 1800,
      streamUrl: `${address}?watermark=${watermark}&t=${token}`,
    };
  }

  function create(): string {
    const conversation = `c${++count}`;
    conversations.set(conversation, { user: 'dl_user', log: [], streams: new Set(), isOver: false });
    return conversation;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const url = new URL(request.url ?? '', 'http://x');
    const [, , , what, id, part] = url.pathname.split('/');
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (request.method === 'OPTIONS') return respond(response, 200, {});
    if (!tokens.has(token)) return refuse(response, 401, 'Unauthorized');
    const own = tokens.get(token);
    if (own === undefined) return refuse(response, 403, 'TokenExpired');
    const stored = conversations.get(own) as Stored;
    if (what === 'tokens') return respond(response, 200, begunOf(own, issue(own), '-'));
    if (id !== undefined && id !== own) return refuse(response, 403, 'BadArgument');
    if (stored.isOver) return refuse(response, 403, 'ConversationEnded');
    if (id === undefined) {
      const isNew = stored.log.length === 0;
      if (isNew) await options.begin?.(own);
      return respond(response, isNew ? 201 : 200, begunOf(own, token, '-'));
    }
    if (part === undefined) {
      return respond(response, 200, begunOf(own, token, url.searchParams.get('watermark') ?? '-'));
    }
    if (request.method === 'GET') {
      return respond(response, 200, setOf(stored, url.searchParams.get('watermark')));
    }
    const activity = activityIn(body, part);
    if (part === 'upload') files.push(...[...body.matchAll(fileName)].map(([, name = '']) => name));
    posted.push(activity);
    const { id: given } = add(own, activity, 'user');
    try {
      await options.bot?.(activity, own);
      respond(response, 200, { id: given });
    } catch {
      refuse(response, 502, 'BotError');
    }
  }

  function domain(): string {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline`;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    domain: domain(),
    posted,
    files,
    generate(conversationId = create()) {
      return { conversationId, token: issue(conversationId) };
    },
    say: (conversation, activity) => void add(conversation, activity, 'bot'),
    expire: (token) => void tokens.set(token, undefined),
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

/** In an upload, the activity is the part of its own type. */
function activityIn(body: string, part: string): AnyActivity {
  const [, inForm] = /vnd\.microsoft\.activity\r\n\r\n(.*?)\r\n--/s.exec(body) ?? [];
  return JSON.parse(part === 'upload' ? (inForm ?? '{}') : body) as AnyActivity;
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    // A wildcard stands for all but this one.
    'Access-Control-Allow-Headers': 'authorization, content-type',
  });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, code: string): void {
  respond(response, status, { error: { code, message: 'secret of the service' } });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
