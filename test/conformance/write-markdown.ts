import type { ChapterLayout, Layout, Row } from './layout.ts';

/** The report as Markdown: one heading for each criterion, so that a change of one is a change of few lines. */
export function writeMarkdown(title: string, { facts, counts, columns, standards }: Layout): string {
  return [
    `# ${title}`,
    'Written by `npm run acr` from [openacr.yaml](openacr.yaml). The same as a page: [ACR.html](ACR.html).',
    facts.map(([what, value]) => `- **${what}:** ${value}`).join('\n'),
    '## Figures',
    table(['', ...columns], counts),
    ...standards.flatMap(({ name, chapters }) => [`## ${name}`, ...chapters.flatMap(writeChapter)]),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function writeChapter({ title, notes, rows }: ChapterLayout): string[] {
  return [`### ${title}`, ...(notes === '' ? [] : [notes]), ...rows.flatMap(writeRow)];
}

function writeRow({ criterion, level, notes, evidence }: Row): string[] {
  const links = evidence.map(({ text, href }) => `- [${text.replace(/[[\]`*_<]/g, '\\$&')}](${href})`);
  return [`#### ${criterion}`, `**${level}.** ${notes}`, ...(links.length === 0 ? [] : [links.join('\n')])];
}
