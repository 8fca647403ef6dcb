import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { minifyCss } from './minify-css-literals.ts';

/**
 * The demo is served under `style-src 'none'`: no `<link rel="stylesheet">` works there, but sheets that a
 * script adopts do. So each built page's links become one classic script in their place. It blocks the parser
 * as the links would, and the page is never seen without its styles. In development the links stay.
 */
export function pageStyles(): Plugin {
  const scripts = new Map<string, string>();
  return {
    name: 'page-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)" ?\/?>\s*/g)];
        const [first] = links;
        if (first === undefined) return html;
        const paths = links.flatMap(([, href]) =>
          href === undefined ? [] : [resolve(dirname(filename), href)],
        );
        const script = adopting((await Promise.all(paths.map(readMinified))).join(''));
        const file = `assets/${basename(filename, '.html')}-styles-${hash(script)}.js`;
        scripts.set(file, script);
        const rest = links.slice(1).reduce((page, [link]) => page.replace(link, ''), html);
        // With `crossorigin`, since an Integrity-Policy refuses whatever is fetched without CORS.
        return rest.replace(first[0], `<script src="/${file}" crossorigin vite-ignore></script>\n    `);
      },
    },
    generateBundle() {
      for (const [fileName, source] of scripts) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** A script whose whole content is a sheet that it adopts. */
export function adopting(css: string): string {
  return `{const sheet=new CSSStyleSheet();sheet.replaceSync(${JSON.stringify(css)});document.adoptedStyleSheets.push(sheet)}\n`;
}

async function readMinified(path: string): Promise<string> {
  const css = await readFile(path, 'utf8');
  // A constructed sheet ignores @import, silently.
  if (/@import\b/.test(css)) throw new Error(`${path}: link each sheet from the page instead of @import`);
  return minifyCss(css, path);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
