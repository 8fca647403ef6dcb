import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFramedElsewhere } from '../../src/adapters/framed-elsewhere.ts';

interface Page {
  location: { readonly origin: string };
  parent: Page;
  top: Page;
}

const [bank, evil] = ['https://bank.example', 'https://evil.example'];

/** A page in frames of these, from the nearest to the outermost. */
function pageIn(...origins: readonly string[]): Page {
  const pages = [bank, ...origins].map((origin) => ({ location: { origin } }) as Page);
  pages.forEach((page, index) =>
    Object.assign(page, { parent: pages[index + 1] ?? page, top: pages.at(-1) }),
  );
  return pages[0]!;
}

test('a page by itself, or in a frame of its own site, is in no frame of another', () => {
  assert.equal(isFramedElsewhere(pageIn()), false);
  assert.equal(isFramedElsewhere(pageIn(bank)), false);
  assert.equal(isFramedElsewhere(pageIn(bank, bank)), false);
});

test('a page that another site has in a frame is, wherever that site stands', () => {
  assert.equal(isFramedElsewhere(pageIn(evil)), true);
  assert.equal(isFramedElsewhere(pageIn(bank, evil)), true);
  assert.equal(isFramedElsewhere(pageIn(evil, bank)), true);
});

test('so is one whose frame or outermost page it may not look at', () => {
  const hidden = Object.defineProperty(pageIn(), 'location', {
    get: () => {
      throw new DOMException('Blocked', 'SecurityError');
    },
  });
  const page = pageIn();
  assert.equal(isFramedElsewhere({ ...page, top: hidden }), true);
  assert.equal(isFramedElsewhere({ ...page, parent: hidden }), true);
  assert.equal(isFramedElsewhere({ ...page, top: null }), true);
});
