import type { TestContext } from 'node:test';
import type { ClientFrame, ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { Command } from '../../../src/core/protocol/commands.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import type { DeskClientFrame, DeskServerFrame } from '../../../demo/server/desk-frames.ts';
import { createDemoServer, type DemoServerOptions } from '../../../demo/server/create-demo-server.ts';
import { Line } from './line.ts';

type EventOf<K extends WireEvent['type']> = Extract<WireEvent, { type: K }>;
type Hello = Extract<ClientFrame, { type: 'hello' }>;

/** A customer on a WebSocket, as the widget would be. */
export class Customer extends Line<ClientFrame, ServerFrame> {
  conversation = '';
  #count = 0;

  async event<K extends WireEvent['type']>(type: K): Promise<EventOf<K>> {
    const { event } = await this.take(
      (frame): frame is Extract<ServerFrame, { type: 'event' }> =>
        frame.type === 'event' && frame.event.type === type,
    );
    return event as EventOf<K>;
  }

  say(text: string, value?: string): string {
    const localId = `local-${++this.#count}`;
    this.send({ type: 'send', draft: { localId, text, ...(value !== undefined && { value }) } });
    return localId;
  }

  /** The assistant's or an agent's next whole message. */
  async answer(): Promise<EventOf<'message.received'>> {
    for (;;) {
      const message = await this.event('message.received');
      if (message.from.role !== 'customer') return message;
    }
  }

  async run(command: Command): Promise<ServerFrame> {
    const id = `run-${++this.#count}`;
    this.send({ type: 'run', id, command });
    return this.seen((frame) => (frame.type === 'done' || frame.type === 'refused') && frame.id === id);
  }
}

export class Desk extends Line<DeskClientFrame, DeskServerFrame> {
  async queueOf(length: number) {
    const frame = await this.take(
      (one): one is Extract<DeskServerFrame, { type: 'queue' }> =>
        one.type === 'queue' && one.waiting.length === length,
    );
    return frame.waiting;
  }

  async event<K extends WireEvent['type']>(type: K): Promise<EventOf<K>> {
    const { event } = await this.take(
      (frame): frame is Extract<DeskServerFrame, { type: 'event' }> =>
        frame.type === 'event' && frame.event.type === type,
    );
    return event as EventOf<K>;
  }
}

/** A running demo server on a free port, closed when the test ends. */
export async function openHouse(test: Pick<TestContext, 'after'>, options: Partial<DemoServerOptions> = {}) {
  const server = await createDemoServer({
    port: 0,
    folder: '/nonexistent',
    pieceMilliseconds: 1,
    ...options,
  });
  test.after(() => server.close());
  return { server, ...visit(server.url) };
}

/** How to come to a server that runs, at its address with a slash at the end. */
export function visit(url: string) {
  const at = (path: string): string => new URL(path, url).href;
  const origin = new URL(url).origin;

  async function logIn(): Promise<string> {
    const page = await fetch(url);
    return page.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  async function token(cookie: string): Promise<string> {
    const response = await fetch(at('/session/token'), { method: 'POST', headers: { cookie, origin } });
    return ((await response.json()) as { token: string }).token;
  }

  /** Connects and reads up to `live`. */
  async function customer(hello: Partial<Hello> & { cookie?: string } = {}): Promise<Customer> {
    const { cookie = await logIn(), ...rest } = hello;
    const line = new Customer(at('/care/socket'));
    await line.opened;
    line.send({ type: 'hello', version: 1, locale: 'en', token: await token(cookie), ...rest });
    line.conversation = (await line.taking('welcome')).conversation;
    await line.taking('live');
    return line;
  }

  async function desk(
    name: string,
    team = 'Card disputes',
    more: { supervisor?: boolean } = {},
  ): Promise<Desk> {
    const line = new Desk(at('/desk/socket'));
    await line.opened;
    line.send({ type: 'hello', name, team, langs: ['en'], ...more });
    await line.taking('welcome');
    await line.taking('queue');
    return line;
  }

  return { at, origin, logIn, token, customer, desk };
}
