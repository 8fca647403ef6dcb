import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesOf } from './source.ts';

/** What no file of the widget or its demo may say, in any spelling that a linter's syntax would miss. */
const bans: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'text that becomes HTML',
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML(?:Unsafe)?|document\.write)\b/,
  ],
  [
    'a policy or a directive that launders strings',
    /\b(?:createPolicy|unsafeHTML|unsafeSVG|unsafeStatic|unsafeCSS)\b/,
  ],
  ['styles that a strict policy blocks', /\bstyleMap\b|\sstyle=|<style\b|setAttribute\('style'/],
  ['text that becomes code', /\beval\(|\bnew Function\b|\bFunction\(|set(?:Timeout|Interval)\(\s*['"`]/],
  ['what outlives the session on a shared computer', /\blocalStorage\b/],
  ['a message to anybody', /postMessage\([^)]*'\*'/],
  ['a type check switched off', /@ts-ignore|@ts-nocheck|:\s*any\b|\bas any\b|<any>/],
  ['TypeScript that is not JavaScript with types', /^\s*(?:export )?(?:const )?(?:enum|namespace) /m],
  ['what tells on the customer when the page goes', /\bsendBeacon\b|\bkeepalive\b/],
  ['a picture or a frame, which could fetch', /<(?:img|iframe|object|embed)\b/],
];

const files = [...filesOf('src', '.ts'), ...filesOf('demo', '.ts', '.html')].filter(
  // Node's part may name what it replaces or refuses; frameworks' types can only be added to in their own namespaces.
  ({ path }) => !/^(?:src\/build|demo\/server)\/|^src\/frameworks\/.*\.d\.ts$/.test(path),
);

describe('no file has', () => {
  for (const [what, pattern] of bans) {
    it(what, () => {
      const found = files.flatMap(({ path, code }) =>
        code
          .split('\n')
          .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
      );
      assert.deepEqual(found, []);
    });
  }
});
