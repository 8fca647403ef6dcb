import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedContext } from '../../../src/core/protocol/page-context.ts';

test('a card by its last digits and a topic may leave the page', () => {
  assert.deepEqual(allowedContext({ card: 'ending 1005', topic: 'dispute' }), {
    kept: { card: 'ending 1005', topic: 'dispute' },
    refused: [],
  });
  const wordy = { card: 'St. Nicholas card, no. 1005.', topic: 'U.S. dollars: 1.5%' };
  assert.deepEqual(allowedContext(wordy), { kept: wordy, refused: [] });
});

test('nothing else may: no address, no title, nothing long, no number that could be a whole one', () => {
  const refused: readonly Readonly<Record<string, unknown>>[] = [
    { url: 'https://bank.example/accounts?id=7' },
    { title: 'Accounts' },
    { name: 'Alex Rivera' },
    { card: '4111 1111 1111 1111' },
    { card: '41111' },
    { card: '4111.1111.1111.1111' },
    { card: '4111–1111–1111–1111' },
    { card: '41 of 11, 1 left' },
    { card: '٤١١١١' },
    { topic: 'bank.example/accounts?id=7' },
    { topic: 'bank.example' },
    { topic: 'accounts/7' },
    { topic: 'accounts?id=7' },
    { topic: 'a@b.example' },
    { topic: 'a@b' },
    { card: 'https://bank.example/1005' },
    { topic: 'x'.repeat(41) },
    { card: 1005 },
    { constructor: 'x' },
  ];
  for (const given of refused) {
    assert.deepEqual(allowedContext(given), { kept: {}, refused: Object.keys(given) });
  }
});
