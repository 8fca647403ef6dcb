import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xmppDriver } from '../drivers/benches/xmpp.ts';
import { driversHere } from '../drivers/drivers-here.ts';
import { sizeRow } from '../drivers/table.ts';
import { table } from '../drivers/test-drivers.ts';
import { bytesOf } from './drivers.ts';

/** Beside `care-chat/transport`, in brotli: issue 7, and the figures of the README of the transports. */
const budgets = [
  ['assistants over server-sent events, all three', './transports/sse.ts', 1500],
  ['an assistant of the AI SDK alone', './adapters/transport/sse-ai-sdk.ts', 1250],
  ['an assistant of OpenAI alone', './adapters/transport/sse-open-ai.ts', 1150],
  ['an agent of AG-UI alone', './adapters/transport/sse-ag-ui.ts', 1250],
  ['our own protocol over server-sent events', './adapters/transport/gateway-event-stream.ts', 1350],
  ['Direct Line', './transports/direct-line.ts', 1600],
  ['Amazon Connect', './transports/connect.ts', 1600],
  ['an assistant and a desk, until a person is asked for', './transports/compose.ts', 1400],
  [
    'XMPP over WebSocket',
    './transports/xmpp.ts',
    3400,
    'over its budget; what it costs today is in the message',
  ],
] as const;

/** Loaded when a person is asked for, or a file; beside what stands there already, as the panel's own guard does. */
const late = [
  [
    'what belongs to a desk',
    './delivery/compose/compose-transports.ts',
    5200,
    ['./core/guard/inspect.ts', './core/guard/redact.ts'],
  ],
  ['a place in line over XMPP', './adapters/transport/xmpp-queue.ts', 450, ['./transports/xmpp.ts']],
  [
    'choices, files and notices of Amazon Connect',
    './adapters/transport/connect-notice.ts',
    750,
    ['./transports/connect.ts'],
  ],
  ['a file to Amazon Connect', './adapters/transport/connect-upload.ts', 400, ['./transports/connect.ts']],
  ['a file over XMPP', './adapters/transport/xmpp-upload.ts', 500, ['./transports/xmpp.ts']],
] as const;

for (const [what, module, most, there] of late) {
  test(`${what}: ${most} B brotli at most beside the runtime and what is there`, async () => {
    const bytes = await bytesOf(module, ...there);
    assert.ok(bytes > 0 && bytes <= most, `${what}: ${bytes} B, ${bytes - most} B over ${most}`);
  });
}

for (const [what, module, most, todo] of budgets) {
  test(`${what}: ${most} B brotli at most beside the runtime`, todo ? { todo } : {}, async () => {
    const bytes = await bytesOf(module);
    assert.ok(bytes > 0 && bytes <= most, `${what}: ${bytes} B, ${bytes - most} B over ${most}`);
  });
}

for (const { name, module } of [...driversHere, xmppDriver]) {
  test(`the README shows what ${name} adds, to a tenth of a kilobyte`, async () => {
    const shown = parseFloat(table.get(name)?.get(sizeRow) ?? '') * 1000;
    const bytes = await bytesOf(module);
    assert.ok(Math.abs(shown - bytes) <= 100, `${bytes} B, and ${shown} in the README: npm run drivers`);
  });
}
