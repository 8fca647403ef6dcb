import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { WebSocket as NodeSocket } from 'ws';
import { createGatewayEventStream } from '../../src/adapters/transport/gateway-event-stream.ts';
import { createGatewayWebSocket } from '../../src/adapters/transport/gateway-web-socket.ts';
import { systemClock, systemIds } from '../../src/adapters/system.ts';
import type { Driver } from '../../src/core/protocol/driver.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import { openHouse } from './support/house.ts';

/** The widget's own runtime and drivers, against this gateway, from a page of this origin. */
async function openTransport(t: TestContext, carrier: 'socket' | 'stream', tokenSeconds = 120) {
  const house = await openHouse(t, { tokenSeconds });
  const sockets: NodeSocket[] = [];
  const plainFetch = globalThis.fetch;
  globalThis.fetch = (input, init = {}) =>
    plainFetch(input, { ...init, headers: { ...init.headers, origin: house.origin } });
  t.after(() => (globalThis.fetch = plainFetch));
  class PageSocket extends NodeSocket {
    constructor(address: string) {
      super(address, { headers: { origin: house.origin } });
      sockets.push(this);
    }
  }
  const place = { endpoint: house.at('/care') };
  const driver: Driver =
    carrier === 'socket'
      ? createGatewayWebSocket({ ...place, WebSocket: PageSocket as unknown as typeof WebSocket })
      : createGatewayEventStream(place);
  const transport = createTransport(driver, { clock: systemClock, ids: systemIds });
  t.after(() => transport.close());
  const cookie = await house.logIn();
  let tokens = 0;
  let renewed: () => void = () => undefined;
  async function renewals(wanted: number): Promise<void> {
    while (tokens < wanted) await new Promise<void>((resolve) => (renewed = resolve));
  }
  const events: TransportEvent[] = [];
  let wake: () => void = () => undefined;
  transport.subscribe((event) => {
    events.push(event);
    wake();
  });
  async function until(is: (event: TransportEvent) => boolean): Promise<TransportEvent> {
    for (;;) {
      const found = events.find(is);
      if (found) return found;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  await transport.connect({
    locale: 'en',
    token: async () => {
      tokens += 1;
      renewed();
      return house.token(cookie);
    },
  });
  return { house, transport, events, until, sockets, renewals };
}

function isAnswer(event: TransportEvent, words: RegExp): boolean {
  return event.type === 'message.received' && event.from.role !== 'customer' && words.test(event.text);
}

for (const carrier of ['socket', 'stream'] as const) {
  test(
    `the widget's driver over a ${carrier} greets, sends, asks, waits and ends`,
    { timeout: 20_000 },
    async (t) => {
      const { transport, until } = await openTransport(t, carrier);
      assert.equal(transport.capabilities.resume, 'gap-free');
      await until((event) => isAnswer(event, /automated/));
      const accepted = await transport.send({ localId: 'a', text: 'card 4111111111111111' });
      assert.equal(accepted.text, 'card [card number removed]');
      await transport.send({ localId: 'b', text: 'what are your hours?' });
      await until((event) => isAnswer(event, /8 a\.m\./));
      assert.ok((await transport.history(undefined, 3)).events.length === 3);
      await transport.run({ do: 'request-agent' });
      await until((event) => event.type === 'queue.updated' && event.position === 1);
      await transport.run({ do: 'end' });
      await until((event) => event.type === 'connection.changed' && event.state === 'ended');
    },
  );

  test(`the widget's driver over a ${carrier} outlives its token`, { timeout: 20_000 }, async (t) => {
    const { transport, until, renewals, events } = await openTransport(t, carrier, 2);
    await renewals(2);
    await transport.send({ localId: 'a', text: 'what are your hours?' });
    await until((event) => isAnswer(event, /8 a\.m\./));
    assert.ok(!events.some(({ type }) => type === 'gap.found'));
  });
}

test(
  'a socket that is cut in the middle of an answer loses nothing and says nothing twice',
  { timeout: 20_000 },
  async (t) => {
    const { transport, until, sockets, events } = await openTransport(t, 'socket');
    await transport.send({ localId: 'a', text: 'what are your hours?' });
    await until((event) => event.type === 'message.streamed');
    sockets[0]?.terminate();
    const sent = transport.send({ localId: 'b', text: 'thank you' });
    await until((event) => isAnswer(event, /8 a\.m\./));
    await sent;
    await until((event) => isAnswer(event, /You are welcome/));
    const ids = events.flatMap((event) => (event.type === 'message.received' ? [event.id] : []));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 5);
  },
);
