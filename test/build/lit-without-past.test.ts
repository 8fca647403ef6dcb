import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CareChat } from '../../src/index.ts';
import { filesOf } from '../budgets/source.ts';

test('no attribute of ours is anything but words, since the Lit of our builds can read no other', () => {
  const typed = Object.entries(CareChat.properties).filter(([, options]) => 'type' in options);
  assert.deepEqual(typed, []);
});

test('no other element is built on that Lit, and no decorator', () => {
  const files = [...filesOf('src', '.ts'), ...filesOf('demo', '.ts')];
  const elements = files.filter(({ code }) =>
    /extends LitElement|\.addInitializer\(|lit\/decorators/.test(code),
  );
  assert.deepEqual(
    elements.map(({ path }) => path),
    ['src/element/care-chat.ts'],
  );
});
