import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CloudAdapter,
  createBotFrameworkAuthenticationFromConfiguration,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import {
  startSmallDirectLine,
  type SmallDirectLine,
} from '../../../demo/server/backends/direct-line/small-direct-line.ts';

/** A bot of botbuilder, as Azure would run it: behind Direct Line, and answering over a connector. */
export interface BotServer {
  readonly service: SmallDirectLine;
  readonly adapter: CloudAdapter;
  close(): Promise<void>;
}

/** @param turn A bot as its authors write it. What it throws makes Direct Line say that the bot has failed. */
export async function startBotServer(turn: (context: TurnContext) => Promise<void>): Promise<BotServer> {
  const adapter = new CloudAdapter(createBotFrameworkAuthenticationFromConfiguration(null));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  // botbuilder answers with express's methods.
  const botServer = createServer((request, response) => {
    const answer: Response = {
      socket: response.socket,
      end: (...args: unknown[]) => response.end(...(args as [])),
      header: (name: string, value: unknown) => response.setHeader(name, String(value)),
      send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body)),
      status: (code: number) => (response.statusCode = code),
    };
    void jsonOf(request).then((body) =>
      adapter.process(Object.assign(request, { body }) as unknown as Request, answer, turn),
    );
  });
  const connector = createServer((request, response) => {
    const conversation = request.url?.split('/')[3] ?? '';
    void jsonOf(request).then((activity) => {
      const { from } = activity as { readonly from?: { readonly name?: string } };
      service.say(conversation, { ...(activity as object), from: { name: from?.name ?? 'Larkfield' } });
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1"}');
    });
  });
  const [bot, serviceUrl] = [await listen(botServer), await listen(connector)];

  async function toBot(activity: object, conversation: string): Promise<void> {
    const whole = {
      id: 'a1',
      channelId: 'directline',
      from: { id: 'dl_user', role: 'user' },
      recipient: { id: 'bot', role: 'bot' },
      ...activity,
      serviceUrl,
      conversation: { id: conversation },
    };
    const headers = { 'Content-Type': 'application/json' };
    const { ok } = await fetch(`${bot}/api/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(whole),
    });
    if (!ok) throw new Error('the bot has failed');
  }

  const service = await startSmallDirectLine({
    bot: toBot,
    begin: (conversation) =>
      toBot({ type: 'conversationUpdate', membersAdded: [{ id: 'dl_user' }] }, conversation),
  });
  return {
    service,
    adapter,
    async close() {
      await service.close();
      for (const server of [botServer, connector]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
