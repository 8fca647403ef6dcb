import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { conformanceCases, type ConformanceCase } from '../../src/testing.ts';
import { runCase, type ShippedDriver } from './driver.ts';
import { cellOf, readTable } from './table.ts';

export const table = readTable(
  readFileSync(new URL('../../src/adapters/transport/README.md', import.meta.url), 'utf8'),
);

/** Each case with each driver, whose outcome is the one in the README: a case that is declared absent is no pass. */
export function testDrivers(drivers: readonly ShippedDriver[], skip: string | false = false): void {
  // Most of the time goes by on lines where nothing passes: side by side.
  describe('the drivers', { concurrency: 3, skip }, () => {
    for (const driver of drivers) {
      describe(driver.name, { concurrency: 8 }, () => {
        for (const one of conformanceCases) test(one.name, () => testCase(driver, one));
      });
    }
  });
}

async function testCase(driver: ShippedDriver, one: ConformanceCase): Promise<void> {
  const shown = table.get(driver.name)?.get(one.name);
  assert.equal(cellOf(await runCase(driver, one)), shown, 'in the README: npm run drivers');
}
