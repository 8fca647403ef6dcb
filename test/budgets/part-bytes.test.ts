import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeOnce } from './drivers.ts';

interface Part {
  readonly what: string;
  readonly modules: readonly string[];
  /** What stands there already. */
  readonly beside?: readonly string[];
  /** Bytes in brotli, with all that the part imports but Lit. */
  readonly most: number;
  readonly unmet?: true;
}

const guard = './core/guard/inspect.ts';

/** What a bank looks at first, each by itself. The guard and the renderer: issue 5. The others: what they cost today. */
const parts: readonly Part[] = [
  { what: 'the guard of what is written', modules: [guard], most: 4096, unmet: true },
  { what: 'the same guard as it is today, so that it does not grow', modules: [guard], most: 4550 },
  {
    what: 'the guard of what the other side writes, beside it',
    modules: ['./core/guard/concern.ts'],
    beside: [guard],
    most: 2200,
  },
  { what: 'the Markdown of a message', modules: ['./core/markdown/blocks.ts'], most: 2048 },
  {
    what: 'the renderer: Markdown with streaming, cleaning and drawing',
    modules: ['./panel/views/rich-text.ts'],
    most: 2048,
    unmet: true,
  },
  {
    what: 'the renderer as it is today, so that it does not grow',
    modules: ['./panel/views/rich-text.ts'],
    most: 2760,
  },
  {
    what: 'the announcer, with all that it knows to say',
    modules: ['./panel/controllers/announcer.ts'],
    most: 13_450,
  },
];

for (const { what, modules, beside = [], most, unmet } of parts) {
  const todo = unmet && { todo: 'over its budget; what it costs today is in the message' };
  test(`${what}: ${most} B brotli at most`, { ...todo }, async () => {
    const there = beside.length > 0 ? await sizeOnce(...beside) : 0;
    const bytes = (await sizeOnce(...beside, ...modules)) - there;
    assert.ok(bytes > 0 && bytes <= most, `${what}: ${bytes} B, ${bytes - most} B over ${most}`);
  });
}
