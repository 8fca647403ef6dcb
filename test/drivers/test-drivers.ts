import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { conformanceCases } from '../../src/testing.ts';
import { runCase, type ShippedDriver } from './driver.ts';
import { cellOf, readTable } from './table.ts';

export const table = readTable(
  readFileSync(new URL('../../src/adapters/transport/README.md', import.meta.url), 'utf8'),
);

/** Each case with each driver, whose outcome is the one in the README: a case that is declared absent is no pass. */
export function testDrivers(drivers: readonly ShippedDriver[], skip: string | false = false): void {
  for (const driver of drivers) {
    describe(driver.name, { concurrency: 8, skip }, () => {
      for (const one of conformanceCases) {
        test(one.name, async () => {
          const shown = table.get(driver.name)?.get(one.name);
          assert.equal(cellOf(await runCase(driver, one)), shown, 'in the README: npm run drivers');
        });
      }
    });
  }
}
