import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeCapabilities } from '../../../src/core/protocol/decode-capabilities.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import { decodeAccepted, decodeEvent, decodeHistoryPage } from '../../../src/core/protocol/decode.ts';

const agent = { id: 'a', role: 'agent', name: 'Bo' };
const message = {
  type: 'message.received',
  id: 'm1',
  at: 1_767_000_000_000,
  from: agent,
  text: 'hi',
  format: 'plain',
};

/** As JSON would carry it: an ordinary object again, for comparing. */
const plain = (value: unknown): unknown => structuredClone(value);

describe('decodeEvent', () => {
  const stamp = { id: 'e1', at: 5, cursor: 'c2', previous: 'c1' };
  const file = { requestId: 'r1', file: 'f1', name: 'bill.pdf' };
  const request = {
    ...{ requestId: 'r1', from: agent, purpose: 'Your bill', lang: 'en', kinds: ['pdf', 'jpeg'] },
    ...{ mostBytes: 1000, mostFiles: 2, expiresAt: 9 },
  };
  const secure = {
    ...{ requestId: 'r1', from: agent, purpose: 'To find your card', lang: 'en', expiresAt: 9 },
    fields: [
      { name: 'card', kind: 'last-four' },
      { name: 'zip', kind: 'zip' },
      { name: 'mine', kind: 'yes-no', label: 'Is it your card?' },
      {
        ...{ name: 'which', kind: 'choice', label: 'Which card?' },
        options: [
          { label: 'Everyday', value: 'e' },
          { label: 'Travel', value: 't' },
        ],
      },
    ],
  };
  const wellFormed: readonly Record<string, unknown>[] = [
    { ...message, ...stamp, lang: 'en-US', localId: 'l1', choices: [{ label: 'Yes', value: 'yes' }] },
    { type: 'message.corrected', ...stamp, target: 'm1', text: 'ho' },
    { type: 'message.retracted', ...stamp, target: 'm1' },
    { type: 'message.reported', ...stamp, target: 'm1', kind: 'otp' },
    { type: 'handoff.requested', ...stamp, reason: 'a charge' },
    { type: 'handoff.queued', ...stamp, team: 'Disputes' },
    { type: 'handoff.accepted', ...stamp, agent },
    { type: 'handoff.failed', ...stamp, reason: 'closed', hours: 'Mon to Fri' },
    { type: 'handoff.cancelled', ...stamp },
    { type: 'transfer.started', ...stamp, team: 'Fraud', reason: 'card lost' },
    { type: 'transfer.failed', ...stamp, team: 'Fraud' },
    { type: 'participant.joined', ...stamp, participant: agent },
    { type: 'participant.left', ...stamp, participant: agent },
    { type: 'case.opened', ...stamp, reference: 'CS-1' },
    { type: 'complaint.logged', ...stamp, reference: 'CMP-1', answerBy: 9 },
    { type: 'summary.written', ...stamp, text: 'Done', by: agent, lang: 'es' },
    { type: 'upload.requested', ...stamp, ...request },
    { type: 'upload.received', ...stamp, ...file, kind: 'pdf', bytes: 12 },
    { type: 'upload.scanning', ...stamp, requestId: 'r1', file: 'f1' },
    { type: 'upload.accepted', ...stamp, ...file },
    { type: 'upload.rejected', ...stamp, ...file, reason: 'infected' },
    { type: 'upload.closed', ...stamp, requestId: 'r1', reason: 'done' },
    { type: 'secure.requested', ...stamp, ...secure },
    { type: 'secure.renewed', ...stamp, requestId: 'r1', expiresAt: 9 },
    { type: 'secure.refused', ...stamp, requestId: 'r1', fields: ['zip'] },
    { type: 'secure.closed', ...stamp, requestId: 'r1', reason: 'provided', kinds: ['zip'] },
    {
      ...{ type: 'form.requested', ...stamp, requestId: 'r1', from: agent, purpose: 'Complaint', lang: 'en' },
      fields: [
        { name: 'what', kind: 'long-text', label: 'What happened?', hint: 'And when.' },
        { name: 'wish', kind: 'text', label: 'What would help?' },
      ],
    },
    { type: 'form.closed', ...stamp, requestId: 'r1', reason: 'answered' },
    { type: 'callback.requested', ...stamp, ending: '42', from: 5, to: 6 },
    { type: 'note.left', ...stamp },
    { type: 'availability.updated', state: 'offline', opensAt: 5, closesAt: 6, holiday: true },
    {
      type: 'contact.offered',
      numbers: [{ id: 'a', ending: '42' }],
      slots: [{ id: 's', from: 5, to: 6 }],
    },
    { type: 'language.changed', ...stamp, lang: 'es' },
    { type: 'conversation.ended', ...stamp, reason: 'agent', by: agent },
    { type: 'message.streamed', target: 'm1', from: agent, text: 'h', replace: false, lang: 'en', at: 5 },
    { type: 'typing.changed', from: agent, on: true, ttlSeconds: 8 },
    { type: 'queue.updated', position: 2, waitSeconds: 60, waitMostSeconds: 120, at: 5 },
    { type: 'receipt.updated', upTo: 'm1', level: 'read', by: agent },
  ];
  for (const event of wellFormed) {
    test(`keeps every field of ${String(event['type'])} and nothing else`, () => {
      assert.deepEqual(plain(decodeEvent({ ...event, extra: 1 })), event);
    });
  }

  const refused: readonly [string, unknown][] = [
    [
      'a request for no kind of file that we know',
      { type: 'upload.requested', ...stamp, ...request, kinds: ['svg', 'html'] },
    ],
    ['a request for files without end', { type: 'upload.requested', ...stamp, ...request, mostBytes: 1e12 }],
    [
      'a request for a file without a purpose',
      { type: 'upload.requested', ...stamp, ...request, purpose: ' ' },
    ],
    [
      'a file that was rejected for no reason of ours',
      { type: 'upload.rejected', ...stamp, ...file, reason: '<b>' },
    ],
    ['nothing', undefined],
    ['a list', [message]],
    ['a type that is not known', { ...message, type: 'config' }],
    ['a type that is a name of Object.prototype', { ...message, type: 'constructor' }],
    ['a message whose text is an object', { ...message, text: { _$litType$: 1 } }],
    ['a message without an id', { ...message, id: '' }],
    ['an id that is too long', { ...message, id: 'x'.repeat(201) }],
    ['a date before 1970', { ...message, at: -5 }],
    ['a date that no Date holds', { ...message, at: 1e16 }],
    ['a date that is not a number', { ...message, at: 'x' }],
    ['a line of the system', { ...message, from: { id: 's', role: 'system', name: 'Bank' } }],
    [
      'an end by a role that is not known',
      { ...stamp, type: 'conversation.ended', reason: 'agent', by: { id: 's', role: 'system' } },
    ],
    ['an unknown format', { ...message, format: 'html' }],
    ['a language that is no tag', { ...stamp, type: 'language.changed', lang: '<b>' }],
  ];
  for (const [what, value] of refused) {
    test(`refuses ${what}`, () => assert.equal(decodeEvent(value), undefined));
  }

  test('cleans names and labels of controls, overrides and tag characters', () => {
    const decoded = plain(
      decodeEvent({
        ...message,
        from: { ...agent, name: 'Ana\u202Egnp\u2066\n\u0007 \u{E0041}Ruiz\uFEFF' },
        choices: [
          { label: '\u202DPay\u0000', value: 'pay' },
          { label: '\u202E', value: 'x' },
        ],
      }),
    ) as { from: { name: string }; choices: unknown };
    assert.equal(decoded.from.name, 'Anagnp Ruiz');
    assert.deepEqual(decoded.choices, [{ label: 'Pay', value: 'pay' }]);
  });

  test('cleans and caps the number of a complaint, and takes none without a day', () => {
    const complaint = {
      type: 'complaint.logged',
      ...stamp,
      reference: `\u202ECMP\n1${'0'.repeat(500)}`,
      answerBy: 9,
    };
    const decoded = decodeEvent(complaint);
    assert.ok(decoded?.type === 'complaint.logged');
    assert.match(decoded.reference, /^CMP 10{114}/);
    assert.equal(decoded.reference.length, 120);
    assert.equal(decodeEvent({ ...complaint, answerBy: 'soon' }), undefined);
    assert.equal(decodeEvent({ ...complaint, reference: ' ' }), undefined);
  });

  test('drops a name that is an e-mail address and keeps the message', () => {
    const decoded = decodeEvent({ ...message, from: { ...agent, name: 'ana.ruiz@bank.example' } });
    assert.deepEqual(plain(decoded), { ...message, from: { id: 'a', role: 'agent' } });
  });

  test('cuts long text without breaking a character in two', () => {
    const decoded = decodeEvent({ ...message, text: 'x'.repeat(31_999) + '😀' });
    assert.ok(decoded?.type === 'message.received');
    assert.equal(decoded.text, 'x'.repeat(31_999));
  });

  test('keeps at most twelve choices', () => {
    const choices = Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, value: `${index}` }));
    const decoded = decodeEvent({ ...message, choices });
    assert.ok(decoded?.type === 'message.received');
    assert.equal(decoded.choices?.length, 12);
  });

  test('leaves out queue figures that cannot be', () => {
    const decoded = decodeEvent({
      type: 'queue.updated',
      position: -2,
      waitSeconds: 1e15,
      waitMostSeconds: 'x',
    });
    assert.deepEqual(plain(decoded), { type: 'queue.updated' });
  });

  test('gives frozen records without a prototype, all the way down', () => {
    const decoded = decodeEvent({ ...message, choices: [{ label: 'a', value: 'a' }] });
    assert.ok(decoded?.type === 'message.received');
    for (const part of [decoded, decoded.from, decoded.choices?.[0]]) {
      assert.equal(Object.getPrototypeOf(part), null);
      assert.ok(Object.isFrozen(part));
    }
    assert.ok(Object.isFrozen(decoded.choices));
  });
});

test('decodeCapabilities takes what is said badly as not to be had', () => {
  const decoded = decodeCapabilities({
    echo: 'yes',
    typing: { send: 1 },
    handoff: [],
    maxText: 1e9,
    resume: 'gap-free',
  });
  assert.deepEqual(plain(decoded), { ...noCapabilities, resume: 'gap-free' });
  assert.equal(decodeCapabilities(null), undefined);
});

test('decodeAccepted keeps the text that the server changed', () => {
  const accepted = { localId: 'l', id: 'm', at: 1, text: '[card]' };
  assert.deepEqual(plain(decodeAccepted({ ...accepted, more: 1 })), accepted);
  assert.equal(decodeAccepted({ ...accepted, id: 7 }), undefined);
});

test('decodeHistoryPage leaves out what makes no sense and what is not durable', () => {
  const page = { events: [message, null, { type: 'queue.updated' }, { ...message, id: 'm2' }], before: 'c' };
  assert.deepEqual(plain(decodeHistoryPage(page)), {
    events: [message, { ...message, id: 'm2' }],
    before: 'c',
  });
  assert.equal(decodeHistoryPage({ events: {} }), undefined);
});
