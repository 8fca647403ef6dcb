import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import { systemClock, systemIds } from '../../src/adapters/system.ts';
import type { FileJob, GatewayPlace, SendFile } from '../../src/adapters/transport/gateway-address.ts';
import type { Command } from '../../src/core/protocol/commands.ts';
import type { Driver } from '../../src/core/protocol/driver.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import type { Transport, TransportOptions } from '../../src/core/protocol/transport.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import { messageAt } from '../delivery/support/fake-driver.ts';
import { withoutIdsAndTimes } from '../support/without-ids.ts';
import {
  startSmallGateway,
  welcome,
  type SmallBehaviour,
  type SmallGateway,
} from '../adapters/support/small-gateway.ts';

const accept: NonNullable<SmallBehaviour['answer']> = (frame) =>
  frame.type === 'send'
    ? {
        type: 'accepted',
        accepted: { localId: frame.draft.localId, id: `server-${frame.draft.localId}`, at: 1 },
      }
    : undefined;

/** What is asked for around the end of a conversation. */
const newerCommands: readonly Command[] = [
  { do: 'extend', kind: 'idle' },
  { do: 'email-transcript' },
  { do: 'answer-summary', id: 's', answer: 'wrong', text: 'No' },
  { do: 'rate', about: 'agent', score: 5, comment: 'Good' },
];

/** What both carriers of our own protocol have to do, each against a real server on this machine. */
export function gatewayDriverContract(name: string, create: (place: GatewayPlace) => Driver): void {
  describe(name, () => {
    let gateway: SmallGateway;
    const transports: Transport[] = [];
    before(async () => {
      gateway = await startSmallGateway();
    });
    afterEach(async () => {
      await Promise.all(transports.splice(0).map((transport) => transport.close()));
      for (const key of ['connect', 'refuse', 'answer'] as const) delete gateway.behaviour[key];
    });
    after(() => gateway.close());

    function start(options: Partial<TransportOptions> = {}, place: Partial<GatewayPlace> = {}) {
      const driver = create({ endpoint: gateway.endpoint, ...place });
      const transport = createTransport(driver, {
        clock: systemClock,
        ids: systemIds,
        tuning: { backoffBase: 10 },
      });
      transports.push(transport);
      const events: TransportEvent[] = [];
      const waiting = new Set<() => void>();
      transport.subscribe((event) => {
        events.push(event);
        for (const check of [...waiting]) check();
      });
      const has = (is: (event: TransportEvent) => boolean) =>
        new Promise<void>((resolve) => {
          const check = () => {
            if (!events.some(is)) return;
            waiting.delete(check);
            resolve();
          };
          waiting.add(check);
          check();
        });
      const said = (text: string) => has((event) => event.type === 'message.received' && event.text === text);
      return { transport, events, has, said, online: transport.connect({ locale: 'es', ...options }) };
    }
    const here = () => gateway.connections.at(-1) as SmallGateway['connections'][number];

    test('sends files to its own place with a fresh token, whatever the wire says of places', async () => {
      const upload = { to: 'evil.example', address: 'https://evil.example/' } as unknown as boolean;
      gateway.behaviour.connect = (connection) => {
        connection.send({ ...welcome, capabilities: { ...welcome.capabilities, upload } });
        connection.send({ type: 'live' });
      };
      const jobs: FileJob[] = [];
      const sendFile: SendFile = async (job) => void jobs.push(job);
      const { online, transport } = start({ token: async (reason) => `for ${reason}` }, { sendFile });
      await online;
      assert.deepEqual({ ...transport.capabilities.upload }, { to: new URL(gateway.endpoint).host });
      const file = { requestId: 'r', localId: 'f', name: 'bill.pdf', content: new Blob(['%PDF-']) };
      await transport.upload?.(file);
      const [job] = jobs;
      assert.deepEqual(
        [job?.address.href, job?.token, job?.conversation, job?.file],
        [`${gateway.endpoint}upload`, 'for refresh', 'c-1', file],
      );
    });

    test('takes no files where the gateway says so, or where nothing can send them', async () => {
      const plain = start({}, { sendFile: async () => undefined });
      await plain.online;
      assert.equal(plain.transport.capabilities.upload, false);
    });

    test('says hello with locale, context, place and token, and the token is in no address', async () => {
      const { online } = start({
        token: async () => 'secret',
        context: { card: '1005' },
        resume: { driver: name, conversation: 'c-7', cursor: '9' },
      });
      await online;
      const { token, hello } = here();
      assert.equal(token, 'secret');
      const { token: _, ...rest } = hello;
      assert.deepEqual(rest, {
        type: 'hello',
        version: 1,
        locale: 'es',
        conversation: 'c-7',
        cursor: '9',
        context: { card: '1005' },
      });
    });

    test('takes an endpoint that is relative to the page', async () => {
      const { online } = start({}, { endpoint: '/care', base: `${gateway.endpoint}page.html?a=b` });
      await online;
    });

    test('refuses an endpoint that is no address', async () => {
      await assert.rejects(start({}, { endpoint: 'javascript:alert(1)' }).online, { kind: 'unsupported' });
    });

    test('is online when all that was missed has come', async () => {
      gateway.behaviour.connect = (connection) => {
        connection.send(welcome);
        connection.send({ type: 'event', event: messageAt(1) });
        connection.send({ type: 'live' });
      };
      const { online, events } = start();
      await online;
      const types = events.map(({ type }) => type);
      assert.ok(types.indexOf('message.received') < types.lastIndexOf('connection.changed'));
    });

    test('brings a draft over, and the words that settle it', async () => {
      gateway.behaviour.answer = accept;
      const { online, transport } = start();
      await online;
      const [first, second] = await Promise.all(
        ['a', 'b'].map((localId) => transport.send({ localId, text: 'hi ¡ñ😀!' })),
      );
      assert.deepEqual([first?.id, second?.id], ['server-a', 'server-b']);
      const sent = gateway.frames.flatMap((frame) => (frame.type === 'send' ? frame.draft.text : []));
      assert.deepEqual(sent.slice(-2), ['hi ¡ñ😀!', 'hi ¡ñ😀!']);
    });

    test('tells the refusal of a draft and of a command', async () => {
      gateway.behaviour.answer = (frame) => {
        if (frame.type === 'send') return { type: 'refused', id: frame.draft.localId, kind: 'too-large' };
        return frame.type === 'run' ? { type: 'refused', id: frame.id, kind: 'conflict' } : undefined;
      };
      const { online, transport } = start();
      await online;
      await assert.rejects(transport.send({ localId: 'big', text: 'x' }), {
        kind: 'too-large',
        delivery: 'not-sent',
      });
      await assert.rejects(transport.run({ do: 'end' }), { kind: 'conflict' });
    });

    test('hands the answers of a secure prompt over once, in their command and nothing else', async () => {
      gateway.behaviour.answer = (frame) =>
        frame.type === 'run' ? { type: 'refused', id: frame.id, kind: 'rejected' } : undefined;
      const { online, transport, events } = start();
      await online;
      const before = gateway.frames.length;
      const command = { do: 'submit-secure', requestId: 'r', values: { zip: '85004' } } as const;
      const error: unknown = await transport.run(command).catch((thrown: unknown) => thrown);
      assert.equal((error as { kind?: string }).kind, 'rejected');
      const frames = gateway.frames
        .slice(before)
        .filter((frame) => withoutIdsAndTimes(JSON.stringify(frame)).includes('85004'));
      assert.deepEqual(
        frames.map((frame) => frame.type === 'run' && frame.command),
        [command],
      );
      const told = JSON.stringify([events, error, { ...(error as object) }, String((error as Error).stack)]);
      assert.ok(!withoutIdsAndTimes(told).includes('85004'), 'an answer is in an event or an error');
    });

    test('runs commands, asks for history and gives hints', async () => {
      let hinted = () => {};
      const hint = new Promise<void>((resolve) => (hinted = resolve));
      gateway.behaviour.connect = (connection) => {
        const capabilities = {
          ...welcome.capabilities,
          typing: { send: true, receive: true, minIntervalSeconds: 1 },
        };
        connection.send({ ...welcome, connection: `k-${gateway.connections.length}`, capabilities });
        connection.send({ type: 'live' });
      };
      gateway.behaviour.answer = (frame) => {
        if (frame.type === 'run') return { type: 'done', id: frame.id };
        if (frame.type === 'hint') hinted();
        return frame.type === 'history'
          ? { type: 'page', id: frame.id, page: { events: [messageAt(3)], before: '2' } }
          : undefined;
      };
      const { online, transport } = start();
      await online;
      await transport.run({ do: 'request-agent', team: 'Disputes' });
      for (const command of newerCommands) await transport.run(command);
      const ran = gateway.frames.flatMap((frame) => (frame.type === 'run' ? frame.command : []));
      assert.deepEqual(ran.slice(-newerCommands.length), newerCommands);
      const page = await transport.history('4', 10);
      assert.deepEqual([page.events[0]?.id, page.before], ['m3', '2']);
      transport.hint({ type: 'typing', on: true });
      await hint;
    });

    test('a connection that breaks is made again from the cursor, and the draft arrives once', async () => {
      gateway.behaviour.answer = (frame, connection) => {
        if (frame.type === 'send' && connection.hello.cursor === undefined) {
          connection.drop();
          return 503;
        }
        return accept(frame, connection);
      };
      const { online, transport, said } = start();
      await online;
      here().send({ type: 'event', event: messageAt(1) });
      await said('text 1');
      assert.equal((await transport.send({ localId: 'a', text: 'hi' })).id, 'server-a');
      assert.equal(here().hello.cursor, '1');
    });

    test('a token that is refused is asked for anew', async () => {
      gateway.behaviour.refuse = (_, token) => (token === 'old' ? 401 : undefined);
      const reasons: string[] = [];
      const token = async (reason: string) => (reasons.push(reason) === 1 ? 'old' : 'new');
      await start({ token }).online;
      assert.deepEqual(reasons, ['connect', 'rejected']);
      assert.equal(here().token, 'new');
    });

    test('the gateway can say goodbye for good', async () => {
      const { online, transport, has } = start();
      await online;
      here().send({ type: 'bye', kind: 'over', again: false });
      await has((event) => event.type === 'connection.changed' && event.state === 'ended');
      await assert.rejects(transport.send({ localId: 'z', text: 'x' }), { kind: 'ended' });
    });

    test('a version that is not known here is not worth another try', async () => {
      gateway.behaviour.connect = (connection) => connection.send({ ...welcome, version: 2 });
      await assert.rejects(start().online, { kind: 'unsupported' });
    });

    test('a cursor that the gateway does not know leaves a gap that is told', async () => {
      gateway.behaviour.connect = (connection) => {
        connection.send(welcome);
        connection.send({ type: 'gap' });
        connection.send({ type: 'live' });
      };
      const { online, events } = start({ resume: { driver: name, conversation: 'c-1', cursor: 'old' } });
      await online;
      assert.equal(events.filter(({ type }) => type === 'gap.found').length, 1);
    });

    test('no hostile frame throws, and the next good one is shown', async () => {
      const lines = readFileSync(new URL('../data/hostile-events.jsonl', import.meta.url), 'utf8')
        .trim()
        .split('\n');
      const { online, events, said } = start();
      await online;
      const connection = here();
      for (const line of lines) {
        for (const frame of framesOf(line)) {
          connection.raw(frame);
          connection.raw(
            JSON.stringify({
              type: 'event',
              event: frame.startsWith('{"') && isJson(frame) ? (JSON.parse(frame) as unknown) : frame,
            }),
          );
        }
      }
      connection.send({ type: 'event', event: messageAt(1) });
      await said('text 1');
      assert.deepEqual(
        events.filter((event) => event.type === 'message.received').map((event) => event.id),
        ['m1'],
      );
      assert.equal(gateway.connections.at(-1), connection, 'it is still the same connection');
      assert.equal(({} as { polluted?: number }).polluted, undefined);
    });
  });
}

interface HostileLine {
  readonly frames?: readonly string[];
  readonly repeatFrame?: {
    readonly pre: string;
    readonly unit: string;
    readonly count: number;
    readonly mid: string;
    readonly close: string;
    readonly post: string;
  };
}

function framesOf(line: string): readonly string[] {
  const { frames = [], repeatFrame } = JSON.parse(line) as HostileLine;
  if (!repeatFrame) return frames;
  const { pre, unit, count, mid, close, post } = repeatFrame;
  return [...frames, pre + unit.repeat(count) + mid + close.repeat(count) + post];
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}
