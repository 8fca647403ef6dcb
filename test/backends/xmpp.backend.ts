import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import NodeSocket from 'ws';
import { createXmpp, type XmppOptions } from '../../src/adapters/transport/xmpp.ts';
import type { TransportOptions } from '../../src/core/protocol/transport.ts';
import { follow, type Followed } from '../adapters/support/follow.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { reasonToSkip } from './support/prosody.ts';
import { desk, startXmppBank, type Case, type XmppBank } from './support/xmpp-bank.ts';

const words = ({ events }: Followed): readonly string[] =>
  events.flatMap((event) => (event.type === 'message.received' ? event.text : []));

describe('XMPP, before Prosody', { skip: reasonToSkip() }, () => {
  let bank: XmppBank;
  let proxy: TcpProxy;
  const endings: (() => Promise<unknown>)[] = [];
  before(async () => {
    bank = await startXmppBank();
    proxy = await openTcpProxy(bank.prosody.port);
  });
  after(async () => {
    await proxy.close();
    await bank.stop();
  });
  afterEach(async () => {
    proxy.restore();
    for (const end of endings.splice(0)) await end();
  });

  function driverOf({ account, room }: Case, more: Partial<XmppOptions> = {}) {
    return createXmpp({
      address: `ws://127.0.0.1:${proxy.port}/xmpp-websocket`,
      WebSocket: NodeSocket as unknown as typeof WebSocket,
      ...{ account, room, desk },
      ...more,
    });
  }

  async function talk(
    at: Case,
    more: Partial<XmppOptions> = {},
    connect: Partial<TransportOptions> = {},
  ): Promise<Followed> {
    const followed = follow(driverOf(at, more));
    endings.push(() => followed.transport.close());
    await followed.transport.connect({ locale: 'en', token: async () => at.password, ...connect });
    return followed;
  }

  test('greets, takes a message once, and answers in order', async () => {
    const at = await bank.open();
    const talking = await talk(at);
    await talking.told('message.received', ({ text }) => text.startsWith('Hello, I am'));
    const accepted = await talking.transport.send({ localId: 'l1', text: 'ask ¡ñ😀' });
    await talking.told('message.received', ({ text }) => text === 'You said ask ¡ñ😀');
    const own = await talking.told('message.received', ({ localId }) => localId === 'l1');
    assert.deepEqual([own.from.role, own.text, own.id], ['customer', 'ask ¡ñ😀', accepted.id]);
    assert.equal(own.cursor, own.id);
    assert.deepEqual(words(talking).slice(1), ['ask ¡ñ😀', 'You said ask ¡ñ😀']);
    assert.ok(!talking.events.some(({ type }) => type === 'problem.reported' || type === 'gap.found'));
  });
});
