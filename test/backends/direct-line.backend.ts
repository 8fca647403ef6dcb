import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  ActivityTypes,
  CloudAdapter,
  createBotFrameworkAuthenticationFromConfiguration,
  EventFactory,
  MessageFactory,
  TurnContext,
  type Activity,
  type Request,
  type Response,
} from 'botbuilder';
import NodeSocket from 'ws';
import { createDirectLine } from '../../src/adapters/transport/direct-line.ts';
import { follow } from '../adapters/support/follow.ts';
import { startSmallDirectLine, type SmallDirectLine } from '../adapters/support/small-direct-line.ts';
import { FetchRequest } from './xml-http-request.ts';

let service: SmallDirectLine;
let botServer: Server;
let connector: Server;
const adapter = new CloudAdapter(createBotFrameworkAuthenticationFromConfiguration(null));

/** A bot as its authors write it. */
async function turn(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type === ActivityTypes.ConversationUpdate) {
    await context.sendActivity('Hello, I am an automated assistant.');
  } else if (activity.text === 'person') {
    await context.sendActivity(EventFactory.createHandoffInitiation(context, { team: 'Disputes' }));
    await context.sendActivity(EventFactory.createHandoffStatus(activity.conversation, 'accepted'));
    await context.sendActivity('Ana here.');
    await context.sendActivity(EventFactory.createHandoffStatus(activity.conversation, 'completed'));
  } else if (activity.text === 'end') {
    await context.sendActivity({ type: ActivityTypes.EndOfConversation });
  } else if (activity.text === 'fail') {
    throw new Error('the bot has failed');
  } else if (activity.type === ActivityTypes.Message) {
    await context.sendActivities([
      { type: ActivityTypes.Typing },
      MessageFactory.suggestedActions(['Yes', 'No'], `You said ${activity.text}`) as Activity,
    ]);
  }
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

before(async () => {
  // botbuilder answers with express's methods.
  botServer = createServer((request, response) => {
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
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  connector = createServer((request, response) => {
    const conversation = request.url?.split('/')[3] ?? '';
    void jsonOf(request).then((activity) => {
      service.say(conversation, { ...(activity as object), from: { name: 'Larkfield' } });
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

  service = await startSmallDirectLine({
    bot: toBot,
    begin: (conversation) =>
      toBot({ type: 'conversationUpdate', membersAdded: [{ id: 'dl_user' }] }, conversation),
  });
});

after(async () => {
  await service.close();
  for (const server of [botServer, connector]) {
    server.closeAllConnections();
    server.close();
  }
});

test('a real bot greets, types, offers, hands over to a person and ends, over our driver', async () => {
  const { transport, told, events } = follow(
    createDirectLine({ domain: service.domain, WebSocket: NodeSocket as unknown as typeof WebSocket }),
  );
  const { token } = service.generate();
  await transport.connect({ locale: 'en', token: async () => token });
  await told('message.received', ({ text }) => text.startsWith('Hello, I am'));
  await transport.send({ localId: 'l1', text: 'Hi' });
  const { choices } = await told('message.received', ({ text }) => text === 'You said Hi');
  assert.deepEqual(
    choices?.map(({ value }) => value),
    ['Yes', 'No'],
  );
  await told('typing.changed');
  await transport.send({ localId: 'l2', text: 'person' });
  await told('handoff.requested');
  await told('handoff.accepted');
  assert.equal((await told('message.received', ({ text }) => text === 'Ana here.')).from.role, 'agent');
  await told('participant.left');
  await transport.send({ localId: 'l3', text: 'fail' });
  await transport.send({ localId: 'l4', text: 'end' }).catch(() => undefined);
  await told('conversation.ended');
  const own = events.flatMap((event) =>
    event.type === 'message.received' && event.localId !== undefined ? event.localId : [],
  );
  assert.deepEqual(own, ['l1', 'l2', 'l3', 'l4'], 'each own message is there once');
  await transport.close();
});

test('Microsoft’s own client takes our tests’ service for Direct Line', async () => {
  // It is written for pages, and takes these from there.
  Object.assign(globalThis, { WebSocket: NodeSocket, XMLHttpRequest: FetchRequest, window: globalThis });
  const { DirectLine } = await import('botframework-directlinejs');
  const { token } = service.generate();
  const client = new DirectLine({ token, domain: service.domain, webSocket: true });
  const heard: string[] = [];
  const said = new Promise<void>((resolve) => {
    client.activity$.subscribe({
      next(activity) {
        heard.push(activity.type === 'message' ? (activity.text ?? '') : activity.type);
        if (heard.includes('You said Hi')) resolve();
      },
      // That it was ended here is an error to this client.
      error: () => undefined,
    });
  });
  const posted = new Promise<string>((resolve, reject) => {
    client.postActivity({ type: 'message', text: 'Hi', from: { id: 'me' } }).subscribe(resolve, reject);
  });
  assert.match(await posted, /\|\d+$/);
  await said;
  assert.ok(heard.some((text) => text.startsWith('Hello, I am')));
  client.connectionStatus$.subscribe({ error: () => undefined });
  client.end();
});
