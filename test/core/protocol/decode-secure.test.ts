import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeEvent } from '../../../src/core/protocol/decode.ts';

const options = [
  { label: 'Yes', value: 'y' },
  { label: 'No', value: 'n' },
];
const zip = { name: 'zip', kind: 'zip' };
const ask = (fields: unknown, more: object = {}): unknown =>
  decodeEvent({
    ...{ type: 'secure.requested', id: 'e', at: 5, requestId: 'r', purpose: 'To find your card' },
    ...{ from: { id: 'a', role: 'agent' }, expiresAt: 9, fields, ...more },
  });

describe('a secure prompt from the wire', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['no field', []],
    ['no list', { 0: zip, length: 1 }],
    [
      'more fields than four',
      ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, kind: 'yes-no', label: 'Well?' })),
    ],
    ...['card-number', 'pan', 'cvv', 'ssn', 'otp', 'pin', 'password', 'text', 'constructor'].map(
      (kind) => [`a field for a ${kind}`, [{ name: 'x', kind }]] as const,
    ),
    ['one good field and one that is forbidden', [zip, { name: 'x', kind: 'cvv' }]],
    ['four digits with a label of the sender’s', [{ name: 'a', kind: 'last-four', label: 'Card number' }]],
    ['a pattern', [{ ...zip, pattern: '.*' }]],
    ['a kind of completion', [{ ...zip, autocomplete: 'cc-number' }]],
    ['a length', [{ ...zip, maxLength: 16 }]],
    ['a hint', [{ ...zip, hint: 'Type your PIN' }]],
    ['four digits twice', ['a', 'b'].map((name) => ({ name, kind: 'last-four' }))],
    ['two fields of one name', [zip, { name: 'zip', kind: 'last-four' }]],
    ['a question without words', [{ name: 'q', kind: 'yes-no', label: ' \u202E ' }]],
    ['a choice of nothing', [{ name: 'q', kind: 'choice', label: 'Which?', options: [] }]],
    ['a choice of one', [{ name: 'q', kind: 'choice', label: 'Which?', options: options.slice(1) }]],
    [
      'a choice with an option that is none',
      [{ name: 'q', kind: 'choice', label: 'Which?', options: [...options, 7] }],
    ],
    ['options on a yes or no', [{ name: 'q', kind: 'yes-no', label: 'Well?', options }]],
    ['a name that is none', [{ name: '', kind: 'zip' }]],
  ];
  for (const [name, fields] of refused) {
    test(`is refused whole with ${name}`, () => assert.equal(ask(fields), undefined));
  }

  test('is refused without a purpose, and without an end of its time', () => {
    assert.equal(ask([zip], { purpose: ' ' }), undefined);
    assert.equal(ask([zip], { expiresAt: 'never' }), undefined);
  });

  test('has its questions cleaned and cut', () => {
    const label = `\u202E${'Which card? '.repeat(20)}`;
    const event = ask([{ name: 'q', kind: 'choice', label, options }]) as {
      fields: readonly { label: string }[];
    };
    assert.match(event.fields[0]!.label, /^Which card\?/);
    assert.ok(event.fields[0]!.label.length <= 120);
  });

  test('ends for a reason of ours, with kinds of ours', () => {
    const end = (more: object) =>
      decodeEvent({ type: 'secure.closed', id: 'e', at: 5, requestId: 'r', reason: 'provided', ...more }) as
        { kinds?: unknown } | undefined;
    assert.deepEqual(end({ kinds: ['zip', '1005', 'pan'] })?.kinds, ['zip']);
    assert.equal(end({ reason: 'because' }), undefined);
    assert.ok(!JSON.stringify(end({ values: { zip: '85004' } })).includes('85004'));
  });
});
