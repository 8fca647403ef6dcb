import { existsSync, readFileSync } from 'node:fs';
import { states } from '../../demo/pages/gallery/states.ts';

/** What begins a title in our tests; the journeys of the screen reader have theirs in a field. */
const titled =
  /(?:\b(?:describe|it|test|story|step|inEachEngine)\(\s*|\btitle: )('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;

/**
 * Titles of tests as they stand in a source, each as a pattern: what a template fills in may be anything. A title
 * that is all template says nothing and is none.
 */
export function titlesIn(source: string): RegExp[] {
  return [...source.matchAll(titled)].flatMap(([, literal = '']) => {
    const text = literal.slice(1, -1);
    const parts = (literal.startsWith('`') ? text.split(/\$\{[^}]*\}/) : [text]).map(unquoted);
    return /[a-z]{2}/i.test(parts.join('')) ? [new RegExp(`^${parts.map(escaped).join('.+')}$`)] : [];
  });
}

/** Why a link `file › title` is dead; nothing when the file is there and has a test or a group of that title. */
export function deadLink(link: string): string | undefined {
  const [file = '', title, ...more] = link.split(' › ');
  if (title === undefined || more.length > 0) return `"${link}" is not of the form "file › title"`;
  if (!existsSync(file)) return `${file} is not there`;
  return titlesOf(file).some((pattern) => pattern.test(title)) ? undefined : `${file} has no "${title}"`;
}

const known = new Map<string, readonly RegExp[]>();

function titlesOf(file: string): readonly RegExp[] {
  const found = known.get(file) ?? [...titlesIn(readFileSync(file, 'utf8')), ...galleryTitles(file)];
  known.set(file, found);
  return found;
}

/** The gallery's tests are named after its states, and by nothing else. */
function galleryTitles(file: string): RegExp[] {
  if (file !== 'test/audits/gallery.test.ts') return [];
  return states.map(({ name, title }) => new RegExp(`^${escaped(`${name}: ${title}`)}$`));
}

/** What a literal says: its escapes resolved. */
function unquoted(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
