import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with its comments blanked, line for line: a rule is about code and not about what is said of it. */
  readonly code: string;
}

/** Every file of ours in a folder whose name ends in one of these. */
export function filesOf(folder: string, ...endings: readonly string[]): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.includes('/node_modules/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, code: withoutComments(text) };
    });
}

/** A comment that begins inside a string (`https://`) is none: it follows a blank or begins a line. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|(^|\s)\/\/.*/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

export interface Import {
  readonly from: string;
  /** As written. */
  readonly what: string;
  /** Where it leads: a path from the top, or the name of a package. */
  readonly to: string;
}

const importing = /(?:\b(?:import|export)\b[^'"`;()]*?\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g;

/** Every import of a file, `import type` and `import()` among them: a type leans on its floor too. */
export function importsOf({ path, code }: SourceFile): Import[] {
  return [...code.matchAll(importing)].map(([, what = '']) => ({
    from: path,
    what,
    to: what.startsWith('.') ? posix.join(posix.dirname(path), what) : what,
  }));
}
