import { describe, test } from 'node:test';
import { conformanceCases } from '../../src/testing.ts';
import { gatewayDrivers } from './benches/gateway.ts';
import { runCase } from './driver.ts';

for (const driver of gatewayDrivers) {
  describe(driver.name, { concurrency: 8 }, () => {
    for (const one of conformanceCases) {
      test(one.name, async () => void (await runCase(driver, one)));
    }
  });
}
