import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, Driver } from '../../src/core/protocol/driver.ts';
import { conformanceCases, type Bench, type CaseName } from '../../src/testing.ts';
import { transportOver } from '../drivers/driver.ts';
import { rowNames } from '../drivers/table.ts';
import { driversHere } from '../drivers/drivers-here.ts';
import { table } from '../drivers/test-drivers.ts';
import { noCapabilities } from '../../src/core/protocol/capabilities.ts';

type Fault = (channel: Channel, received: string[]) => Partial<Channel>;

/** A backend in this process, with a fault in its driver. */
function benchWith(fault: Fault, without: Bench['without'] = {}): Bench {
  const received: string[] = [];
  const driver: Driver = {
    name: 'faulty',
    async open(io) {
      const words = { at: 1, from: { id: 'a', role: 'assistant' }, text: 'Hello', format: 'plain' } as const;
      io.emit({ ...words, type: 'message.received', id: 'hello' });
      const channel: Channel = {
        conversation: 'c',
        capabilities: noCapabilities,
        closed: new Promise(() => undefined),
        close: () => undefined,
        async deliver({ localId, text }) {
          received.push(text);
          return { localId, id: localId, at: 1 };
        },
      };
      return { ...channel, ...fault(channel, received) };
    },
  };
  return {
    open: () => transportOver(driver),
    without,
    side: { received: async () => received, say: async () => undefined },
  };
}

const run = (name: CaseName, bench: Bench) =>
  conformanceCases.find((one) => one.name === name)!.run(bench, { seconds: 5 });

const capabilities = (more: object): Fault => {
  return () => ({ capabilities: { ...noCapabilities, ...more } });
};

const faults: readonly [string, CaseName, Fault, RegExp][] = [
  ['nothing arrives', 'echo', () => ({ deliver: async ({ localId }) => ({ localId, id: 'x', at: 1 }) }), /what the other side has: \[\]/],
  ['all arrives twice', 'order', (channel, received) => ({ deliver: (draft, signal) => (received.push(draft.text), channel.deliver(draft, signal)) }), /what the other side has/],
  ['an end is promised and cannot be had', 'end', capabilities({ end: true }), /unsupported/],
  ['the end is not promised, and done', 'end', () => ({ run: async () => undefined }), /declared absent/],
  ['a person is not promised, and the wish swallowed', 'handoff with queue', () => ({ run: async () => undefined }), /neither refused nor answered/],
  ['files are not promised, and taken', 'upload', () => ({ upload: async () => undefined }), /declared absent/],
  ['the same twice is promised to be one, and is not', 'dedupe', capabilities({ idempotent: true }), /what the other side has/],
]; // prettier-ignore

for (const [what, name, fault, words] of faults) {
  test(`where ${what}, "${name}" fails and says why`, async () => {
    await assert.rejects(run(name, benchWith(fault)), (error: Error) => {
      assert.match(error.message, words);
      assert.match(error.message, /It should hold that/);
      return true;
    });
  });
}

test('a bench without a hand that a case needs is told of it, and a reason makes the case absent', async () => {
  await assert.rejects(
    run(
      'black hole',
      benchWith(() => ({})),
    ),
    /the bench has no `line`/,
  );
  const bench = benchWith(() => ({}), { 'black hole': 'no line' });
  assert.deepEqual(await run('black hole', bench), { result: 'absent', why: 'no line' });
});

test('the table in the README has each driver that is shipped, and each case', () => {
  assert.deepEqual([...table.keys()].sort(), [...driversHere.map(({ name }) => name), 'xmpp'].sort());
  for (const [name, cells] of table) {
    assert.deepEqual([...cells.keys()], rowNames, name);
    for (const cell of cells.values()) assert.match(cell, /^(pass|absent: .+|\d+\.\d kB)$/);
  }
});
