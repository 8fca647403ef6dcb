import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { es } from '../../src/adapters/locale/es.ts';
import { en } from '../../src/core/messages/en.ts';
import type { Participant } from '../../src/core/protocol/participant.ts';

const text = readFileSync('test/conformance/manual.md', 'utf8');
const maria: Participant = { id: 'maria', role: 'agent', name: 'Maria', team: 'Card disputes' };
const assistant: Participant = { id: 'assistant', role: 'assistant' };
const at = { id: '1', at: 0 };

/** All that the scripts let Help say or show, as its catalogues have it. */
const sentences = new Set([
  en.chrome.help,
  en.chrome.moreOptions,
  en.chrome.otherLanguage.label,
  en.chrome.talkToPerson,
  en.composer.empty,
  en.composer.hint,
  en.composer.label,
  en.delivery.sent,
  en.ending.confirm,
  en.guard.held('pan'),
  en.handoff.requested,
  en.notice({ ...at, type: 'handoff.cancelled' }),
  en.notice({ ...at, type: 'participant.joined', participant: assistant }),
  `${en.notice({ ...at, type: 'participant.joined', participant: maria })} ${en.speech.seesConversation('Maria')}`,
  en.speech.newMessages(1),
  en.speech.nextInLine,
  en.speech.said('Assistant', '…'),
  ...['One', 'Two', 'Three', 'Still there?'].map((words) => en.speech.said('Maria', words)),
  en.speech.whileClosed('Maria', 1),
  en.transcript.label,
  es.chrome.moreOptions,
  es.connection.lost,
  es.ending.confirm,
  es.ending.endChat,
  es.ending.keepChatting,
  es.speech.languageIs,
]);

/** What must be noted of a run. */
const facts = ['Date', 'Person', 'Versions', 'Passed'];
const pages = text.split(/^## /m).slice(2);

describe('the manual scripts', () => {
  it('quote what Help says, word for word', () => {
    const quoted = new Set([...text.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words));
    assert.deepEqual(
      [...quoted].filter((words) => !sentences.has(words) && words !== ' and '),
      [],
    );
    assert.deepEqual(
      [...sentences].filter((sentence) => !quoted.has(sentence)),
      [],
    );
  });

  it('are there for each screen reader that no test hears, and for voice control', () => {
    const names = pages.map((page) => page.split('\n')[0]);
    assert.deepEqual(names, [
      'NVDA',
      'JAWS',
      'Narrator',
      'VoiceOver on macOS',
      'VoiceOver on iOS',
      'TalkBack',
      'Dragon',
    ]);
  });

  it('say of each page whether it has been run, and then by whom, when and with what', () => {
    for (const page of pages) {
      const [name = ''] = page.split('\n');
      const results = [...page.matchAll(/\| ([^|\n]*?) +\|$/gm)].map(([, result]) => result);
      const isRun = !page.includes('**Not run yet.**');
      const blank = facts.filter((fact) => new RegExp(`^- ${fact}[^:]*: –$`, 'm').test(page));
      assert.equal(results.includes('not run'), !isRun, `${name} says whether its steps have been run`);
      assert.deepEqual(blank, isRun ? [] : facts, `${name} has all or none of the facts`);
    }
  });
});
