/** `npm run acr`: writes the conformance report from openacr.yaml, or says what is wrong with that. */
import { writeFile } from 'node:fs/promises';
import { figuresOf } from './check-report.ts';
import { readReport } from './read-report.ts';
import { source, written } from './written.ts';

for (const [path, text] of await written()) {
  await writeFile(path, text);
  console.log(path);
}
for (const of of ['WCAG 2.2', 'all'] as const) {
  const { criteria, byTest, byReason, levels } = figuresOf(readReport(source), of);
  const counts = [...levels].map(([level, count]) => `${count} ${level}`).join(', ');
  console.log(`${of}: ${criteria} criteria, ${byTest} by tests, ${byReason} by a reason alone; ${counts}`);
}
