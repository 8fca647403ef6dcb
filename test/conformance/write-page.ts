import type { ChapterLayout, Layout, Row } from './layout.ts';

const style = `
  body { max-inline-size: 76rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #15202b; background: #fff; }
  table { inline-size: 100%; border-collapse: collapse; }
  caption { padding-block: 0.5rem; font-weight: 600; text-align: start; }
  th, td { padding: 0.5rem; border: 1px solid #76828e; text-align: start; vertical-align: top; overflow-wrap: break-word; }
  ul { margin-block: 0.5rem 0; padding-inline-start: 1.25rem; }
  dt { font-weight: 600; }
  a { color: #0b4a56; overflow-wrap: anywhere; }
`;

/** The report as a page: no script, nothing fetched, tables with names and headers. */
export function writePage(title: string, { facts, counts, columns, standards }: Layout): string {
  const sums = counts.map(([what, ...numbers]) => {
    return `<tr><th scope="row">${safe(what)}</th>${numbers.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
<dl>${facts.map(([what, value]) => `<dt>${safe(what)}</dt><dd>${prose(value)}</dd>`).join('\n')}</dl>
<h2>Figures</h2>
<table><caption>Criteria by level, and by what shows it</caption>
<thead>${head(['Standard', ...columns])}</thead><tbody>${sums.join('\n')}</tbody></table>
${standards.map(({ name, chapters }) => `<h2>${safe(name)}</h2>${chapters.map((one) => writeChapter(name, one)).join('\n')}`).join('\n')}
</main>
</body>
</html>`;
}

function writeChapter(standard: string, { title, notes, rows }: ChapterLayout): string {
  const said = notes === '' ? '' : `<p>${prose(notes)}</p>`;
  if (rows.length === 0) return `<h3>${safe(title)}</h3>${said}`;
  return `<h3>${safe(title)}</h3>${said}
<table><caption>${safe(`${standard}, ${title}`)}</caption>
<thead>${head(['Criterion', 'Level', 'Remarks and evidence'])}</thead>
<tbody>${rows.map(writeRow).join('\n')}</tbody></table>`;
}

function writeRow({ criterion, level, notes, evidence }: Row): string {
  const links = evidence.map(({ text, href }) => `<li><a href="${safe(href)}">${safe(text)}</a></li>`);
  const list = links.length === 0 ? '' : `<ul>${links.join('')}</ul>`;
  return `<tr><th scope="row">${safe(criterion)}</th><td>${level}</td><td>${prose(notes)}${list}</td></tr>`;
}

function head(names: readonly string[]): string {
  return `<tr>${names.map((name) => `<th scope="col">${safe(name)}</th>`).join('')}</tr>`;
}

/** Notes, whose one mark is that of code. */
function prose(text: string): string {
  return safe(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
