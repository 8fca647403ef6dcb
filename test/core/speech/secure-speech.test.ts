import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { SecureEnd } from '../../../src/core/protocol/secure.ts';
import { connection, heard, maria, open, short } from './scene.ts';

const able: readonly ConversationEvent[] = [
  ...open,
  { type: 'capabilities.changed', capabilities: { ...noCapabilities, echo: true, secure: true } },
];
const asked = (purpose = 'to find your card'): ConversationEvent => ({
  ...{ type: 'secure.requested', id: 'q', at: 0, requestId: 'r', from: maria, purpose },
  ...{ fields: [{ name: 'zip', kind: 'zip' }], expiresAt: 600_000 },
});
const closed = (reason: SecureEnd): ConversationEvent => ({
  ...{ type: 'secure.closed', id: 'q2', at: 0, requestId: 'r', reason },
  ...(reason === 'provided' && { kinds: ['last-four', 'zip', 'yes-no', 'choice'] }),
});
const said = (before: readonly ConversationEvent[], ...events: readonly ConversationEvent[]) =>
  heard(before, events).say.map(short);

describe('what is said of secure prompts', () => {
  it('is who asks what for, and how to answer', () => {
    assert.deepEqual(said(able, asked()), [
      'P2 Maria asks for details: to find your card. Use the button Answer, above the conversation.',
    ]);
  });

  it('names no button where the backend takes no answer', () => {
    assert.deepEqual(said(open, asked()), ['P2 Maria asks for details: to find your card.']);
  });

  it('is a warning, and no way to answer, where it asks for what the bank never asks for', () => {
    const [words] = said(able, asked('Please enter your PIN'));
    assert.match(words ?? '', /^P2 Maria asks for details: Please enter your PIN\. .*PIN/);
    assert.doesNotMatch(words ?? '', /Answer/);
  });

  it('is what has become of it, by kinds and without an answer', () => {
    const before = [...able, asked()];
    assert.deepEqual(said(before, closed('provided')), [
      'P2 You provided: last four digits, ZIP code, your answers.',
    ]);
    assert.deepEqual(said(before, closed('declined')), ['P2 You chose not to answer.']);
    assert.deepEqual(said(before, closed('withdrawn')), ['P2 These details are not needed any more.']);
    assert.deepEqual(said(before, closed('failed')), [
      'P2 The details did not match. Ask here for another way.',
    ]);
    assert.deepEqual(said(before, closed('expired')), [
      'P2 The time to answer is over. Use the button Ask again, above the conversation.',
    ]);
  });

  it('is that there is more time', () => {
    const renewed = { type: 'secure.renewed', id: 'n', at: 1, requestId: 'r', expiresAt: 900_000 } as const;
    assert.deepEqual(said([...able, asked()], renewed), ['P2 You have more time.']);
    assert.deepEqual(said([...able, asked(), closed('expired')], renewed), []);
  });

  it('is nothing of answers that did not match: who sent them is told by the form', () => {
    const refused = { type: 'secure.refused', id: 'n', at: 1, requestId: 'r', fields: ['zip'] } as const;
    assert.deepEqual(said([...able, asked()], refused), []);
  });

  it('is nothing of what is read back at the start', () => {
    const early = able.filter((event) => event.type !== 'connection.changed');
    assert.deepEqual(
      said(early, asked(), closed('provided'), connection('online')).filter((text) =>
        /details|provided/.test(text),
      ),
      [],
    );
  });
});
