import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock, systemIds } from '../../src/adapters/system.ts';
import { createGatewayEventStream } from '../../src/adapters/transport/gateway-event-stream.ts';
import { createGatewayWebSocket } from '../../src/adapters/transport/gateway-web-socket.ts';
import type { Driver } from '../../src/core/protocol/driver.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import { fetchFrom, socketFrom } from '../server/support/from-page.ts';
import { openHouse } from '../server/support/house.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { gatewayLog } from './long/gateway-log.ts';

/** Quicker than a customer's, so that a black hole is seen in a moment. */
const tuning = { backoffBase: 50, backoffFloor: 50, connectTimeout: 1_500, deliverTimeout: 2_000 };

const carriers: readonly [string, (origin: string) => Driver][] = [
  ['a WebSocket', (origin) => createGatewayWebSocket({ endpoint: '/care', base: origin, WebSocket: socketFrom(origin) })],
  ['server-sent events', (origin) => createGatewayEventStream({ endpoint: '/care', base: origin })],
]; // prettier-ignore

/** What happens to the line, and whether the connection is lost by it. */
const outages: readonly [string, (line: TcpProxy) => void, boolean][] = [
  ['is slow', (line) => line.slow(100), false],
  ['passes three bytes at a time', (line) => line.slice(3), false],
  ['is reset', (line) => line.reset(), true],
  ['cannot be had', (line) => line.drop(), true],
  ['is a black hole', (line) => line.blackHole(), true],
];

for (const [name, create] of carriers) {
  test(`over ${name} all arrives once and in order, whatever happens to the line`, async (context) => {
    const house = await openHouse(context, { heartbeatSeconds: 1, rate: { frames: 1_000, seconds: 1 } });
    const line = await openTcpProxy(Number(new URL(house.origin).port));
    context.after(() => line.close());
    const cookie = await house.logIn();
    fetchFrom(context, line.origin);
    const transport = createTransport(create(line.origin), { clock: systemClock, ids: systemIds, tuning });
    context.after(() => transport.close());
    const ear = listen(transport.subscribe);
    await transport.connect({ locale: 'en', token: () => house.token(cookie) });

    const written: string[] = [];
    const send = (): Promise<unknown> => {
      const localId = `own-${written.length + 1}`;
      written.push(localId);
      return transport.send({ localId, text: `Hello ${written.length}, ¿qué tal?` });
    };
    for (const [, strike, isLost] of outages) {
      const lost = isLost
        ? ear.hears(({ type }) => type === 'connection.changed', ear.events.length)
        : undefined;
      strike(line);
      const sends = [send(), send()];
      await lost;
      line.restore();
      await Promise.all(sends);
    }
    const conversation = ear.events.flatMap((one) => (one.type === 'resume.changed' ? one.token : []))[0]!
      .conversation;
    // The assistant has the last word; once it is here, all is.
    const log = await gatewayLog(house.origin, cookie, conversation);
    const last = log.at(-1)!.id;
    await ear.hears((event) => event.type === 'message.received' && event.id === last);
    const told = ear.events.flatMap((event) => (event.type === 'message.received' ? event.id : []));
    assert.deepEqual(told.slice(0, log.length), log.map(({ id }) => id)); // prettier-ignore
    assert.deepEqual(log.flatMap(({ localId }) => localId ?? []), written); // prettier-ignore
    assert.ok(!ear.events.some(({ type }) => type === 'gap.found' || type === 'problem.reported'));
  });
}

/** All that is told, and a way to wait for some of it. */
function listen(subscribe: (listen: (event: TransportEvent) => void) => () => void) {
  const events: TransportEvent[] = [];
  const waiting = new Set<() => void>();
  subscribe((event) => {
    events.push(event);
    for (const look of [...waiting]) look();
  });
  return {
    events,
    /** Settles once there is such an event among those from that place on. */
    hears: (is: (event: TransportEvent) => boolean, since = 0): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!events.slice(since).some(is)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
