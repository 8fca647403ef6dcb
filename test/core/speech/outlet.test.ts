import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { add, emptyQueue } from '../../../src/core/speech/announcer-queue.ts';
import { polite } from '../../../src/core/speech/announcement.ts';
import { play } from './player.ts';
import { connection, heard, message, open } from './scene.ts';

describe('while a dialog of the page hides the live regions', () => {
  const queue = [polite(3, 'message'), polite(2, 'turn'), polite(4, 'status')].reduce(
    (all, one) => add(all, one, 0),
    emptyQueue,
  );

  it('the page says what is urgent or the customer’s turn, and the rest waits', () => {
    const outlet = (now: number) => (now < 5000 ? 'none' : now < 20_000 ? 'page' : 'regions');
    const { said } = play({ queue, until: 60_000, page: (now) => ({ outlet: outlet(now) }) });
    assert.deepEqual(
      said.map(({ at, text }) => `${at} ${text}`),
      ['5000 turn', '20000 message', '20500 status'],
    );
  });

  it('all of it waits where the page has no voice', () => {
    const { said } = play({
      queue,
      until: 60_000,
      page: (now) => ({ outlet: now < 20_000 ? 'none' : 'regions' }),
    });
    assert.deepEqual(
      said.map(({ text }) => text),
      ['turn', 'message', 'status'],
    );
  });
});

describe('what was missed while the line was down', () => {
  function saidAfter(count: number): readonly string[] {
    const missed = Array.from({ length: count }, (_, index) => message(`m${index}`, `Part ${index}.`));
    const lost = [...open, connection('reconnecting')];
    const script = [
      { at: 0, hear: heard(open, [connection('reconnecting')]) },
      { at: 10_000, hear: heard(lost, [...missed, connection('online')]) },
    ];
    return play({ script, until: 60_000 }).said.map(({ text }) => text);
  }

  it('is counted with the word that the line is back, and said after it', () => {
    assert.deepEqual(saidAfter(2), [
      'Connection lost. Trying again. Your text is safe.',
      'Connected again. 2 new messages.',
      'Maria said: Part 0.',
      'Maria said: Part 1.',
    ]);
  });

  it('is counted once where it is too much to be said one by one', () => {
    assert.deepEqual(saidAfter(9).slice(1), [
      'Connected again.',
      '9 new messages from Maria. Latest: Part 8.',
    ]);
  });

  it('is counted anew in the next outage', () => {
    const once = [...open, connection('reconnecting'), message('m1', 'One.'), connection('online')];
    const twice = [...once, connection('reconnecting'), message('m2', 'Two.')];
    assert.deepEqual(
      heard(twice, [connection('online')]).say.map(({ text }) => text),
      ['Connected again. 1 new message.'],
    );
  });
});

describe('a message with a warning', () => {
  it('is said by itself, however many come with it', () => {
    const all = ['One.', 'Two.', 'What is your PIN?', 'Three.', 'Four.'];
    const events = all.map((text, index) => message(`m${index}`, text));
    const { said } = play({ script: [{ at: 0, hear: heard(open, events) }], until: 60_000 });
    assert.deepEqual(
      said.map(({ text }) => text),
      [
        'Maria said: What is your PIN? Warning: We never ask for a PIN in a chat. Do not send it.',
        '4 new messages from Maria. Latest: Four.',
      ],
    );
  });
});
