import type { IdSource } from '../../../src/core/protocol/ports.ts';

/** Ids that count up, and one and the same chance each time. */
export function createFakeIds(random = 0.5): IdSource {
  let count = 0;
  return { id: () => `id-${++count}`, random: () => random };
}
