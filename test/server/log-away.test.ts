import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mock, test, type TestContext } from 'node:test';
import { WebSocketServer } from 'ws';
import { watchIdle } from '../../demo/server/customer/watch-idle.ts';
import type { DeskServerFrame } from '../../demo/server/desk-frames.ts';
import { DeskConnection } from '../../demo/server/desk/desk-connection.ts';
import { createDesks } from '../../demo/server/desk/desks.ts';
import { watchAway } from '../../demo/server/desk/watch-away.ts';
import { createGateway, type Gateway } from '../../demo/server/gateway.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { Desk } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const conversation = 'c';
const maria = { id: 'agent-1', role: 'agent', name: 'Maria', team: 'Fraud' } as const;

// Whatever these leave unhandled ends a gateway's process; here it fails the test.

test('a typing hint while the log cannot be read does no harm, and the next one counts', async (context) => {
  const { gateway, clock } = await open(context);
  const told: string[] = [];
  const idle = watchIdle(gateway, conversation, ({ type }) => told.push(type));
  context.after(() => idle.stop());
  await settled();
  failOnce(gateway.conversations.log, 'read');
  const hint = { type: 'typing.changed', from: { id: 'customer', role: 'customer' }, on: true } as const;
  gateway.signals.publish(conversation, { ...hint, ttlSeconds: 6 });
  await settled();
  gateway.signals.publish(conversation, { ...hint, ttlSeconds: 6 });
  await settled();
  clock.turn(gateway.options.idle.seconds - gateway.options.idle.warnSeconds);
  await settled();
  assert.deepEqual(told, ['limit.announced']);
});

test('what runs out while the log cannot be read runs out later', async (context) => {
  const { gateway, clock } = await open(context);
  const { conversations, uploads, secure } = gateway;
  await uploads.ask(conversation, maria, { purpose: 'The bill', lang: 'en', kinds: ['pdf'] });
  const fields = [{ name: 'zip', kind: 'zip' }] as const;
  await secure.ask(conversation, { from: maria, purpose: 'Who are you?', lang: 'en', fields });
  failOnce(conversations.log, 'read', 2);
  clock.turn(86_400);
  await settled();
  const facts = await conversations.facts(conversation);
  assert.deepEqual([facts.upload?.ended, facts.secure?.ended], [undefined, undefined]);
  uploads.watch(conversation, facts.upload?.request);
  secure.watch(conversation, facts.secure?.request);
  clock.turn(1);
  await settled();
  const after = await conversations.facts(conversation);
  assert.deepEqual([after.upload?.ended, after.secure?.ended], ['expired', 'expired']);
});

test('a customer whose agent is away is given back later', async (context) => {
  const { gateway, clock } = await open(context);
  await gateway.handoff.request(conversation);
  await gateway.handoff.accept(conversation, maria);
  context.after(watchAway(gateway));
  failOnce(gateway.conversations.log, 'read');
  clock.turn(gateway.options.agentAwaySeconds);
  await settled();
  assert.equal(gateway.lobby.state.waiting.length, 0);
  await gateway.lobby.append({ type: 'gateway.came', gateway: 'another' });
  clock.turn(gateway.options.agentAwaySeconds);
  await settled();
  assert.equal(gateway.lobby.state.waiting.length, 1);
});

test('a desk that could not be told something is closed, so that it comes anew', async (context) => {
  const { gateway } = await open(context);
  const { desk } = await serveDesks(context, gateway);
  await gateway.handoff.request(conversation);
  await desk.queueOf(1);
  failOnce(gateway.conversations.log, 'read');
  gateway.signals.publish('lobby', { type: 'brief.changed' });
  assert.equal(await desk.closed, 1011);
});

test('that an agent has gone is told again until the lobby hears it', async (context) => {
  const { gateway, clock } = await open(context);
  const { desk } = await serveDesks(context, gateway);
  const { mock: append } = failOnce(gateway.lobby, 'append', 2);
  desk.socket.terminate();
  for (const [calls, left] of [
    [1, 1],
    [2, 1],
    [3, 0],
  ] as const) {
    while (append.callCount() < calls) await settled();
    await settled();
    assert.equal(gateway.lobby.state.agents.size, left);
    clock.turn(5);
  }
});

test('the desks are closed even where the lobby cannot be told', async (context) => {
  const { gateway } = await open(context);
  const { desk, desks } = await serveDesks(context, gateway);
  failOnce(gateway.lobby, 'append');
  desk.socket.terminate();
  await desk.closed;
  await desks.close();
});

test('a desk that closes while it opens a conversation follows nothing', async (context) => {
  const { gateway } = await open(context);
  await gateway.handoff.request(conversation);
  await gateway.handoff.accept(conversation, maria);
  const { log } = gateway.conversations;
  const frames: DeskServerFrame[] = [];
  const desk = new DeskConnection(gateway, maria, {
    send: (frame) => frames.push(frame),
    fail: () => assert.fail('nothing fails'),
  });
  const stop = mock.fn();
  const tail = mock.method(log, 'tail', async () => {
    desk.close();
    return stop;
  });
  const subscribe = mock.method(gateway.signals, 'subscribe', () => stop);
  await desk.start();
  assert.equal(tail.mock.callCount(), 1);
  // What stops the waiting for news of the line, the customer's presence, the tail and the signals.
  assert.equal(stop.mock.callCount(), subscribe.mock.callCount() + 1);
  assert.ok(frames.some(({ type }) => type === 'assigned'));
});

async function open(context: TestContext) {
  const clock = createTurnedClock();
  const gateway = await createGateway(withDefaults({ clock, pieceMilliseconds: 0 }));
  context.after(() => gateway.close());
  await gateway.assistant.greet(conversation, 'en');
  return { gateway, clock };
}

/** The desks of a gateway, with Maria's on a socket. */
async function serveDesks(context: TestContext, gateway: Gateway) {
  const desks = createDesks(gateway);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => desks.serve(socket));
  await once(server, 'listening');
  context.after(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  const desk = new Desk(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await desk.opened;
  desk.send({ type: 'hello', name: 'Maria', team: 'Fraud', langs: ['en'] });
  await desk.taking('queue');
  return { desk, desks };
}

/** The engine is away for so many calls. */
function failOnce<Name extends string>(
  of: Readonly<Record<Name, (...values: never[]) => unknown>>,
  name: Name,
  times = 1,
) {
  const away = async (): Promise<never> => {
    throw new Error('The engine is away.');
  };
  const mocked = mock.method(of as Record<string, () => unknown>, name);
  for (let call = 0; call < times; call += 1) mocked.mock.mockImplementationOnce(away, call);
  return mocked;
}

/** All that was begun without waiting is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
