import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reduce } from '../../../src/core/conversation/reduce.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { callOf, type Call } from '../../../src/core/speech/attention.ts';
import { after, joined, maria, message, open, reading, voice } from './scene.ts';

/** Help is closed, as where a call is needed most. */
const away = [...open, reading(false)];
const queued: ConversationEvent = { id: 'e', at: 0, type: 'handoff.queued' };
const ending: ConversationEvent = { type: 'limit.announced', kind: 'idle', at: 0, endsAt: 120_000 };
const quiet = { quietMinutes: 15, quietUntil: 60_000 } as const;

type Row = readonly [why: string, event: ConversationEvent, call: Call | undefined, to?: Partial<Settings>];

const rows: readonly Row[] = [
  ['a message', message('m1', 'Good morning.'), 'message'],
  [
    'a message, also to one who hears nothing of it',
    message('m1', 'Hi'),
    'message',
    { whenClosed: 'nothing' },
  ],
  ['a message, also where nothing is announced', message('m1', 'Hi'), 'message', { announcements: 'none' }],
  ['a person who joins', joined(maria), 'turn'],
  [
    'no message of the customer’s own',
    message('m1', 'Hi', { from: { id: 'c', role: 'customer' } }),
    undefined,
  ],
  ['no place in line', queued, undefined],
  ['no typing', { type: 'typing.changed', from: maria, on: true, ttlSeconds: 60 }, undefined],
  ['no message while the customer is not to be disturbed', message('m1', 'Hi'), undefined, quiet],
  ['no person who joins while the customer is not to be disturbed', joined(maria), undefined, quiet],
  ['a warning that time runs out, come what may', ending, 'turn', quiet],
];

describe('what calls for the customer', () => {
  for (const [why, event, call, settings] of rows) {
    it(`is ${why}`, () => {
      const before = after(away);
      assert.equal(callOf({ before, after: reduce(before, event), voice: voice(settings) }), call);
    });
  }
});
