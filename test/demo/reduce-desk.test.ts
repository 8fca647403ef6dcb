import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  activeOf,
  customerName,
  emptyDesk,
  heldBy,
  mayAccept,
  mayLead,
  mayWrite,
} from '../../demo/pages/desk/desk-state.ts';
import { reduceDesk } from '../../demo/pages/desk/reduce-desk.ts';
import { entriesOf } from '../../src/core/conversation/select.ts';
import { after, assigned, atDesk, customer, frame, maria, said, waiting, words } from './desk-fixtures.ts';

const unsent = { localId: 'l1', at: 1500, text: 'Hello', lang: 'en' };

describe('the queue at the desk', () => {
  it('is unknown until the gateway tells it', () => {
    assert.equal(emptyDesk.waiting, null);
    assert.deepEqual(atDesk.waiting, []);
  });

  it('numbers customers in the order in which the desk met them, and keeps the number', () => {
    const desk = after(
      atDesk,
      frame({ type: 'queue', waiting: [waiting('a'), waiting('b', 2)] }),
      frame({ type: 'queue', waiting: [waiting('c'), waiting('b', 2)] }),
    );
    assert.equal(customerName(desk, 'a'), 'Customer 1');
    assert.equal(customerName(desk, 'b'), 'Customer 2');
    assert.equal(customerName(desk, 'c'), 'Customer 3');
  });

  it('takes a customer out as soon as they are assigned', () => {
    const desk = after(atDesk, frame({ type: 'queue', waiting: [waiting('a')] }), assigned('a'));
    assert.deepEqual(desk.waiting, []);
  });

  it('takes a held customer for lost who stands in it again', () => {
    const desk = after(atDesk, assigned('a'), frame({ type: 'queue', waiting: [waiting('a')] }));
    assert.equal(heldBy(desk, 'a')?.over, 'lost');
  });
});

describe('accepting', () => {
  const asking = after(atDesk, assigned('a'), { type: 'customer.asked', conversation: 'b' });

  it('brings the customer whom the agent asked for on screen', () => {
    const desk = after(asking, assigned('b'));
    assert.equal(desk.active, 'b');
    assert.equal(desk.asked, null);
  });

  it('leaves the screen as it is when a customer comes who was not asked for', () => {
    assert.equal(after(asking, assigned('c')).active, 'a');
  });

  it('is told that a colleague was faster', () => {
    const desk = after(asking, frame({ type: 'refused', conversation: 'b', reason: 'taken' }));
    assert.deepEqual(desk.refusal, { conversation: 'b', reason: 'taken' });
    assert.equal(desk.asked, null);
    assert.equal(after(desk, { type: 'refusal.dismissed' }).refusal, null);
  });

  it('has no answer coming once the line is lost', () => {
    assert.equal(after(asking, { type: 'line.changed', line: 'lost' }).asked, null);
  });

  it('shows what was said before', () => {
    const desk = after(atDesk, assigned('a', [words('m1', customer), words('m2', maria)]));
    const held = heldBy(desk, 'a');
    assert.equal(held && [...entriesOf(held.conversation.timeline)].length, 2);
    assert.equal(held?.unread, 0);
  });
});

describe('several conversations', () => {
  const two = after(atDesk, assigned('a'), assigned('b'));

  it('counts as unread what a customer says off screen, until it is chosen', () => {
    const desk = after(two, said('b', words('m1', customer)), said('b', words('m2', customer)));
    assert.equal(heldBy(desk, 'b')?.unread, 2);
    const chosen = after(desk, { type: 'conversation.chosen', conversation: 'b' });
    assert.equal(heldBy(chosen, 'b')?.unread, 0);
    assert.equal(chosen.active, 'b');
  });

  it('counts neither what is on screen nor what others say', () => {
    const desk = after(two, said('a', words('m1', customer)), said('b', words('m2', maria)));
    assert.deepEqual(
      desk.held.map((held) => held.unread),
      [0, 0],
    );
  });

  it('keeps a draft for each', () => {
    const desk = after(
      two,
      { type: 'draft.changed', conversation: 'a', draft: 'one' },
      { type: 'draft.changed', conversation: 'b', draft: 'two' },
    );
    assert.deepEqual(
      desk.held.map((held) => held.draft),
      ['one', 'two'],
    );
  });

  it('shows another one when the one on screen is closed', () => {
    assert.equal(activeOf(after(two, { type: 'conversation.closed', conversation: 'a' }))?.id, 'b');
  });

  it('changes nothing for a conversation that it does not hold', () => {
    assert.equal(reduceDesk(two, said('z', words('m1', customer))), two);
  });
});

describe('words of the agent', () => {
  const saying = after(
    atDesk,
    assigned('a'),
    { type: 'draft.changed', conversation: 'a', draft: 'Hello' },
    { type: 'words.said', conversation: 'a', words: unsent },
  );

  it('leave the composer and wait until the log holds them', () => {
    assert.equal(heldBy(saying, 'a')?.draft, '');
    assert.deepEqual(heldBy(saying, 'a')?.unsent, [unsent]);
    const desk = after(saying, said('a', { ...words('m1', maria), localId: 'l1' }));
    assert.deepEqual(heldBy(desk, 'a')?.unsent, []);
  });

  it('still wait after a reconnect that did not bring them', () => {
    const desk = after(
      saying,
      { type: 'line.changed', line: 'lost' },
      assigned('a', [words('m0', customer)]),
    );
    assert.deepEqual(heldBy(desk, 'a')?.unsent, [unsent]);
    assert.equal(desk.held.length, 1);
  });

  it('are known as said after a reconnect that brought them', () => {
    const desk = after(saying, assigned('a', [{ ...words('m1', maria), localId: 'l1' }]));
    assert.deepEqual(heldBy(desk, 'a')?.unsent, []);
  });
});

describe('the end of a conversation', () => {
  const held = after(atDesk, assigned('a'));

  for (const reason of ['agent', 'transferred'] as const) {
    it(`puts it away when the agent closed it (${reason})`, () => {
      const desk = after(held, frame({ type: 'released', conversation: 'a', reason }));
      assert.deepEqual(desk.held, []);
      assert.equal(desk.active, null);
    });
  }

  it('leaves it to be read when the customer ended it, and takes no more words', () => {
    const desk = after(held, frame({ type: 'released', conversation: 'a', reason: 'customer' }));
    const ended = heldBy(desk, 'a');
    assert.equal(ended?.over, 'customer');
    assert.equal(ended && mayWrite(ended), false);
  });

  it('is known from a refusal, too', () => {
    const desk = after(held, frame({ type: 'refused', conversation: 'a', reason: 'not-yours' }));
    assert.equal(heldBy(desk, 'a')?.over, 'lost');
  });

  for (const reason of ['full', 'taken', 'not-asked', 'malformed'] as const) {
    it(`does not follow from what is refused beside it (${reason})`, () => {
      const desk = after(held, frame({ type: 'refused', conversation: 'a', reason }));
      const kept = heldBy(desk, 'a');
      assert.equal(desk.refusal?.reason, reason);
      assert.equal(kept?.over, null);
      assert.equal(kept && mayWrite(kept), true);
    });
  }

  it('leaves nothing behind when the agent signs off', () => {
    assert.deepEqual(after(held, { type: 'duty.ended' }), emptyDesk);
  });
});

describe('the line', () => {
  it('is for agents: supervisors join talks that are another’s', () => {
    assert.equal(mayAccept(atDesk), true);
    const agent = { ...maria, role: 'supervisor' } as const;
    assert.equal(mayAccept(after(atDesk, frame({ type: 'welcome', agent, teams: [] }))), false);
  });
});

describe('a talk that the agent has joined', () => {
  const invitation = { ...waiting('g'), role: 'agent', from: 'Ben' } as const;
  const invited = after(atDesk, frame({ type: 'invitations', invitations: [invitation] }));
  const joined = after(
    invited,
    frame({ type: 'assigned', part: 'guest', conversation: 'g', lang: 'en', brief: [], events: [] }),
  );

  it('is numbered when the agent is asked, and asked for no more once they are there', () => {
    assert.deepEqual(invited.invitations, [invitation]);
    assert.equal(customerName(invited, 'g'), 'Customer 1');
    assert.deepEqual(joined.invitations, []);
    assert.deepEqual(after(invited, frame({ type: 'invitations', invitations: [] })).invitations, []);
  });

  it('can be written in, and is led by another', () => {
    const held = heldBy(joined, 'g');
    assert.deepEqual(held && [mayWrite(held), mayLead(held)], [true, false]);
  });

  it('stays theirs when the customer stands in line again', () => {
    const desk = after(joined, frame({ type: 'queue', waiting: [waiting('g')] }));
    assert.equal(heldBy(desk, 'g')?.over, null);
  });

  it('is put away when they leave, and is left to be read when another ended it', () => {
    const left = after(joined, frame({ type: 'released', conversation: 'g', reason: 'left' }));
    assert.deepEqual([left.held, left.active], [[], null]);
    const ended = after(joined, frame({ type: 'released', conversation: 'g', reason: 'agent' }));
    assert.equal(heldBy(ended, 'g')?.over, 'agent');
  });

  it('is theirs alone once they have taken the customer from the line', () => {
    const held = heldBy(after(joined, assigned('g')), 'g');
    assert.equal(held && mayLead(held), true);
  });
});
