import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/core/messages/en.ts';
import { polite, type Announcement } from '../../../src/core/speech/announcement.ts';
import {
  add,
  cancel,
  emptyQueue,
  hear,
  lastMessage,
  next,
  type AnnouncerQueue,
  type Moment,
} from '../../../src/core/speech/announcer-queue.ts';
import { maria, heard as speechOf, message, open } from './scene.ts';
import { play, type Said } from './player.ts';

const urgent = (text: string): Announcement => ({ text, urgency: 1, assertive: true });
const calm: Omit<Moment, 'now'> = {
  lastFocusAt: -Infinity,
  lastInputAt: -Infinity,
  outlet: 'regions',
  visible: true,
  slower: false,
};

function queueOf(...announcements: readonly Announcement[]): AnnouncerQueue {
  return announcements.reduce((queue, one) => add(queue, one, 0), emptyQueue);
}

/** When and what is said, the page being as `moment` says throughout. */
function saidIn(queue: AnnouncerQueue, moment: Partial<Moment> = {}): readonly string[] {
  return play({ queue, until: 120_000, page: () => moment }).said.map(({ at, text }) => `${at} ${text}`);
}

const saidBy = (id: string, text: string, sender = maria): Announcement =>
  polite(3, `${sender.name} said: ${text}`, {
    id,
    message: { senderId: sender.id, sender: sender.name ?? '', text },
  });

describe('the queue', () => {
  it('says the most urgent first, then in the order of coming', () => {
    const queue = queueOf(polite(5, 'e'), polite(3, 'c'), polite(2, 'b1'), urgent('a'), polite(2, 'b2'));
    assert.deepEqual(
      saidIn(queue).map((line) => line.split(' ')[1]),
      ['a', 'b1', 'b2', 'c'],
    );
  });

  it('says the same id once, and what has no id as often as it comes', () => {
    assert.deepEqual(
      saidIn(
        queueOf(polite(3, 'a', { id: '1' }), polite(3, 'a', { id: '1' }), polite(3, 'b'), polite(3, 'b')),
      ),
      ['0 a', '500 b', '1000 b'],
    );
  });

  it('never says nothing', () => assert.deepEqual(saidIn(queueOf(polite(3, ''))), []));

  it('drops chatter in a crowd', () => {
    assert.deepEqual(saidIn(queueOf(polite(5, 'x'), polite(4, 'a'), polite(4, 'b'))), [
      '0 a',
      '500 b',
      '1000 x',
    ]);
    assert.deepEqual(saidIn(queueOf(polite(5, 'x'), polite(4, 'a'), polite(4, 'b'), polite(4, 'c'))), [
      '0 a',
      '500 b',
      '1000 c',
    ]);
  });

  it('leaves time for what was said before: 60 ms a character, no less than 500, no more than 4000', () => {
    const [ten, hundred] = ['x'.repeat(10), 'y'.repeat(100)];
    assert.deepEqual(saidIn(queueOf(polite(3, ten), polite(3, hundred), polite(3, 'z'))), [
      `0 ${ten}`,
      `600 ${hundred}`,
      '4600 z',
    ]);
  });

  it('does not leave that time for what is urgent', () => {
    const first = next(queueOf(polite(3, 'x'.repeat(100))), { ...calm, now: 0 }, en);
    const { waitMilliseconds } = next(add(first.queue, urgent('a'), 0), { ...calm, now: 0 }, en);
    assert.equal(waitMilliseconds, 500);
  });

  it('waits 300 ms after the focus moved', () => {
    assert.deepEqual(saidIn(queueOf(urgent('a')), { lastFocusAt: 0 }), ['300 a']);
  });

  it('waits until 1.5 s after the last key', () => {
    assert.deepEqual(saidIn(queueOf(polite(3, 'a')), { lastInputAt: 0 }), ['1500 a']);
  });

  it('waits no longer than 8 s while keys go on, and 1.5 s with what is urgent', () => {
    const typing = (now: number) => ({ lastInputAt: now });
    const play_ = (queue: AnnouncerQueue) =>
      play({ queue, until: 60_000, page: typing }).said.map(({ at }) => at);
    assert.deepEqual(play_(queueOf(polite(3, 'a'))), [8000]);
    assert.deepEqual(play_(queueOf(urgent('a'))), [1500]);
  });

  it('holds everything while the live regions are hidden, and looks again', () => {
    const page = (now: number) => ({ outlet: now >= 4500 ? ('regions' as const) : ('none' as const) });
    const { said } = play({ queue: queueOf(urgent('a'), polite(3, 'b')), until: 60_000, page });
    assert.deepEqual(
      said.map(({ at, text }) => `${at} ${text}`),
      ['5000 a', '5500 b'],
    );
  });

  it('asks to be asked again only if something may come of it', () => {
    assert.equal(next(emptyQueue, { ...calm, now: 0 }, en).waitMilliseconds, undefined);
    assert.equal(
      next(queueOf(polite(4, 'a', { delaySeconds: 3 })), { ...calm, now: 0 }, en).waitMilliseconds,
      3000,
    );
    assert.equal(
      next(queueOf(polite(3, 'a')), { ...calm, now: 0, visible: false }, en).waitMilliseconds,
      undefined,
    );
  });
});

describe('a subject', () => {
  const lost = polite(4, 'lost', { subject: 's', delaySeconds: 3, unlessHeard: true });
  const back = polite(4, 'back', { subject: 's', onlyIfHeard: true });

  it('is not begun if it ends before its delay, and not ended either', () => {
    assert.deepEqual(saidIn(add(queueOf(lost), back, 2000)), []);
  });

  it('is ended where it was begun, once', () => {
    const script = [
      { at: 0, add: [lost] },
      { at: 5000, add: [back] },
      { at: 9000, add: [back] },
    ];
    assert.deepEqual(
      play({ script, until: 60_000 }).said.map(({ at, text }) => `${at} ${text}`),
      ['3000 lost', '5000 back'],
    );
  });

  it('is ended all the same where it began anew before its end was said', () => {
    const script = [
      { at: 0, add: [lost] },
      { at: 3100, add: [back] },
      { at: 3200, add: [lost] },
      { at: 3300, add: [back] },
    ];
    assert.deepEqual(
      play({ script, until: 60_000 }).said.map(({ at, text }) => `${at} ${text}`),
      ['3000 lost', '3500 back'],
    );
  });

  it('is ended all the same where another word took its place', () => {
    const refused = polite(2, 'refused', { subject: 's', everySeconds: 0 });
    const script = [
      { at: 0, add: [lost] },
      { at: 2000, add: [refused] },
      { at: 9000, add: [back] },
    ];
    assert.deepEqual(
      play({ script, until: 60_000 }).said.map(({ at, text }) => `${at} ${text}`),
      ['2000 refused', '9000 back'],
    );
  });

  it('is dropped when it is cancelled', () => {
    assert.deepEqual(saidIn(cancel(queueOf(lost, polite(3, 'other')), 's')), ['0 other']);
    assert.deepEqual(
      saidIn(hear(queueOf(lost), { cancel: ['s'], say: [polite(3, 'new', { subject: 's' })] }, 0)),
      ['0 new'],
    );
  });

  it('that is told every so often is told with its latest word', () => {
    const word = (text: string) => polite(3, text, { subject: 's', everySeconds: 30 });
    const script = [0, 1000, 2000, 40_000].map((at, index) => ({ at, add: [word(String(index))] }));
    assert.deepEqual(
      play({ script, until: 120_000 }).said.map(({ at, text }) => `${at} ${text}`),
      ['0 0', '30000 2', '60000 3'],
    );
  });
});

describe('out of view', () => {
  it('only what is urgent or the customer’s turn is said', () => {
    const queue = queueOf(urgent('a'), polite(2, 'b'), polite(3, 'c'), polite(4, 'd'));
    assert.deepEqual(saidIn(queue, { visible: false }), ['0 a', '500 b']);
  });

  it('messages are counted, and the count is said on return', () => {
    const script = [1, 2].map((at) => ({ at: at * 1000, add: [saidBy(`m${at}`, `text ${at}`)] }));
    const page = (now: number) => ({ visible: now >= 10_000 });
    const { said } = play({ script, until: 60_000, page, wakes: [10_000] });
    assert.deepEqual(
      said.map(({ at, text }) => `${at} ${text}`),
      ['10000 2 new messages from Maria. Latest: text 2'],
    );
  });
});

describe('what was said', () => {
  it('is kept for one who asks for the last message', () => {
    const { queue } = play({ queue: queueOf(saidBy('m1', 'Hi'), polite(4, 'Line.')), until: 10_000 });
    assert.equal(lastMessage(queue)?.text, 'Maria said: Hi');
    assert.equal(lastMessage(emptyQueue), undefined);
  });

  it('is kept fifty long, and ids five hundred', () => {
    const script = Array.from({ length: 600 }, (_, index) => ({
      at: index * 5000,
      add: [saidBy(`m${index}`, 'x')],
    }));
    const { queue, said } = play({ script, until: 4_000_000 });
    assert.equal(said.length, 600);
    assert.deepEqual([queue.said.length, queue.known.length, queue.heard.length], [50, 500, 0]);
  });
});

describe('numbers to hold', () => {
  const spokenCount = ({ text }: Said) => Number(/^(\d+) new messages from Maria/.exec(text)?.[1] ?? 1);

  for (const words of [1, 3, 8, 30]) {
    it(`tells 20 messages of ${words} words within 2 s in 3 utterances at most, and counts them all`, () => {
      const text = 'word '.repeat(words).trim();
      const script = Array.from({ length: 20 }, (_, index) => ({
        at: index * 100,
        add: [saidBy(`m${index}`, text)],
      }));
      const { said } = play({ script, until: 60_000 });
      assert.ok(said.length <= 3, said.map((one) => one.text).join('\n'));
      assert.equal(
        said.reduce((sum, one) => sum + spokenCount(one), 0),
        20,
      );
    });
  }

  it('does not count the messages of different people as one', () => {
    const script = [
      {
        at: 0,
        add: [1, 2, 3].flatMap((n) => [
          saidBy(`a${n}`, `a${n}`),
          saidBy(`b${n}`, `b${n}`, { id: 'b', role: 'agent', name: 'Bo' }),
        ]),
      },
    ];
    assert.equal(play({ script, until: 60_000 }).said.length, 6);
  });

  it('speaks 11 times at most in a wait of ten minutes with figures every 5 s', () => {
    const events = Array.from({ length: 121 }, (_, index) => ({
      at: index * 5000,
      event: {
        type: 'queue.updated',
        position: 30 - Math.floor(index / 5),
        waitSeconds: 900 - index * 6,
      } as const,
    }));
    const before = [...open, { type: 'handoff.queued', id: 'q', at: 0 } as const];
    const script = events.map(({ at, event }, index) => ({
      at,
      hear: speechOf([...before, ...events.slice(0, index).map((one) => one.event)], [event]),
    }));
    const { said } = play({ script, until: 600_000 });
    assert.ok(said.length <= 11 && said.length >= 9, `${said.length}`);
    assert.equal(new Set(said.map((one) => one.text)).size, said.length);
  });

  it('keeps quiet about figures that hardly move', () => {
    const before = [...open, { type: 'handoff.queued', id: 'q', at: 0 } as const];
    const update = (waitSeconds: number) => ({ type: 'queue.updated', position: 3, waitSeconds }) as const;
    const waits = [300, 290, 240, 310, 400, 200, 180];
    const script = waits.map((wait, index) => ({
      at: index * 61_000,
      hear: speechOf([...before, ...waits.slice(0, index).map(update)], [update(wait)]),
    }));
    assert.deepEqual(
      play({ script, until: 600_000 }).said.map((one) => one.text),
      ['You are number 3 in line. About 5 minutes.', 'You are number 3 in line. About 3 minutes.'],
    );
  });

  it('says each of 40 messages once', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      message(`m${index}`, `This is message ${index}.`),
    );
    const script = events.map((event, index) => ({
      at: index * 5000,
      // Each comes twice, as after a lost connection.
      hear: speechOf([...open, ...events.slice(0, index)], [event, event]),
    }));
    const { said } = play({ script, until: 400_000 });
    assert.deepEqual(
      said.map((one) => one.text),
      events.map((_, index) => `Maria said: This is message ${index}.`),
    );
  });
});
