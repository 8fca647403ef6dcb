import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { connection, heard, joined, maria, message, open, reading, texts, voice } from './scene.ts';
import { play } from './player.ts';

const minute = 60_000;
const stamp = { id: 'e', at: 0 };
const own: ConversationEvent = { type: 'message.queued', localId: 'l1', at: 0, text: 'My words' };
const sent: ConversationEvent = { type: 'outbox.changed', localId: 'l1', status: 'sent' };
const failed: ConversationEvent = {
  type: 'outbox.changed',
  localId: 'l1',
  status: 'failed',
  error: new TransportError('network'),
};
const typing = (on: boolean): ConversationEvent => ({
  type: 'typing.changed',
  from: maria,
  on,
  ttlSeconds: 10,
});
const hello = message('m1', 'Hello.');
const long = message('m1', `First of all, thank you. ${'This takes a while to hear. '.repeat(10)}`);

const notSent = 'Not sent. The connection is weak. Your text is saved. Try again is next to the message.';
const came = 'Maria, live agent, Card disputes, joined. Maria can see this conversation.';
const lost = 'Connection lost. Trying again. Your text is safe.';

/** A little of every urgency: 1, 2, 3, 4, 5. */
const everything = [sent, hello, joined(maria), connection('reconnecting'), failed];

function said(
  settings: Partial<Settings>,
  events: readonly ConversationEvent[],
  { before = [...open, own], now = 0 }: { before?: readonly ConversationEvent[]; now?: number } = {},
): readonly string[] {
  return texts(heard(before, events, voice(settings, now)));
}

describe('the detail of announcements', () => {
  for (const [announcements, expected] of [
    ['all', ['Sent.', 'Maria said: Hello.', came, lost, 'Still trying.', notSent]],
    ['messages', ['Maria said: Hello.', came, notSent]],
    ['turn', [came, notSent]],
    ['none', [notSent]],
  ] as const) {
    it(`of "${announcements}" gives ${expected.length} of these`, () => {
      assert.deepEqual(said({ announcements }, everything), expected);
    });
  }

  it('still cancels what is over, so that nothing is said too late', () => {
    const speech = heard([...open, own], [sent], voice({ announcements: 'none' }));
    assert.deepEqual(speech.cancel, ['sending l1', 'assistant']);
  });
});

describe('do not disturb', () => {
  const quiet = { quietMinutes: 15, quietUntil: 15 * minute } as const;

  it('lets nothing through but what is urgent', () => {
    assert.deepEqual(said(quiet, everything), [notSent]);
  });

  it('ends by itself', () => {
    assert.equal(said(quiet, everything, { now: 15 * minute }).length, 6);
  });
});

describe('long replies', () => {
  const sentence = 'Maria said: First of all, thank you. More in the conversation.';
  for (const [longReplies, expected] of [
    ['sentence', [sentence]],
    ['tell', ['Maria sent a long message.']],
  ] as const) {
    it(`are told as "${longReplies}"`, () => assert.deepEqual(said({ longReplies }, [long]), expected));
    it(`do not shorten short ones by "${longReplies}"`, () => {
      assert.deepEqual(said({ longReplies }, [hello]), ['Maria said: Hello.']);
    });
  }

  it('are heard whole as long as nobody chooses', () => {
    assert.match(said({}, [long]).join(), /thank you\. This takes .* hear\.$/);
  });

  it('are as short in a count of several', () => {
    const script = [1, 2, 3, 4].map((at) => ({
      at,
      hear: heard(open, [{ ...long, id: `m${at}` } as ConversationEvent], voice({ longReplies: 'tell' })),
    }));
    assert.deepEqual(
      play({
        script: [{ at: 0, hear: { cancel: [], say: script.flatMap(({ hear }) => hear.say) } }],
        until: 9000,
      }).said.map(({ text }) => text),
      ['4 new messages from Maria. Latest: More in the conversation.'],
    );
  });
});

describe('text first', () => {
  it('puts the words before the name', () => {
    assert.deepEqual(said({ textFirst: true }, [hello]), ['Hello. From Maria.']);
  });
});

describe('the confirmation that words were sent', () => {
  it('is silent where the customer wants it so', () => {
    assert.deepEqual(said({ confirmSent: false }, [sent]), []);
  });
});

describe('typing', () => {
  it('is not told as long as nobody asks for it', () => {
    assert.deepEqual(said({}, [typing(true)]), []);
  });

  it('is told after two seconds, and once before each message', () => {
    const speech = heard(open, [typing(true), typing(false), typing(true), hello, typing(true)], {
      ...voice({ tellTyping: true }),
    });
    assert.deepEqual(
      speech.say.map(({ id, text, delaySeconds }) => [id ?? '', text, delaySeconds ?? 0]),
      [
        ['typing a1 ', 'Maria is typing.', 2],
        ['typing a1 ', 'Maria is typing.', 2],
        ['message m1', 'Maria said: Hello.', 0],
        ['typing a1 m1', 'Maria is typing.', 2],
      ],
    );
    assert.ok(speech.cancel.includes('typing'), 'who has stopped is not told of');
  });
});

describe('messages while Help is closed', () => {
  const closed = { before: [...open, reading(false)] };
  for (const [whenClosed, expected] of [
    ['sender', ['New message from Maria. Help, 1 unread.']],
    ['text', ['Help: Maria said: Hello.']],
    ['nothing', []],
  ] as const) {
    it(`are told as "${whenClosed}"`, () =>
      assert.deepEqual(said({ whenClosed }, [hello], closed), expected));
  }

  it('do not hide that a person is there', () => {
    assert.deepEqual(said({ whenClosed: 'nothing' }, [joined(maria)], closed), [`Help: ${came}`]);
  });
});

describe('a wait of ten minutes with figures every five seconds', () => {
  const inLine: readonly ConversationEvent[] = [...open, { ...stamp, type: 'handoff.queued' }];
  const updates = Array.from({ length: 121 }, (_, index) => ({
    type: 'queue.updated' as const,
    position: Math.max(1, 25 - Math.floor(index / 5)),
    waitSeconds: 720 - index * 6,
  }));

  function waitWith(settings: Partial<Settings>): readonly string[] {
    const script = updates.map((update, index) => ({
      at: index * 5000,
      hear: heard([...inLine, ...updates.slice(0, index)], [update], voice(settings)),
    }));
    return play({ script, until: 600_000 }).said.map(({ text }) => text);
  }

  for (const [waitingUpdates, least, most] of [
    ['minute', 9, 11],
    ['five-minutes', 2, 4],
    ['turn', 1, 1],
    ['off', 0, 0],
  ] as const) {
    it(`is told of ${least} to ${most} times with "${waitingUpdates}"`, () => {
      const all = waitWith({ waitingUpdates });
      assert.ok(all.length >= least && all.length <= most, all.join(' | '));
    });
  }

  it("says only that it is the customer's turn, where that is all they want", () => {
    assert.deepEqual(waitWith({ waitingUpdates: 'turn' }), ['You are next.']);
  });

  it('is told half as often at a slower pace', () => {
    const slower = waitWith({ slowerPace: true }).length;
    assert.ok(slower <= 7, `${slower}`);
  });
});

describe('a slower pace', () => {
  const two = [{ at: 0, hear: heard(open, [hello, message('m2', 'Goodbye.')]) }];

  for (const [slower, at] of [
    [false, 1080],
    [true, 2160],
  ] as const) {
    it(`leaves ${at} ms after a sentence of 18 characters${slower ? '' : ' where it is not asked for'}`, () => {
      const { said: times } = play({ script: two, until: 9000, page: () => ({ slower }) });
      assert.deepEqual(
        times.map((one) => one.at),
        [0, at],
      );
    });
  }
});
