import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Participant } from '../../src/core/protocol/participant.ts';
import { maria, message, open, sam, voice } from '../core/speech/scene.ts';
import { play, type Said, type Step } from '../core/speech/player.ts';
import { emptyConversation } from '../../src/core/conversation/conversation.ts';
import { reduce } from '../../src/core/conversation/reduce.ts';
import { announce } from '../../src/core/speech/announce.ts';

const most = 3_000;
const milliseconds = 10_000;

/** So many messages at even distances, from one sender or from several in turn. */
function flood(senders: readonly Participant[], words: string): readonly Step[] {
  let state = open.reduce(reduce, emptyConversation('en'));
  return Array.from({ length: most }, (_, index) => {
    const before = state;
    const from = senders[index % senders.length]!;
    state = reduce(state, message(`m${index}`, words, { from }));
    return { at: (index * milliseconds) / most, hear: announce(before, state, voice()) };
  });
}

/** How many messages an announcement stands for. */
function countIn({ text }: Said): number {
  const counted = /^([\d,]+) new messages from /.exec(text)?.[1];
  return Number(counted?.replaceAll(',', '') ?? (text.includes(' said: ') ? 1 : 0));
}

describe('3,000 messages in ten seconds', () => {
  const rows: readonly [string, readonly Participant[], string][] = [
    ['of one sender', [maria], 'I am looking into it.'],
    ['of one sender, so short that each is said in no time', [{ ...maria, name: 'Al' }], 'k'],
    ['of two senders', [maria, sam], 'I am looking into it.'],
  ];
  for (const [what, senders, words] of rows) {
    it(`${what} are told in one announcement a second at most, and counted right`, () => {
      const { said } = play({ script: flood(senders, words), until: 60_000 });
      const counts = said.map(countIn);
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        most,
      );
      assert.ok(
        counts.every((count) => count > 0),
        said.map(({ text }) => text).join(' | '),
      );
      for (const [index, { at }] of said.entries()) {
        const next = said[index + 1];
        assert.ok(next === undefined || next.at - at >= 1000, `${next?.at} follows on ${at}`);
      }
      assert.ok(said.length <= milliseconds / 1000, `${said.length} announcements`);
    });
  }
});
