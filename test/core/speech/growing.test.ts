import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { lastMessage } from '../../../src/core/speech/announcer-queue.ts';
import { play } from './player.ts';
import { assistant, heard, message, open, voice } from './scene.ts';

const piece = (text: string): ConversationEvent => ({
  type: 'message.streamed',
  target: 'm1',
  from: assistant,
  text,
  replace: true,
});

interface Telling {
  /** How long it takes to be written, in milliseconds. */
  readonly takes: number;
  readonly whole?: string;
  readonly settings?: Partial<Settings>;
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
}

/** What is said of an answer that comes a token at a time, as evenly as a clock. */
function tell(text: string, { takes, whole = text, settings = {}, choices = [] }: Telling) {
  const tokens = text.split(/(?<=\s)/);
  const events = [
    ...tokens.map((_, index) => piece(tokens.slice(0, index + 1).join(''))),
    message('m1', whole, { from: assistant, format: 'markdown', choices }),
  ];
  const script = events.map((event, index) => ({
    at: Math.round((index * takes) / tokens.length),
    hear: heard([...open, ...events.slice(0, index)], [event], voice(settings)),
  }));
  return play({ script, until: takes + 60_000 });
}

const sentence = (index: number) => `This is sentence ${index} of ten, in twenty tokens of an even length.`;
/** 200 tokens in sentences of ten to fifteen. */
const long = Array.from(
  { length: 17 },
  (_, index) => `Now we look at part ${index} of your question and its answer.`,
)
  .join(' ')
  .slice(0, 490);

describe('an answer that is being written', () => {
  it('is said once where it takes 8 s or less', () => {
    assert.deepEqual(
      tell(long, { takes: 7900 }).said.map(({ text }) => text),
      [`Assistant said: ${long}`],
    );
  });

  it('is said in whole sentences, 2 s apart or more, where it takes longer', () => {
    const text = [1, 2, 3, 4, 5, 6].map(sentence).join(' ');
    const { said } = tell(text, { takes: 40_000 });
    assert.ok(said[0] && said[0].at >= 8000);
    for (const [index, { at }] of said.entries()) {
      const before = said[index - 1];
      if (before) assert.ok(at - before.at >= 2000, `${at - before.at} ms`);
    }
    assert.equal(said.length, 6, said.map((one) => one.text).join('\n'));
    const all = said.map((one) => one.text).join(' ');
    assert.equal(all, `Assistant said: ${text} End of message.`);
    for (const one of said.slice(0, -1)) assert.match(one.text, /\.$/);
  });

  for (const takes of [10_000, 20_000, 60_000, 200_000]) {
    it(`of 200 tokens in ${takes / 1000} s is at most one utterance a sentence and one every 2 s`, () => {
      const { said } = tell(long, { takes });
      const sentences = long.split(/(?<=[.])\s/).length;
      assert.ok(said.length <= Math.min(sentences, takes / 2000) + 1, `${said.length} of ${sentences}`);
      assert.equal(said.map((one) => one.text).join(' '), `Assistant said: ${long} End of message.`);
    });
  }

  it('is said once where it is one long sentence', () => {
    const { said } = tell('word '.repeat(50).trim(), { takes: 30_000 });
    assert.equal(said.length, 1);
    assert.match(said[0]?.text ?? '', /^Assistant said: word .* word$/);
  });

  it('ends after 500 characters, and says that there is more', () => {
    const { said } = tell(Array.from({ length: 20 }, (_, index) => sentence(index)).join(' '), {
      takes: 60_000,
    });
    const all = said.map((one) => one.text).join(' ');
    assert.ok(all.length < 560, `${all.length}`);
    assert.match(all, /length\. More in the conversation\.$/);
  });

  it('is said whole where it became another', () => {
    const { said } = tell(`${sentence(1)} ${sentence(2)}`, { takes: 20_000, whole: 'Sorry, no.' });
    assert.equal(said.at(-1)?.text, 'Assistant said: Sorry, no.');
  });

  it('ends with the choices', () => {
    const choices = [{ label: 'Yes', value: 'y' }];
    const { said } = tell(`${sentence(1)} ${sentence(2)}`, { takes: 20_000, choices });
    assert.match(said.at(-1)?.text ?? '', /1 choice follows: Yes\. End of message\.$/);
  });

  it('is repeated whole on request', () => {
    const text = `${sentence(1)} ${sentence(2)}`;
    const { said, queue } = tell(text, { takes: 20_000 });
    assert.ok(said.length > 1);
    assert.equal(lastMessage(queue)?.text, `Assistant said: ${text}`);
  });

  for (const settings of [
    { longReplies: 'sentence' },
    { longReplies: 'tell' },
    { textFirst: true },
  ] as const) {
    it(`is said once to one who wants ${JSON.stringify(settings)}`, () => {
      const text = [1, 2, 3].map(sentence).join(' ');
      assert.equal(tell(text, { takes: 40_000, settings }).said.length, 1);
    });
  }

  it('is silent once it is taken back', () => {
    const text = `${sentence(1)} ${sentence(2)}`;
    const retracted: ConversationEvent = { type: 'message.retracted', id: 'e', at: 0, target: 'm1' };
    const script = [
      { at: 0, hear: heard(open, [piece(text)]) },
      { at: 5000, hear: heard([...open, piece(text), message('m1', text)], [retracted]) },
    ];
    assert.deepEqual(
      play({ script, until: 60_000 }).said.map((one) => one.text),
      ['Maria removed a message.'],
    );
  });
});
