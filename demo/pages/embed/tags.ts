import { entryOf, importMap, integrityOf, type Build } from './build.ts';
import type { Choices } from './choices.ts';
import { elementMarkup, nonceOf, startTag } from './markup.ts';
import type { OwnScript } from './own-script.ts';

/** The tags of a page, and what its policy has to know of them. */
export interface Tags {
  /** For the head, before every other module; empty where nothing has to be there. */
  readonly head: string;
  /** For the end of the body. */
  readonly body: string;
  /** Text of the inline script, exactly as it stands between its tags; empty where there is none. */
  readonly inline: string;
}

/** What else the page's own script needs: its hash, where it is known. */
export interface Own {
  readonly script: OwnScript;
  readonly integrity: string | undefined;
}

/** The tags by which a page names the files, and the element. */
export function tagsOf(choices: Choices, build: Build, own: Own | undefined): Tags {
  const inline = choices.files === 'parts' ? importMap(choices, build) : '';
  const head =
    inline && `${startTag('script', [['type', 'importmap'], ...nonceOf(choices)])}${inline}</script>`;
  const file = entryOf(choices);
  const entry = moduleTag(choices, choices.folder + file, integrityOf(build, file));
  const scripts = own ? [moduleTag(choices, own.script.src, own.integrity), entry] : [entry];
  return { head, body: [elementMarkup(choices), ...scripts].join('\n'), inline };
}

/** For a bundle, which is one script of the site's own. */
export function bundleTags(choices: Choices, { script, integrity }: Own): Tags {
  const body = [elementMarkup(choices), moduleTag(choices, script.src, integrity)].join('\n');
  return { head: '', body, inline: '' };
}

function moduleTag(choices: Choices, src: string, integrity: string | undefined): string {
  const tag = startTag('script', [
    ['type', 'module'],
    ['src', src],
    ...(integrity === undefined ? [] : [['integrity', integrity] as const]),
    ...nonceOf(choices),
  ]);
  return `${tag}</script>`;
}
