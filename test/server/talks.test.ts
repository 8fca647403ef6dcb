import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learn } from '../../demo/server/assistant/understand.ts';
import type { Deed } from '../../demo/server/conversation/record.ts';
import { cardTalks } from './support/card-talks.ts';
import { otherTalks } from './support/other-talks.ts';
import { talkIn } from './support/talk.ts';

const understand = await learn();

for (const { what, turns, done } of [...cardTalks, ...otherTalks]) {
  for (const lang of ['en', 'es'] as const) {
    test(`${what}, in ${lang}`, async () => {
      const talk = talkIn(lang, understand);
      for (const [said, ...told] of turns[lang]) {
        const { text } = await talk.say(said);
        const plain = text.replaceAll('**', '');
        for (const fact of told) {
          if (fact instanceof RegExp) assert.match(plain, fact, `after "${said}"`);
          else assert.doesNotMatch(plain, fact.not, `after "${said}"`);
        }
      }
      const { did } = talk.facts().dialogue;
      assert.deepEqual(did.map(deedWords), done);
      const references = did.flatMap(({ reference }) => reference ?? []);
      assert.equal(new Set(references).size, references.length, 'each has a reference of its own');
    });
  }
}

function deedWords({ kind, card, fault }: Deed): string {
  return [kind, card, ...(fault === undefined ? [] : [fault])].join(' ');
}
