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

type House = Awaited<ReturnType<typeof openHouse>>;

const carriers: readonly [string, (house: House) => Driver][] = [
  ['WebSocket', ({ at, origin }) => createGatewayWebSocket({ endpoint: '/care', base: at('/'), WebSocket: socketFrom(origin) })],
  ['server-sent events', ({ at }) => createGatewayEventStream({ endpoint: '/care', base: at('/') })],
]; // prettier-ignore

for (const [name, create] of carriers) {
  test(`the demo gateway greets, answers and is met again from the cursor, over ${name}`, async (context) => {
    const house = await openHouse(context);
    const cookie = await house.logIn();
    fetchFrom(context, house.origin);
    const token = () => house.token(cookie);
    const ports = { clock: systemClock, ids: systemIds };

    const first = createTransport(create(house), ports);
    const events: TransportEvent[] = [];
    const answered = new Promise<void>((resolve) => {
      first.subscribe((event) => {
        events.push(event);
        const own = events.some((one) => one.type === 'message.received' && one.localId === 'l1');
        if (own && event.type === 'message.received' && event.from.role === 'assistant') resolve();
      });
    });
    await first.connect({ locale: 'en', token });
    const accepted = await first.send({ localId: 'l1', text: 'I want to dispute a charge' });
    await answered;
    const place = events.flatMap((event) => (event.type === 'resume.changed' ? event.token : [])).at(-1);
    await first.close();
    assert.ok(place);
    assert.ok(events.some((event) => event.type === 'message.received' && event.id === accepted.id));
    assert.ok(!events.some((event) => event.type === 'problem.reported'), 'every frame made sense');

    const second = createTransport(create(house), ports);
    const again: TransportEvent[] = [];
    second.subscribe((event) => again.push(event));
    await second.connect({ locale: 'en', token, resume: place });
    assert.ok(!again.some((event) => event.type === 'message.received' || event.type === 'gap.found'));
    const page = await second.history();
    assert.ok(page.events.some((event) => event.type === 'message.received' && event.localId === 'l1'));
    assert.equal((await second.send({ localId: 'l1', text: 'I want to dispute a charge' })).id, accepted.id);
    await second.close();
  });
}
