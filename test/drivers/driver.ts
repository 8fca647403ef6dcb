import { systemClock, systemIds } from '../../src/adapters/system.ts';
import type { Driver } from '../../src/core/protocol/driver.ts';
import type { Transport } from '../../src/core/protocol/transport.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import type { Bench, CaseName, ConformanceCase, Outcome } from '../../src/testing.ts';

/** What is to be done when a case is over, the last thing first. */
export interface Endings {
  after(end: () => unknown): void;
}

/** A driver that is shipped, and what it is tested before. */
export interface ShippedDriver {
  /** As in resume tokens, and in the table. */
  readonly name: string;
  /** What a page loads for it, relative to `src`. */
  readonly module: string;
  openBench(endings: Endings, of: CaseName): Promise<Bench>;
}

/** Quicker than a customer's, so that a black hole is seen in a moment. */
const tuning = { backoffBase: 20, backoffFloor: 50, connectTimeout: 3_000, deliverTimeout: 2_000 };

export function transportOver(driver: Driver): Transport {
  return createTransport(driver, { clock: systemClock, ids: systemIds, tuning });
}

export async function runCase(driver: ShippedDriver, one: ConformanceCase): Promise<Outcome> {
  const endings: (() => unknown)[] = [];
  try {
    const bench = await driver.openBench({ after: (end) => void endings.push(end) }, one.name);
    return await one.run(bench);
  } finally {
    for (const end of endings.reverse()) await end();
  }
}
