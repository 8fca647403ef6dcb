import type { Plugin } from 'vite';
import { changeSource, type SourceChange } from './change-source.ts';

/**
 * Our builds carry a Lit of their own, for engines that need no polyfill. The hooks for polyfills and for
 * hydration, and the marks by which Lit counts its copies on a page, would be an eightieth of the first chunk.
 */
export function litWithoutPast(): Plugin {
  return {
    name: 'lit-without-past',
    apply: 'build',
    transform(code, id) {
      const file = [...cuts.keys()].find((name) => id.endsWith(name));
      return file ? { code: changeSource(code, cuts.get(file) ?? [], file), map: null } : null;
    },
  };
}

const cuts: ReadonlyMap<string, readonly SourceChange[]> = new Map([
  [
    '/@lit/reactive-element/reactive-element.js',
    [
      { what: 'the polyfill hook', pattern: /\w+=\w+\.reactiveElementPolyfillSupport,/, put: '' },
      {
        what: 'the mark of a copy',
        pattern:
          /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
        put: ';',
      },
    ],
  ],
  [
    '/lit-html/lit-html.js',
    [
      {
        what: 'the polyfill hook and the mark of a copy',
        pattern:
          /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
        put: ';',
      },
    ],
  ],
  [
    '/lit-element/lit-element.js',
    [
      {
        what: 'the hooks',
        pattern:
          /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/,
        put: ';',
      },
      {
        what: 'the mark of a copy',
        pattern: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
        put: '',
      },
    ],
  ],
]);
