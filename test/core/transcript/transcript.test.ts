import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { es as earlyEs } from '../../../src/adapters/locale/es.ts';
import { late as lateEs } from '../../../src/adapters/locale/es-late.ts';
import { save as saveEs } from '../../../src/adapters/locale/es-save.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { late } from '../../../src/core/messages/en-late.ts';
import { save } from '../../../src/core/messages/en-save.ts';
import { en } from '../../../src/core/messages/en.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { plainTranscript } from '../../../src/core/transcript/plain-transcript.ts';
import { transcriptOf } from '../../../src/core/transcript/transcript.ts';
import { after, assistant, joined, maria, message, open } from '../speech/scene.ts';

const noon = new Date(2026, 7, 21, 12).getTime();
const day = 86_400_000;
const mine = { id: 'c', role: 'customer' } as const;
const english = { messages: { ...en, late }, words: save, now: noon };

const at = (event: ConversationEvent, when = noon): ConversationEvent =>
  ({ ...event, at: when }) as ConversationEvent;
const written = (events: readonly ConversationEvent[]): string =>
  plainTranscript(transcriptOf(after(events), english)).replaceAll('\u202F', ' ');

describe('the transcript', () => {
  it('keeps what a machine has made of a message beside it, in its language, and as a machine’s', () => {
    const events = [
      at(message('m1', 'Buenas tardes.', { lang: 'es' })),
      at({ type: 'message.translated', id: 't', at: 0, target: 'm1', text: 'Good afternoon.', lang: 'en' }),
    ];
    const { days } = transcriptOf(after(events), english);
    const lines = days
      .flatMap((one) => one.lines)
      .map((line) => line.kind === 'said' && [line.author, line.lang]);
    assert.deepEqual(lines, [
      ['Maria, live agent', 'es'],
      ['Translated by a machine', 'en'],
    ]);
    assert.match(written(events), /Translated by a machine, 12:00 PM:\nGood afternoon\./);
  });

  it('keeps no translation of what was removed, nor of what was said otherwise since', () => {
    const said = at(message('m1', 'Su saldo es $5.', { lang: 'es' }));
    const made = at({
      type: 'message.translated',
      id: 't',
      at: 0,
      target: 'm1',
      text: 'You have $5.',
      lang: 'en',
    });
    const removed = at({ type: 'message.retracted', id: 'r', at: 0, target: 'm1' });
    const corrected = at({
      type: 'message.corrected',
      id: 'r',
      at: 0,
      target: 'm1',
      text: 'Su saldo es $9.',
    });
    for (const change of [removed, corrected]) assert.doesNotMatch(written([said, made, change]), /\$5/);
  });

  it('reads as plain text, with the case number, days that stay true, and all who spoke', () => {
    const text = written([
      at(joined(maria), noon - day),
      at(
        message('m1', 'Hello **Alex**.\n\n- One\n- Two', { from: assistant, format: 'markdown' }),
        noon - day,
      ),
      at(message('m2', 'Thank you', { from: mine })),
      at({ type: 'case.opened', id: 'c', at: 0, reference: 'DSP-2026-104387' }),
      at({ type: 'summary.written', id: 's', at: 0, text: 'All is well.', by: maria }),
    ]);
    assert.equal(
      text,
      `Your chat with Help
Case number: DSP-2026-104387
Saved on: Friday, August 21, 2026, 12:00 PM

Thursday, August 20, 2026

Maria, live agent, Card disputes, joined. (12:00 PM)

Assistant, 12:00 PM:
Hello Alex.
- One
- Two

Friday, August 21, 2026

You, 12:00 PM:
Thank you

Your case number is DSP-2026-104387. (12:00 PM)

Summary, Written by Maria, 12:00 PM:
All is well.
`,
    );
  });

  it('is in the customer’s language, and keeps the language of each message', () => {
    const spanish = { messages: { ...earlyEs, late: lateEs }, words: saveEs, now: noon };
    const { lang, title, days } = transcriptOf(after([at(message('m', 'Hello', { lang: 'en' }))]), spanish);
    assert.deepEqual(
      [lang, title, days[0]?.heading],
      ['es', 'Su chat con la Ayuda', 'viernes, 21 de agosto de 2026'],
    );
    const [line] = days[0]?.lines ?? [];
    assert.ok(line?.kind === 'said' && line.lang === 'en');
  });

  it('holds no card number, whoever wrote it, in one piece, split, or sent all the same', () => {
    const text = written([
      at(message('m1', 'My order has 4111111111111111 on it', { from: mine })),
      at(message('m2', 'Did you say 4111 1111 1111 1111?')),
      at(message('m3', '5500 0000 0000', { from: mine })),
      at(message('m4', '0004', { from: mine })),
      at(message('m5', 'What is your CVV?')),
      at(message('m6', '725', { from: mine })),
    ]);
    assert.doesNotMatch(text, /4111|1111|725/);
    assert.match(text, /\[card number removed\]/);
    assert.match(text, /\[security code removed\]/);
    assert.doesNotMatch(text, /^0004$/m);
  });

  it('leaves nothing certain in it for the guard, whatever was said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('4111 1111', '1111 1111', 'my PIN is 4821', 'hi', '725', 'SSN 078-05-1120')),
        (texts) => {
          const text = written(texts.map((one, index) => at(message(`m${index}`, one, { from: mine }))));
          for (const line of text.split('\n')) {
            assert.deepEqual(
              inspect(line).filter(({ certainty }) => certainty === 'certain'),
              [],
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has no message that did not arrive, and none that was taken back', () => {
    const text = written([
      ...open,
      at(message('m1', 'Wrong words')),
      { type: 'message.retracted', id: 'r', at: noon, target: 'm1' },
      { type: 'message.queued', localId: 'l', at: noon, text: 'Never sent' },
    ]);
    assert.doesNotMatch(text, /Wrong words|Never sent/);
    assert.match(text, /This message was removed\./);
  });

  it('is cleaned of what would turn or hide words', () => {
    assert.match(written([at(message('m', 'a\u202Eb\u0000c'))]), /^abc$/m);
  });
});
