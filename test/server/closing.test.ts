import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Clock } from '../../src/core/protocol/ports.ts';
import { createDemoServer } from '../../demo/server/create-demo-server.ts';
import { systemClock } from '../../demo/server/clock.ts';
import { openHouse } from './support/house.ts';

test('a closed server leaves no timer, whatever was under way', async (t) => {
  const timers = new Set<object>();
  const clock: Clock = {
    now: () => Date.now(),
    after(milliseconds, act) {
      const timer = {};
      timers.add(timer);
      const cancel = systemClock.after(milliseconds, () => {
        timers.delete(timer);
        act();
      });
      return () => {
        timers.delete(timer);
        cancel();
      };
    },
  };
  const house = await openHouse(t, { clock, pieceMilliseconds: 50 });
  const maria = await house.desk('Maria');
  const served = await house.customer();
  await served.run({ do: 'request-agent' });
  maria.send({ type: 'accept', conversation: served.conversation });
  await maria.taking('assigned');
  await (await house.desk('Ana')).close();
  const waiting = await house.customer();
  await waiting.run({ do: 'request-agent' });
  waiting.say('what are your hours?');
  await waiting.event('message.streamed');
  const ended = await house.customer();
  await ended.run({ do: 'end' });
  const token = await house.token(await house.logIn());
  const stream = await fetch(house.at('/care/stream'), {
    method: 'POST',
    headers: { origin: house.origin, authorization: `Bearer ${token}` },
    body: JSON.stringify({ type: 'hello', version: 1, locale: 'en' }),
  });
  assert.ok(timers.size > 8);
  await house.server.close();
  assert.equal(timers.size, 0);
  assert.match(await stream.text(), /"live"/);
  await assert.rejects(fetch(house.server.url));
});

test('a port that is taken is an error, not a silence', async (t) => {
  const house = await openHouse(t);
  const port = Number(new URL(house.server.url).port);
  await assert.rejects(createDemoServer({ port }), /EADDRINUSE/);
});

test('the command says when it is ready and ends on SIGTERM', async () => {
  const run = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(run.stdout, 'data')) as [Buffer];
  const address = /^ready (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(line.toString())?.[1];
  assert.ok(address);
  assert.ok((await fetch(address)).status);
  run.kill('SIGTERM');
  assert.deepEqual(await once(run, 'exit'), [0, null]);
});
