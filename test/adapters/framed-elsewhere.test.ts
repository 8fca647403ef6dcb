import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFramedElsewhere } from '../../src/adapters/framed-elsewhere.ts';

const at = (origin: string) => ({ location: { origin } });

test('a page by itself, or in a frame of its own site, is in no frame of another', () => {
  const bank = at('https://bank.example');
  assert.equal(isFramedElsewhere({ ...bank, top: bank }), false);
  assert.equal(isFramedElsewhere({ ...bank, top: at('https://bank.example') }), false);
});

test('a page whose top it may not look at is framed by another site', () => {
  const hidden = {
    get location(): never {
      throw new DOMException('Blocked', 'SecurityError');
    },
  };
  assert.equal(isFramedElsewhere({ ...at('https://bank.example'), top: hidden }), true);
  assert.equal(isFramedElsewhere({ ...at('https://bank.example'), top: at('https://evil.example') }), true);
  assert.equal(isFramedElsewhere({ ...at('https://bank.example'), top: null }), true);
});
