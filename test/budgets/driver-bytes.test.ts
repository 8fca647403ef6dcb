import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf } from './drivers.ts';

/** Beside `care-chat/transport`, in brotli: issue 7. */
const budgets = [
  ['assistants over server-sent events, all three', './transports/sse.ts', 1500],
  ['Direct Line', './transports/direct-line.ts', 1600],
] as const;

for (const [what, module, most] of budgets) {
  test(`${what}: ${most} B brotli at most beside the runtime`, async () => {
    const bytes = await bytesOf(module);
    assert.ok(bytes > 0 && bytes <= most, `${what}: ${bytes} B, ${bytes - most} B over ${most}`);
  });
}
