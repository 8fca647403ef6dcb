import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { es } from '../../src/adapters/locale/es.ts';
import { en } from '../../src/core/messages/en.ts';
import { noticeOf } from '../../src/core/messages/late-messages.ts';
import type { Messages } from '../../src/core/messages/messages.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { LateWords } from '../../src/panel/controllers/late-words.ts';

const rare = { type: 'upload.closed', id: 'e', at: 0, requestId: 'r', reason: 'done' } as const;
const ordinary: TransportEvent = { type: 'handoff.cancelled', id: 'f', at: 0 };

function stage() {
  const holder: { readonly parts: { messages: Messages } } = { parts: { messages: en } };
  return { holder, words: new LateWords(holder) };
}

describe('the words for rare facts', () => {
  it('are not fetched for what everybody has', () => {
    const { words, holder } = stage();
    assert.equal(words.prepare(ordinary), undefined);
    assert.equal(words.speech, undefined);
    assert.equal(holder.parts.messages.late, undefined);
  });

  it('come once, with what is said of them', async () => {
    const { words, holder } = stage();
    const coming = words.prepare(rare);
    assert.equal(words.prepare(rare), coming);
    await coming;
    assert.equal(noticeOf(rare, holder.parts.messages), 'You are done with sending files.');
    assert.notEqual(words.speech, undefined);
    assert.equal(words.prepare(rare), undefined);
  });

  it('change the language with all others', async () => {
    const { words, holder } = stage();
    await words.prepare(rare);
    holder.parts.messages = await words.addTo(es);
    assert.equal(noticeOf(rare, holder.parts.messages), 'Usted terminó de enviar archivos.');
  });

  it('come in the language that the customer has changed to while they were on their way', async () => {
    const { words, holder } = stage();
    const coming = words.prepare(rare);
    holder.parts.messages = es;
    await coming;
    assert.equal(noticeOf(rare, holder.parts.messages), 'Usted terminó de enviar archivos.');
  });

  it('are said to be missing where they did not arrive', () => {
    assert.equal(noticeOf(rare, en), en.chrome.partFailed);
  });
});
