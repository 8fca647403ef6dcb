/**
 * `npm run drivers`: runs the conformance suite on every driver that is shipped and writes what came of it, with sizes,
 * into the README of the transports. A driver whose server is not on this machine keeps its column, and so do those that
 * are not named, where some are.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { conformanceCases } from '../../src/testing.ts';
import { bytesOf } from '../budgets/drivers.ts';
import { reasonToSkip } from '../backends/support/prosody.ts';
import { xmppDriver } from './benches/xmpp.ts';
import { runCase, type ShippedDriver } from './driver.ts';
import { driversHere } from './drivers-here.ts';
import { cellOf, sizeOf, sizeRow, withColumns } from './table.ts';

const readme = 'src/adapters/transport/README.md';

async function columnOf(driver: ShippedDriver): Promise<ReadonlyMap<string, string>> {
  const cells = new Map<string, string>();
  for (const one of conformanceCases) cells.set(one.name, cellOf(await runCase(driver, one)));
  return cells.set(sizeRow, sizeOf(await bytesOf(driver.module)));
}

const missing = reasonToSkip();
if (missing !== false) console.log(`${xmppDriver.name} keeps its column: ${missing}`);
const here = missing === false ? [...driversHere, xmppDriver] : driversHere;
const names = process.argv.slice(2);
const columns = new Map<string, ReadonlyMap<string, string>>();
for (const driver of here.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(driver.name);
  columns.set(driver.name, await columnOf(driver));
}
const text = withColumns(await readFile(readme, 'utf8'), columns);
await writeFile(readme, await format(text, { ...(await resolveConfig(readme)), parser: 'markdown' }));
process.exit();
