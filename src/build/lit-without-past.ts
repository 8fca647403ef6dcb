import type { Plugin } from 'vite';
import { changeSource, type SourceChange } from './change-source.ts';

/**
 * Our builds carry a Lit of their own, for engines that need no polyfill. The hooks for polyfills and for
 * hydration, the marks by which Lit counts its copies on a page, what decorators leave in its globals, sheets as
 * `<style>` (our colours need `light-dark()`, which is younger than adopted sheets), attributes that are numbers or
 * truths (no property of ours names a `type`, as a test holds) and what Lit tells the author of a template would be
 * a fifteenth of the first chunk.
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
    '/@lit/reactive-element/css-tag.js',
    [
      {
        what: 'the question for adopted sheets',
        pattern: /,(\w+)=\w+\.ShadowRoot&&[^;]*?,(?=\w+=Symbol\(\))/,
        put: ',$1=!0,',
      },
      {
        what: 'advice on the class',
        pattern: /throw Error\("CSSResult is not[^"]+"\)/,
        put: 'throw Error()',
      },
      { what: 'advice on a value', pattern: /throw Error\("Value passed[^)]+\)/, put: 'throw Error()' },
      {
        what: 'sheets as elements',
        pattern: /if\((\w+)\)(\w+\.adoptedStyleSheets=[^;]+);else for\(.*?\}\}(?=,c=)/,
        put: '$2}',
      },
    ],
  ],
  [
    '/@lit/reactive-element/reactive-element.js',
    [
      {
        what: 'what decorators share with all of the page',
        pattern: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
        put: '',
      },
      {
        what: 'what decorators have left',
        pattern: /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]+\}/,
        put: '',
      },
      { what: 'the polyfill hook', pattern: /\w+=\w+\.reactiveElementPolyfillSupport,/, put: '' },
      {
        what: 'the initializers of decorators',
        pattern: /static addInitializer\(.*?\.push\(\w+\)\}(?=static get observed)/,
        put: '',
      },
      { what: 'the passing on of initializers', pattern: /void 0!==(\w+)\.l&&\(.*?\.l\]\),/, put: '' },
      { what: 'the call of initializers', pattern: /,this\.constructor\.l\?\.forEach\(.*?\)\)/, put: '' },
      {
        what: 'the empty script',
        pattern: /,\w+=\w+\.trustedTypes,\w+=\w+\?\w+\.emptyScript:""/,
        put: '',
      },
      {
        what: 'attributes that are not words',
        pattern: /\{toAttribute\(.*?return \w+\},fromAttribute\(.*?return \w+\}\}/,
        put: '{toAttribute:t=>t,fromAttribute:t=>t}',
      },
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
      { what: 'advice on a template', pattern: /Error\("invalid template strings array"\)/, put: 'Error()' },
      {
        what: 'what hydration takes',
        pattern: /=\{M:[^{}]*,(I:\w+),[^{}]*\}/,
        put: '={$1}',
      },
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
      { what: 'the mark of the class', pattern: /\b\w+\._\$litElement\$=!0,/, put: '' },
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
