import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createScram, fromSasl, toSasl } from '../../src/adapters/transport/xmpp-scram.ts';

/** The examples of the two documents. */
const vectors = [
  {
    document: 'RFC 5802',
    hash: 'SHA-1',
    nonce: 'fyko+d2lbbFgONRv9qkxdawL',
    challenge: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
    answer: 'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
    final: 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=',
  },
  {
    document: 'RFC 7677',
    hash: 'SHA-256',
    nonce: 'rOprNGfwEbeRWgbNEkqO',
    challenge: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
    answer:
      'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    final: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
  },
] as const;

for (const { document, hash, nonce, challenge, answer, final } of vectors) {
  describe(`SCRAM-${hash}`, () => {
    const login = { hash, nonce, user: 'user', password: 'pencil' };

    test(`is that of ${document}`, async () => {
      const scram = createScram(login);
      assert.equal(scram.first, `n,,n=user,r=${nonce}`);
      assert.equal(await scram.answer(challenge), answer);
      assert.equal(scram.isProven(final), true);
    });

    test('believes no server that does not know the password', async () => {
      const scram = createScram(login);
      assert.equal(scram.isProven('v='), false, 'before anything was asked');
      await scram.answer(challenge);
      for (const wrong of ['', 'v=', 'e=other-error', `${final} `, final.replace(/.=$/, 'A=')])
        assert.equal(scram.isProven(wrong), false, wrong);
    });

    for (const [what, odd] of [
      ['whose nonce is not ours', challenge.replace('r=', 'r=x')],
      ['whose nonce adds nothing to ours', `r=${nonce},s=QSXCR+Q6sek8bf92,i=4096`],
      ['with too few rounds', challenge.replace('4096', '1000')],
      ['with more rounds than a page should do', challenge.replace('4096', '40960000')],
      ['with an extension that we do not know', `m=x,${challenge}`],
      ['that says nothing', ''],
    ] as const) {
      test(`answers no challenge ${what}`, () =>
        assert.rejects(createScram(login).answer(odd), { kind: 'protocol' }));
    }
  });
}

test('a name may have what the exchange itself uses', () => {
  const { first } = createScram({ hash: 'SHA-1', user: 'a=b,c', password: 'p', nonce: 'n' });
  assert.equal(first, 'n,,n=a=3Db=2Cc,r=n');
});

test('what goes over the wire is UTF-8 in base64', () => {
  assert.equal(fromSasl(toSasl('é😀')), 'é😀');
});
