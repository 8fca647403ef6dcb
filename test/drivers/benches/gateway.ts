import { createGatewayEventStream } from '../../../src/adapters/transport/gateway-event-stream.ts';
import type { GatewayPlace, SendFile } from '../../../src/adapters/transport/gateway-address.ts';
import { createGatewayWebSocket } from '../../../src/adapters/transport/gateway-web-socket.ts';
import { errorOfStatus } from '../../../src/adapters/transport/http-error.ts';
import type { Driver } from '../../../src/core/protocol/driver.ts';
import type { Transport } from '../../../src/core/protocol/transport.ts';
import type { Bench, CaseName, OtherSide } from '../../../src/testing.ts';
import { uploadRules } from '../../../demo/server/upload/upload-rules.ts';
import { gatewayLog } from '../../faults/long/gateway-log.ts';
import { socketFrom } from '../../server/support/from-page.ts';
import { openHouse, type Desk } from '../../server/support/house.ts';
import { createTurnedClock } from '../../server/support/turned-clock.ts';
import { openTcpProxy } from '../../support/tcp-proxy.ts';
import { transportOver, type Endings, type ShippedDriver } from '../driver.ts';
import { fetchAsPageOf } from './page-fetch.ts';

type House = Awaited<ReturnType<typeof openHouse>>;

/** A page sends files by XMLHttpRequest, which is not in Node. */
const sendFile: SendFile = async ({ address, token, conversation, file, progress, signal }) => {
  const { status } = await fetch(address, {
    method: 'POST',
    body: file.content,
    headers: {
      'Content-Type': 'application/octet-stream',
      Authorization: `Bearer ${token}`,
      'Care-Conversation': conversation,
      'Care-Request': file.requestId,
      'Care-File': file.localId,
      'Care-File-Name': encodeURIComponent(file.name),
    },
    signal,
  });
  if (status !== 200) throw errorOfStatus(status, null);
  progress(1);
};

/** The demo's gateway, with its assistant, and people at their desks. */
async function openBench(
  create: (place: GatewayPlace) => Driver,
  endings: Endings,
  of: CaseName,
): Promise<Bench> {
  // Time is turned where a case is about it; no heartbeat comes then.
  const isTimed = of === 'token expiry' || of === 'rate limit';
  const clock = isTimed ? createTurnedClock(Date.now()) : undefined;
  const house = await openHouse(endings, {
    ...(clock && { clock }),
    heartbeatSeconds: clock ? 30 : 1,
    tokenSeconds: 120,
    rate: { frames: of === 'rate limit' ? 4 : 1_000, seconds: 1 },
    upload: { ...uploadRules, scanSeconds: 0 },
  });
  const line = await openTcpProxy(Number(new URL(house.origin).port));
  endings.after(() => line.close());
  fetchAsPageOf(line.origin);
  const cookie = await house.logIn();
  let conversation = '';
  return {
    open() {
      const transport = transportOver(create({ endpoint: '/care', base: line.origin, sendFile }));
      transport.subscribe((event) => {
        if (event.type === 'resume.changed') ({ conversation } = event.token);
        if (event.type === 'outbox.changed' && event.error?.kind === 'rate-limited') clock?.turn(2);
      });
      return transport;
    },
    token: () => house.token(cookie),
    line,
    side: {
      ...people(house, () => conversation),
      question: { text: 'what are your hours?', answer: '8 a.m.' },
      async received() {
        const log = await gatewayLog(house.origin, cookie, conversation);
        return log.filter(({ from }) => from.role === 'customer').map(({ text }) => text);
      },
      expire: async () => clock?.turn(121),
      limit: async () => 6,
    },
  };
}

function people(house: House, conversation: () => string): OtherSidePeople {
  let desk: Desk | undefined;
  const come = async (name: string, team: string): Promise<Desk> => {
    const line = await house.desk(name, team);
    line.send({ type: 'accept', conversation: conversation() });
    await line.taking('assigned');
    return line;
  };
  const accept = async (): Promise<void> => void (desk = await come('Maria', 'Card disputes'));
  const here = async (transport?: Transport): Promise<Desk> => {
    if (!desk) {
      await transport?.run({ do: 'request-agent', team: 'Card disputes' });
      await accept();
    }
    return desk!;
  };
  let count = 0;
  return {
    accept,
    async say(text, transport) {
      const localId = `desk-${++count}`;
      (await here(transport)).send({ type: 'say', conversation: conversation(), localId, text });
    },
    async transfer() {
      const team = 'Fraud';
      (await here()).send({ type: 'transfer', conversation: conversation(), team });
      await desk!.taking('released');
      desk = await come('Ana', team);
    },
    async end() {
      (await here()).send({ type: 'end', conversation: conversation(), summary: 'All is well.' });
    },
    async askFile() {
      const ask = { type: 'ask-file', conversation: conversation(), purpose: 'Your bill' } as const;
      (await here()).send({ ...ask, kinds: ['pdf'] });
    },
    async files() {
      await desk!.seen(({ type }) => type === 'event');
      return desk!.frames.flatMap((frame) =>
        frame.type === 'event' && frame.event.type === 'upload.received' ? frame.event.name : [],
      );
    },
  };
}

type OtherSidePeople = Omit<OtherSide, 'received' | 'question' | 'expire' | 'limit'>;

export const gatewayDrivers: readonly ShippedDriver[] = [
  {
    name: 'gateway-web-socket',
    module: './adapters/transport/gateway-web-socket.ts',
    openBench: (endings, of) =>
      openBench(
        (place) => createGatewayWebSocket({ ...place, WebSocket: socketFrom(place.base ?? '') }),
        endings,
        of,
      ),
  },
  {
    name: 'gateway-event-stream',
    module: './adapters/transport/gateway-event-stream.ts',
    openBench: (endings, of) => openBench(createGatewayEventStream, endings, of),
  },
];
