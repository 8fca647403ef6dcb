import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ActivityTypes, EventFactory, MessageFactory, type Activity, type TurnContext } from 'botbuilder';
import NodeSocket from 'ws';
import { createDirectLine } from '../../src/adapters/transport/direct-line.ts';
import { follow } from '../adapters/support/follow.ts';
import { startBotServer, type BotServer } from './servers/bot-server.backend.ts';
import { FetchRequest } from './xml-http-request.ts';

let bot: BotServer;
let service: BotServer['service'];

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

before(async () => {
  bot = await startBotServer(turn);
  ({ service } = bot);
});
after(() => bot.close());

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
  await told('participant.joined');
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
