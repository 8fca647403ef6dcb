import { format, resolveConfig } from 'prettier';
import { reportFaults } from './check-report.ts';
import { layOut } from './layout.ts';
import { readReport } from './read-report.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writePage } from './write-page.ts';

const folder = 'test/conformance';
/** What is known and claimed; all else is written from it. */
export const source = `${folder}/openacr.yaml`;

/** Both written forms of the report, by their paths, formatted as the rest of the repository. */
export async function written(): Promise<ReadonlyMap<string, string>> {
  const report = readReport(source);
  const faults = reportFaults(report);
  if (faults.length > 0) throw new Error(`${source}:\n${faults.join('\n')}`);
  const layout = layOut(report);
  return new Map([
    [`${folder}/ACR.md`, await formatted(`${folder}/ACR.md`, writeMarkdown(report.title, layout))],
    [`${folder}/ACR.html`, await formatted(`${folder}/ACR.html`, writePage(report.title, layout))],
  ]);
}

async function formatted(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
