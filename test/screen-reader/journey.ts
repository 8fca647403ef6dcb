import assert from 'node:assert/strict';
import type { Listener } from './listener.ts';
import type { Browser } from './requirements.ts';

/** A story that a listener goes through. What is said in it stands in `heard/BROWSER/NAME.txt`. */
export interface Journey {
  /** Of its file and of its text. */
  readonly name: string;
  /** What it shows, as a sentence. */
  readonly title: string;
  /** Said in some runs and not in others, for a reason that stands beside it; not compared. */
  readonly mayBeHeard?: RegExp;
  /** A defect that the journey shows in this browser; it counts as failed once it no longer does. */
  readonly known?: ReadonlyMap<Browser, string>;
  act(listener: Listener, origin: string): Promise<void>;
}

/** Each of these was said once, in this order, and to its end. */
export async function heardOnce(listener: Listener, ...texts: readonly string[]): Promise<void> {
  const order: number[] = [];
  for (const text of texts) {
    const said = await listener.find(text);
    assert.equal(said.length, 1, `"${text}" was said ${said.length} times: ${JSON.stringify(said)}`);
    assert.equal(said[0]?.heard, 1, `"${text}" was cut off: ${JSON.stringify(said)}`);
    order.push(said[0].at);
  }
  assert.deepEqual(
    order,
    [...order].sort((one, other) => one - other),
    `not in order: ${texts.join(' | ')}`,
  );
}

/** This was never said. */
export async function notHeard(listener: Listener, pattern: RegExp): Promise<void> {
  const said = (await listener.heard()).filter(({ text }) => pattern.test(text));
  assert.deepEqual(said, [], `${pattern.source} was said`);
}
