import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** Not `once`, which takes the error that precedes a reset for a failure. */
const closed = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.on('close', resolve));

describe('a line under test', () => {
  let echo: Server;
  let proxy: TcpProxy;

  beforeEach(async () => {
    echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = await openTcpProxy((echo.address() as AddressInfo).port);
  });
  afterEach(async () => {
    await proxy.close();
    echo.close();
  });

  async function dial(): Promise<Socket> {
    const socket = connect(proxy.port, '127.0.0.1').on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  async function say(socket: Socket, text: string): Promise<string> {
    const heard = once(socket, 'data') as Promise<[Buffer]>;
    socket.write(text);
    return (await heard)[0].toString();
  }

  it('passes both ways in fair weather', async () => {
    assert.equal(await say(await dial(), 'hello'), 'hello');
  });

  it('cuts open lines and new ones until it is restored', async () => {
    const socket = await dial();
    await say(socket, 'hello');
    const cut = closed(socket);
    proxy.drop();
    await cut;
    const refused = connect(proxy.port, '127.0.0.1').on('error', () => undefined);
    await closed(refused);
    proxy.restore();
    assert.equal(await say(await dial(), 'again'), 'again');
  });

  it('holds everything back in a black hole, and lets it pass afterwards', async () => {
    const socket = await dial();
    await say(socket, 'hello');
    proxy.blackHole();
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.write('held');
    // Talk with the echo on a line of its own: long enough for the held words to have come back, were they not.
    const direct = connect((echo.address() as AddressInfo).port, '127.0.0.1');
    for (const word of ['one', 'two', 'three', 'four']) await say(direct, word);
    direct.destroy();
    assert.equal(heard, '');
    const passed = once(socket, 'data');
    proxy.restore();
    await passed;
    assert.equal(heard, 'held');
  });

  it('passes late and in order when it is slow', async () => {
    const socket = await dial();
    proxy.slow(30);
    const start = performance.now();
    assert.equal(await say(socket, 'late'), 'late');
    assert.ok(performance.now() - start >= 55, 'there and back, 30 ms each way');
  });

  it('resets open lines, and takes the next at once', async () => {
    const socket = await dial();
    await say(socket, 'hello');
    const cut = closed(socket);
    proxy.reset();
    await cut;
    assert.equal(await say(await dial(), 'again'), 'again');
  });

  it('passes in pieces when it slices, all of it and in order', async () => {
    const socket = await dial();
    const sent = 'a word in pieces, señora '.repeat(20);
    proxy.slice(3);
    const pieces: Buffer[] = [];
    const all = new Promise<void>((resolve) => {
      socket.on('data', (chunk: Buffer) => {
        pieces.push(chunk);
        if (Buffer.concat(pieces).length === Buffer.byteLength(sent)) resolve();
      });
    });
    socket.write(sent);
    await all;
    assert.equal(Buffer.concat(pieces).toString(), sent);
    assert.ok(pieces.length > 20, `only ${pieces.length} pieces`);
  });
});
