import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Line } from '../../demo/pages/desk/desk-state.ts';
import { openDeskSocket, type DeskSocket } from '../../demo/pages/desk/desk-socket.ts';
import type { DeskServerFrame } from '../../demo/server/desk-frames.ts';
import { maria } from './desk-fixtures.ts';
import { FakeSocket } from './fake-socket.ts';

const hello = { type: 'hello', name: 'Maria', team: 'Card disputes', langs: ['en'] } as const;
const welcome = { type: 'welcome', agent: maria, teams: ['Fraud'] };

describe('the line of the desk', () => {
  let sockets: FakeSocket[];
  let lines: Line[];
  let frames: DeskServerFrame[];
  let waits: { readonly milliseconds: number; readonly act: () => void }[];
  let line: DeskSocket;

  beforeEach(() => {
    [sockets, lines, frames, waits] = [[], [], [], []];
    line = openDeskSocket({
      hello,
      open: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket;
      },
      clock: {
        now: () => 0,
        after: (milliseconds, act) => {
          const wait = { milliseconds, act };
          waits.push(wait);
          return () => waits.splice(waits.indexOf(wait), 1);
        },
      },
      random: () => 0.5,
      onFrame: (frame) => frames.push(frame),
      onLine: (state) => lines.push(state),
    });
  });

  it('introduces the agent, and is online once the gateway has said welcome', () => {
    sockets[0]?.open();
    assert.deepEqual(sockets[0]?.sent, [hello]);
    assert.equal(line.send({ type: 'accept', conversation: 'a' }), false);
    sockets[0]?.receive(welcome);
    assert.deepEqual(lines, ['online']);
    assert.equal(line.send({ type: 'accept', conversation: 'a' }), true);
  });

  it('waits longer after each failure, and starts afresh after a welcome', () => {
    for (let attempt = 0; attempt < 7; attempt++) {
      sockets.at(-1)?.close();
      waits.at(-1)?.act();
    }
    assert.deepEqual(
      waits.map((wait) => wait.milliseconds),
      [500, 1000, 2000, 4000, 8000, 10_000, 10_000],
    );
    sockets.at(-1)?.receive(welcome);
    sockets.at(-1)?.close();
    assert.equal(waits.at(-1)?.milliseconds, 500);
  });

  it('tries at once when it is woken, and only then', () => {
    line.wake();
    assert.equal(sockets.length, 1);
    sockets[0]?.close();
    line.wake();
    assert.equal(sockets.length, 2);
    assert.equal(waits.length, 0);
  });

  it('leaves out what makes no sense', () => {
    sockets[0]?.receive('not json');
    sockets[0]?.receive({ type: 'assigned', conversation: 7 });
    sockets[0]?.receive({ type: 'something-new' });
    sockets[0]?.receive({ type: 'queue', waiting: [{ conversation: 'half' }] });
    assert.deepEqual(JSON.parse(JSON.stringify(frames)), [{ type: 'queue', waiting: [] }]);
  });

  it('ends for good when it is closed', () => {
    line.close();
    assert.deepEqual(lines, []);
    assert.equal(waits.length, 0);
  });
});
