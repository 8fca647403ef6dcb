import type { Plugin } from 'vite';
import { changeSource, type SourceChange } from './change-source.ts';

/**
 * Lit makes a Trusted Types policy named `lit-html` when it is imported. On a page whose policy does not list
 * that name, or which runs a Lit of its own, that throws and takes the widget, or the page's Lit, with it.
 *
 * Our builds carry a Lit that parses its templates with `setHTML`, which needs no policy, and makes a policy of
 * our own name only where `setHTML` is missing (Safari). Nothing is removed by that `setHTML`: templates are our
 * own code, never data. Remove when Lit offers this itself: https://github.com/lit/lit/issues/5320
 */
export function litWithoutPolicy(): Plugin {
  return {
    name: 'lit-without-policy',
    apply: 'build',
    transform(code, id) {
      if (!/\/lit-html\/(\w+\/)*lit-html\.js$/.test(id)) return null;
      return { code: withoutPolicy(code), map: null };
    },
  };
}

const changes: readonly SourceChange[] = [
  {
    what: 'the making of the policy',
    pattern: /=(\w+)\?\1\.createPolicy\("lit-html",/,
    put: '=$1&&!Element.prototype.setHTML?$1.createPolicy("care-chat",',
  },
  {
    what: 'the parsing of a template',
    pattern: /return (\w+)\.innerHTML=(\w+),\1\}/,
    put:
      'return $1.setHTML?$1.setHTML($2,{sanitizer:{removeElements:[],removeAttributes:[],comments:!0}})' +
      ':$1.innerHTML=$2,$1}',
  },
];

/** lit-html's production source, changed. Throws at a Lit that we do not know. */
export function withoutPolicy(source: string): string {
  return changeSource(source, changes, 'lit-html');
}
