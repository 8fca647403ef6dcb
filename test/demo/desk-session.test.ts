import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { DeskSession } from '../../demo/pages/desk/desk-session.ts';
import { heldBy } from '../../demo/pages/desk/desk-state.ts';
import type { DeskServerFrame } from '../../demo/server/desk-frames.ts';
import type { DurableEvent } from '../../src/core/protocol/events.ts';
import { customer, maria, words } from './desk-fixtures.ts';
import { FakeSocket } from './fake-socket.ts';

const welcome: DeskServerFrame = { type: 'welcome', agent: maria, teams: ['Fraud'] };

function assigned(events: readonly DurableEvent[] = []): DeskServerFrame {
  return { type: 'assigned', part: 'lead', conversation: 'a', lang: 'es', brief: [], events };
}

describe('the running desk', () => {
  let sockets: FakeSocket[];
  let waits: (() => void)[];
  let session: DeskSession;

  /** What has gone out on the newest line after its hello. */
  const sent = (): unknown[] => sockets.at(-1)?.sent.slice(1) ?? [];
  const receive = (...frames: readonly DeskServerFrame[]): void => {
    for (const frame of frames) sockets.at(-1)?.receive(frame);
  };

  beforeEach(() => {
    sockets = [];
    waits = [];
    let next = 0;
    session = new DeskSession({
      open: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket;
      },
      clock: {
        now: () => 5000,
        after: (_milliseconds, act) => {
          waits.push(act);
          return () => waits.splice(waits.indexOf(act) >>> 0, 1);
        },
      },
      ids: { id: () => `id-${++next}`, random: () => 0 },
    });
    session.start({ name: 'Maria', team: 'Card disputes', langs: ['en', 'es'] });
    sockets[0]?.open();
    receive(welcome, assigned());
  });

  it('says what stands in the composer, in the customer’s language, and empties it', () => {
    session.draft('a', ' Hola. ');
    session.say('a');
    const say = { type: 'say', conversation: 'a', localId: 'id-1', text: 'Hola.', lang: 'es' };
    assert.deepEqual(sent().at(-1), say);
    assert.equal(heldBy(session.store.state, 'a')?.draft, '');
  });

  it('says what asks for a secret at the second press only', () => {
    session.draft('a', 'Please tell me your PIN.');
    session.say('a');
    assert.equal(heldBy(session.store.state, 'a')?.caution, 'pin');
    assert.ok(!sent().some((frame) => JSON.stringify(frame).includes('PIN')));
    session.say('a');
    assert.ok(sent().some((frame) => JSON.stringify(frame).includes('PIN')));
    assert.equal(heldBy(session.store.state, 'a')?.caution, null);
  });

  it('says words that were changed for the better at once', () => {
    session.draft('a', 'Please tell me your PIN.');
    session.say('a');
    session.draft('a', 'We never ask for your PIN.');
    session.say('a');
    assert.ok(sent().some((frame) => JSON.stringify(frame).includes('never')));
  });

  it('ends with the next step and its time, where they are given', () => {
    session.end('a', { text: 'All is well.', nextStep: 'We write to the store.', expected: '' });
    const end = { type: 'end', conversation: 'a', summary: 'All is well.', lang: 'es' };
    assert.deepEqual(sent().at(-1), { ...end, nextStep: 'We write to the store.' });
  });

  it('tells of each form whether it has gone out', () => {
    const summary = { text: 'The fee is taken back.', nextStep: '', expected: '' };
    const acts = [
      () => session.askFile('a', 'The receipt', ['pdf']),
      () => session.askSecure('a', 'To find the card', ['last-four']),
      () => session.summarize('a', summary),
      () => session.transfer('a', 'Fraud', 'a stolen card'),
      () => session.end('a', summary),
      () => session.invite('a', 'Fraud', 'a stolen card'),
      () => session.escalate('a'),
      () => session.decline('a', 'I call at five.'),
      () => session.leave('a', 'The fee is taken back.'),
    ];
    const before = sent().length;
    assert.deepEqual(
      acts.map((act) => act()),
      acts.map(() => true),
    );
    assert.equal(sent().length, before + acts.length);
    sockets[0]?.close();
    assert.deepEqual(
      acts.map((act) => act()),
      acts.map(() => false),
    );
    assert.equal(session.leave('nobody', ''), false);
  });

  it('says nothing when there is nothing to say, or nobody to say it to', () => {
    session.draft('a', '   ');
    session.say('a');
    receive({ type: 'released', conversation: 'a', reason: 'customer' });
    session.draft('a', 'Too late');
    session.say('a');
    assert.ok(!JSON.stringify(sent()).includes('"say"'));
  });

  describe('to a customer who has asked for one message at a time', () => {
    const said = () => sent().filter((frame) => JSON.stringify(frame).includes('"say"')).length;
    const needs: DurableEvent = {
      ...{ type: 'accommodations.shared', id: 'n', at: 0, accommodations: ['slower-pace'] },
    };

    beforeEach(() => {
      receive({ type: 'event', conversation: 'a', event: needs });
      receive({ type: 'event', conversation: 'a', event: words('m0', customer) });
      session.draft('a', 'Hola.');
      session.say('a');
      session.draft('a', 'Otra cosa.');
    });

    it('says a second one only when the agent insists', () => {
      session.say('a');
      assert.equal(said(), 1);
      assert.equal(heldBy(session.store.state, 'a')?.draft, 'Otra cosa.');
      session.say('a');
      assert.equal(said(), 2);
    });

    it('says it without a word once the customer has answered', () => {
      const echo = { ...words('m1', maria, 'Hola.'), localId: 'id-1' };
      receive({ type: 'event', conversation: 'a', event: echo });
      receive({ type: 'event', conversation: 'a', event: words('m2', customer) });
      session.say('a');
      assert.equal(said(), 2);
    });
  });

  it('tells once that the agent is typing, and once that they stopped', () => {
    session.draft('a', 'H');
    session.draft('a', 'Ho');
    assert.deepEqual(sent(), [{ type: 'typing', conversation: 'a', on: true }]);
    waits.at(-1)?.();
    assert.deepEqual(sent().at(-1), { type: 'typing', conversation: 'a', on: false });
    assert.equal(sent().length, 2);
  });

  it('says again, under the same id, what the log does not hold when the line is back', () => {
    session.draft('a', 'Hola.');
    session.say('a');
    sockets[0]?.close();
    session.wake();
    sockets[1]?.open();
    receive(welcome, assigned([words('m1', customer)]));
    const say = { type: 'say', conversation: 'a', localId: 'id-1', text: 'Hola.', lang: 'es' };
    assert.deepEqual(sent(), [say]);
  });

  it('says nothing new before what waits to be said again', () => {
    const say = (text: string): void => {
      session.draft('a', text);
      session.say('a');
    };
    say('One.');
    sockets[0]?.close();
    say('Two.');
    session.wake();
    sockets[1]?.open();
    receive(welcome);
    say('Three.');
    receive(assigned());
    say('Four.');
    const said = sent().flatMap((frame) => {
      const { type, text } = frame as { readonly type: string; readonly text?: string };
      return type === 'say' ? text : [];
    });
    assert.deepEqual(said, ['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('tells how far the agent has read, once for each message', () => {
    receive({ type: 'event', conversation: 'a', event: words('m1', customer) });
    session.tellRead();
    session.tellRead();
    assert.deepEqual(sent(), [{ type: 'read', conversation: 'a', upTo: 'm1' }]);
  });

  it('does not ask for a customer over a line that is down', () => {
    sockets[0]?.close();
    session.accept('b');
    assert.equal(session.store.state.asked, null);
  });

  it('forgets everything when the agent signs off', () => {
    session.stop();
    assert.deepEqual(session.store.state.held, []);
    assert.equal(session.store.state.duty, null);
  });
});
