import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announceDesk } from '../../demo/pages/desk/announce-desk.ts';
import type { Desk } from '../../demo/pages/desk/desk-state.ts';
import type { DurableEvent } from '../../src/core/protocol/events.ts';
import type { DeskEvent } from '../../demo/pages/desk/reduce-desk.ts';
import { after, assigned, atDesk, customer, frame, maria, said, waiting, words } from './desk-fixtures.ts';

function heard(desk: Desk, ...events: readonly DeskEvent[]): string[] {
  return announceDesk(desk, after(desk, ...events)).map(({ text, quote }) =>
    quote ? `${text} ${quote.text}` : text,
  );
}

const withTwo = after(atDesk, assigned('a'), assigned('b'));

describe('what the desk says aloud', () => {
  it('tells of a customer who is waiting, with team and language', () => {
    const queue = frame({ type: 'queue', waiting: [{ ...waiting('a'), lang: 'es' }] });
    assert.deepEqual(heard(atDesk, queue), ['Customer 1 is waiting. Card disputes, Spanish.']);
  });

  it('tells of several at once in one sentence', () => {
    const queue = frame({ type: 'queue', waiting: [waiting('a'), waiting('b', 2)] });
    assert.deepEqual(heard(atDesk, queue), ['2 customers are waiting.']);
  });

  it('is silent when a place in line changes and when somebody leaves it', () => {
    const desk = after(atDesk, frame({ type: 'queue', waiting: [waiting('a'), waiting('b', 2)] }));
    assert.deepEqual(heard(desk, frame({ type: 'queue', waiting: [waiting('b', 1)] })), []);
  });

  it('says who is assigned, and nothing of the history', () => {
    assert.deepEqual(heard(atDesk, assigned('a', [words('m1', customer)])), ['Customer 1 is with you.']);
  });

  it('reads a message of a customer, on screen or not, in its language', () => {
    assert.deepEqual(heard(withTwo, said('b', words('m1', customer, 'Are you there?'))), [
      'Customer 2 said: Are you there?',
    ]);
    const spanish = { ...words('m2', customer, '¿Está ahí?'), lang: 'es' };
    const [told] = announceDesk(withTwo, after(withTwo, said('a', spanish)));
    assert.deepEqual(told?.quote, { text: '¿Está ahí?', lang: 'es' });
  });

  it('does not read the agent’s own words back', () => {
    assert.deepEqual(heard(withTwo, said('a', words('m1', maria))), []);
  });

  it('tells of each file when it has come and when it is decided, and of the end of the request', () => {
    const stamp = { at: 2000, requestId: 'r' };
    const requested: DurableEvent = {
      ...{ type: 'upload.requested', id: 'u1', from: maria, purpose: 'A bill', kinds: ['pdf'], ...stamp },
      ...{ mostBytes: 10, mostFiles: 2, expiresAt: 9000 },
    };
    const about = { ...stamp, file: 'f', name: 'bill.pdf' };
    const received = { type: 'upload.received', id: 'u2', ...about, kind: 'pdf', bytes: 5 } as const;
    const scanning = { type: 'upload.scanning', id: 'u3', ...stamp, file: 'f' } as const;
    const rejected = { type: 'upload.rejected', id: 'u4', ...about, reason: 'infected' } as const;
    const closed = { type: 'upload.closed', id: 'u5', ...stamp, reason: 'declined' } as const;
    const asked = after(withTwo, said('b', requested));
    const come = after(asked, said('b', received));
    assert.deepEqual(heard(asked, said('b', received)), ['bill.pdf of Customer 2: Received.']);
    assert.deepEqual(heard(come, said('b', scanning)), []);
    assert.deepEqual(heard(come, said('b', rejected)), [
      'bill.pdf of Customer 2: Not accepted: the scanner found a virus, and nothing was kept.',
    ]);
    assert.deepEqual(heard(come, said('b', closed)), [
      'Customer 2: The customer would rather not send a file.',
    ]);
  });

  it('tells whether the details that were asked for match, and never what they are', () => {
    const stamp = { at: 2000, requestId: 'r' };
    const requested: DurableEvent = {
      ...{
        type: 'secure.requested',
        id: 's1',
        from: maria,
        purpose: 'To find it',
        ...stamp,
        expiresAt: 9000,
      },
      fields: [
        { name: 'card', kind: 'last-four' },
        { name: 'zip', kind: 'zip' },
      ],
    };
    const refused = { type: 'secure.refused', id: 's2', ...stamp, fields: ['zip'] } as const;
    const closed = { type: 'secure.closed', id: 's3', ...stamp, reason: 'provided' } as const;
    assert.deepEqual(heard(withTwo, said('b', requested)), []);
    const asked = after(withTwo, said('b', requested));
    assert.deepEqual(heard(asked, said('b', refused)), [
      'Customer 2: Not matched yet: ZIP code. The customer can try again.',
    ]);
    assert.deepEqual(heard(after(asked, said('b', refused)), said('b', closed)), [
      'Customer 2: The customer answered. It matches.',
    ]);
  });

  it('cuts what is too long to be heard at once', () => {
    const [told] = heard(withTwo, said('a', words('m1', customer, 'word '.repeat(100).trim())));
    assert.ok(told && told.length < 330 && told.endsWith('word…'));
  });

  it('says at once that a colleague was faster', () => {
    const desk = after(atDesk, frame({ type: 'queue', waiting: [waiting('a')] }));
    const told = announceDesk(
      desk,
      after(desk, frame({ type: 'refused', conversation: 'a', reason: 'taken' })),
    );
    assert.deepEqual(told, [{ text: 'A colleague was faster: Customer 1 is with them now.', urgent: true }]);
  });

  it('tells of a lost line urgently only when words are on their way', () => {
    const lost: DeskEvent = { type: 'line.changed', line: 'lost' };
    assert.equal(announceDesk(withTwo, after(withTwo, lost))[0]?.urgent, false);
    const saying = after(withTwo, {
      type: 'words.said',
      conversation: 'a',
      words: { localId: 'l1', at: 1, text: 'Hello', lang: 'en' },
    });
    assert.equal(announceDesk(saying, after(saying, lost))[0]?.urgent, true);
  });

  it('tells that the line is back', () => {
    const lost = after(withTwo, { type: 'line.changed', line: 'lost' });
    assert.deepEqual(heard(lost, { type: 'line.changed', line: 'online' }), ['Connected again.']);
  });

  it('tells of a complaint once, with its number', () => {
    const complaint = { type: 'complaint.logged', id: 'e1', at: 1, reference: 'CMP-1', answerBy: 9 } as const;
    const logged = said('a', complaint);
    assert.deepEqual(heard(withTwo, logged), ['Customer 1: Complaint CMP-1 is logged.']);
    assert.deepEqual(heard(after(withTwo, logged), said('a', { ...complaint, id: 'e1' })), []);
  });

  it('tells of a case, of a customer who is away, and of an end', () => {
    const opened = { type: 'case.opened', id: 'e1', at: 1, reference: 'DSP-1' } as const;
    assert.deepEqual(heard(withTwo, said('a', opened)), ['Case DSP-1 is open for Customer 1.']);
    assert.deepEqual(heard(withTwo, frame({ type: 'customer', conversation: 'a', online: false })), [
      'Customer 1 has lost the connection.',
    ]);
    assert.deepEqual(heard(withTwo, frame({ type: 'released', conversation: 'a', reason: 'customer' })), [
      'Customer 1: The customer ended the chat.',
    ]);
    assert.deepEqual(heard(withTwo, frame({ type: 'released', conversation: 'a', reason: 'agent' })), [
      'Customer 1 is no longer with you.',
    ]);
  });

  it('tells once that the agent is asked to join a talk', () => {
    const invitation = { ...waiting('g'), role: 'supervisor', from: 'Ben' } as const;
    const asked = frame({ type: 'invitations', invitations: [invitation] });
    assert.deepEqual(heard(atDesk, asked), ['Customer 1 asks for a supervisor. Ben is with them.']);
    assert.deepEqual(heard(after(atDesk, asked), asked), []);
    const colleague = { ...invitation, role: 'agent' } as const;
    assert.deepEqual(
      heard(after(atDesk, asked), frame({ type: 'invitations', invitations: [invitation, colleague] })),
      ['Ben asks you to join customer 1.'],
    );
  });

  it('tells who comes to a customer beside the agent and goes, and where the wish for a supervisor stands', () => {
    const stamp = { at: 2000 };
    const dana = { id: 'supervisor-1', role: 'supervisor', name: 'Dana' } as const;
    const wish = said('a', { type: 'escalation.requested', id: 'c1', ...stamp });
    const comes = said('a', { type: 'participant.joined', id: 'c2', ...stamp, participant: dana });
    const goes = said('a', { type: 'participant.left', id: 'c3', ...stamp, participant: dana });
    const asked = after(withTwo, wish);
    assert.deepEqual(heard(withTwo, wish), ['Customer 1: A supervisor is asked for.']);
    assert.deepEqual(heard(asked, comes), ['Customer 1: Dana has joined.']);
    assert.deepEqual(heard(after(asked, comes), goes), [
      'Customer 1: Dana has left.',
      'Customer 1: The supervisor has been here.',
    ]);
  });
});
