import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from '../../../src/core/guard/inspect.ts';

/** What was found, as kind, certainty and the very words. */
const found = (text: string, prior: Parameters<typeof inspect>[1] = {}): string[] =>
  inspect(text, prior).map(
    ({ kind, certainty, start, end }) => `${kind} ${certainty} ${text.slice(start, end)}`,
  );

const TABLE: Record<string, readonly (readonly [text: string, ...findings: string[]])[]> = {
  'card numbers of every brand': [
    ['4111111111111111', 'pan certain 4111111111111111'],
    ['pay 5555 5555 5555 4444 now', 'pan certain 5555 5555 5555 4444'],
    ['2223 0031 2200 3222', 'pan certain 2223 0031 2200 3222'],
    ['3782 822463 10005', 'pan certain 3782 822463 10005'],
    ['6011-1111-1111-1117', 'pan certain 6011-1111-1111-1117'],
    ['3056 930902 5904', 'pan certain 3056 930902 5904'],
    ['3530111333300000', 'pan certain 3530111333300000'],
    ['6205500000000000004', 'pan certain 6205500000000000004'],
    ['6759 6498 2643 8453', 'pan certain 6759 6498 2643 8453'],
    ['4222222222222', 'pan certain 4222222222222'],
  ],
  'what only looks like a card number': [
    ['4111111111111112'],
    ['4444 4444 4444 4448'.replace('8', '4')],
    ['9999999999999995'],
    ['51882577127564351388'],
    ['4111 **** **** 1111'],
    ['+49 1512 3456789'],
    ['40.712776, -74.005974'],
  ],
  'cards under a disguise': [
    ['４１１１ １１１１ １１１１ １１１１', 'pan certain ４１１１ １１１１ １１１１ １１１１'],
    ['4111\u200b1111\u200b1111\u200b1111', 'pan certain 4111\u200b1111\u200b1111\u200b1111'],
    ['٤١١١١١١١١١١١١١١١', 'pan certain ٤١١١١١١١١١١١١١١١'],
    ['4111 then 1111 then 1111 then 1111', 'pan certain 4111 then 1111 then 1111 then 1111'],
    ['4l11 1111 1111 111I', 'pan certain 4l11 1111 1111 111I'],
    [`${'four '.repeat(1)}${'one '.repeat(15)}`.trim(), `pan certain four${' one'.repeat(15)}`],
    [`cuatro${' uno'.repeat(15)}`, `pan certain cuatro${' uno'.repeat(15)}`],
    ['4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣', 'pan certain 4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣'],
  ],
  'context that lowers, and context that does not': [
    ['order 4111111111111111'],
    ['número de pedido: 4111111111111111'],
    ['my order from last week, 4111111111111111', 'pan possible 4111111111111111'],
    ['order 4111 1111 1111 1111', 'pan certain 4111 1111 1111 1111'],
    ['order 88213 was paid with 4111111111111111', 'pan certain 4111111111111111'],
    ['my card number is 4111111111111112', 'pan possible 4111111111111112'],
  ],
  'security codes': [
    ['The CVV is 725', 'cvv certain 725'],
    ['725 is my cvv', 'cvv certain 725'],
    ['los 3 dígitos del reverso son 868', 'cvv certain 868'],
    ['4111 1111 1111 1111 01/29 801', 'pan certain 4111 1111 1111 1111', 'cvv certain 801'],
    ['What is a CVV?'],
    ['area code 206'],
    ['last 4 4887'],
  ],
  'PINs and one-time codes': [
    ['mi nip es 5857', 'pin certain 5857'],
    ['recibí el código 585 023 gracias', 'otp certain 585 023'],
    ["I got the code. It's 482913", 'otp certain 482913'],
    ['I never got the code, order 88213'],
    ['error code 5186'],
    ['text the code to +1 212 555 0182'],
  ],
  'Social Security and taxpayer numbers': [
    ['123-45-6789', 'ssn possible 123-45-6789'],
    ['my ssn is 123456789', 'ssn certain 123456789'],
    ['ITIN 912-70-1234', 'itin certain 912-70-1234'],
    ['my ssn is 000-12-3456'],
    ['ssn 666-12-3456'],
    ['ssn 123-00-4567'],
    ['ssn 123-45-0000'],
    ['routing number 021000021'],
    ['EIN 12-3456789'],
  ],
  passwords: [
    ['my password is Winter!2025', 'password certain Winter!2025'],
    ['contraseña: c0ffeeTime?', 'password certain c0ffeeTime?'],
    ['hunter22 is my password', 'password certain hunter22'],
    ['I forgot my password'],
    ['my password is not working'],
    ['password reset: https://bank.example/r/8f3k2'],
    ["I can't use my password, write to ann@example.com"],
  ],
};

for (const [name, rows] of Object.entries(TABLE)) {
  test(`inspect reads ${name}`, () => {
    for (const [text, ...findings] of rows) assert.deepEqual(found(text), findings, text);
  });
}

test('an answer is read by the question before it', () => {
  const asked = (text: string) => ({ prior: [{ role: 'agent', text }] });
  assert.deepEqual(found('313', asked('What is your CVV?')), ['cvv certain 313']);
  assert.deepEqual(found('840894', asked('Ingrese el código de 6 dígitos que le enviamos.')), [
    'otp certain 840894',
  ]);
  assert.deepEqual(found('637052619', asked('What is your SSN?')), ['ssn certain 637052619']);
  assert.deepEqual(found('hunter22', asked('What is your password?')), ['password certain hunter22']);
  assert.deepEqual(found('1111', asked('Last four digits?')), []);
  assert.deepEqual(found('11046', asked('What is your ZIP code?')), []);
});

test('a card number dealt out over own messages is found in the last', () => {
  const own = (...texts: string[]) => ({ prior: texts.map((text) => ({ role: 'customer', text })) });
  assert.deepEqual(found('rest 1111', own('card 4111 1111', '1111')), ['pan certain 1111']);
  assert.deepEqual(found('1111', { prior: ['4111', '1111', '1111'] }), ['pan certain 1111']);
  assert.deepEqual(found('the last four are 1111', own('it begins 4111 1111 1111')), ['pan certain 1111']);
  assert.deepEqual(found('1112', own('4111 1111 1111')), []);
  assert.deepEqual(found('1111', { prior: [{ role: 'agent', text: '4111 1111 1111' }] }), []);
});

test('positions count units of the given text, whatever folding does to its length', () => {
  const text = '🙂 ﷺ é e\u0301 №\u00ad: 𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏 🙂';
  assert.deepEqual(found(text), [`pan certain ${'𝟒'}${'𝟏'.repeat(15)}`]);
});
