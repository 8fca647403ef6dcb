/**
 * `npm run test:cluster`: the log on real engines, and gateways and servers that are killed. Further arguments name
 * the files to run. One closing line, as of `npm test`.
 */
import { readdir } from 'node:fs/promises';
import { runNodeTests } from '../support/node-tests.ts';
import { closingLine } from '../support/tally.ts';

const named = process.argv.slice(2);
const found = (await readdir('test/cluster')).filter((file) => file.endsWith('.cluster.ts')).sort();
const files = named.length > 0 ? named : found.map((file) => `test/cluster/${file}`);
const tally = await runNodeTests(files, 1);
console.log(closingLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
