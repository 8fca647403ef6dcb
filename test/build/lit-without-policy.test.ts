import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withoutPolicy } from '../../src/build/lit-without-policy.ts';

const lit = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

test('the installed Lit makes no policy of its own name and parses with setHTML where there is one', () => {
  const changed = withoutPolicy(lit);
  assert.doesNotMatch(changed, /createPolicy\("lit-html"/);
  assert.match(changed, /&&!Element\.prototype\.setHTML\?\w+\.createPolicy\("care-chat"/);
  assert.match(changed, /return (\w+)\.setHTML\?\1\.setHTML\(\w+,\{sanitizer:.*?\}\):\1\.innerHTML=\w+,\1\}/);
});

test('a Lit without one of the two patterns is refused', () => {
  assert.throws(
    () => withoutPolicy(lit.replace('createPolicy("lit-html"', 'createPolicy("lit"')),
    /policy is there 0 times/,
  );
  assert.throws(
    () => withoutPolicy(lit.replace('.innerHTML=', '.textContent=')),
    /template is there 0 times/,
  );
});

test('a Lit that has a pattern twice is refused', () => {
  assert.throws(() => withoutPolicy(lit + lit), /2 times and not once/);
});
