import type { Choices } from './choices.ts';

/** What this build's own list says, `dist/cdn/integrity.json`. */
export interface Build {
  readonly version: string;
  readonly files: readonly { readonly file: string; readonly integrity: string }[];
}

/** @throws where nothing is built, or the list is not what it should be. */
export async function fetchBuild(): Promise<Build> {
  const answer = await fetch('/cdn/integrity.json');
  if (!answer.ok) throw new Error(`integrity.json: ${answer.status}`);
  return (await answer.json()) as Build;
}

/** The one file that the page names; all others come by it. */
export function entryOf({ files }: Choices): string {
  return files === 'one' ? 'care-chat.all.js' : 'care-chat.js';
}

export function integrityOf(build: Build, file: string): string {
  const found = build.files.find((one) => one.file === file);
  if (!found) throw new Error(`${file} is not in the build`);
  return found.integrity;
}

/** Files that no other asks for: each is named by the page, with its own hash. */
const standAlone = new Set(['care-chat.all.js', 'care-chat.offer.js', 'care-chat.loader.js']);

/**
 * The text of the import map by which a browser checks each part that `care-chat.js` fetches later; an `integrity`
 * attribute does not reach them. https://html.spec.whatwg.org/#import-map-integrity-map
 */
export function importMap({ folder }: Choices, { files }: Build): string {
  const parts = files.filter(({ file }) => !standAlone.has(file));
  const lines = parts.map(({ file, integrity }) => `  ${JSON.stringify(folder + file)}: "${integrity}"`);
  return `{"integrity": {\n${lines.join(',\n')}\n}}`.replaceAll('</', '<\\/');
}
