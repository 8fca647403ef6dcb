import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';

test('a scripted transport does what it is told, in the same way each time', async () => {
  const runs = await Promise.all([run(), run()]);
  assert.deepEqual(runs[0], runs[1]);
});

async function run(): Promise<TransportEvent[]> {
  const transport = createScriptedTransport({ capabilities: { streaming: true } });
  const events: TransportEvent[] = [];
  transport.subscribe((event) => events.push(event));
  await transport.connect({ locale: 'en' });
  assert.equal(transport.state, 'online');
  assert.equal(transport.capabilities.streaming, true);
  const first = transport.send({ localId: 'a', text: 'one' });
  const second = transport.send({ localId: 'b', text: 'two' });
  transport.accept();
  assert.equal((await first).localId, 'a');
  transport.refuse(new TransportError('cut', { delivery: 'unknown' }), 'b');
  await assert.rejects(second, { kind: 'cut' });
  assert.deepEqual(
    events.flatMap((event) => (event.type === 'outbox.changed' ? event.status : [])),
    ['sending', 'sending', 'sent', 'unknown'],
  );
  await transport.run({ do: 'end' });
  transport.hint({ type: 'typing', on: true });
  assert.deepEqual([transport.commands, transport.hints], [[{ do: 'end' }], [{ type: 'typing', on: true }]]);
  assert.throws(() => transport.accept(), /no such draft/);
  await transport.close();
  const told = events.length;
  transport.emit({ type: 'queue.updated' });
  assert.equal(events.length, told);
  return events;
}
