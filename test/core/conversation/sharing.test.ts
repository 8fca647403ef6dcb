import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import { isSeen, openSharing } from '../../../src/core/conversation/select.ts';
import { decodeEvent } from '../../../src/core/protocol/decode.ts';
import type { ConversationEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { sharingEnds } from '../../../src/core/protocol/sharing.ts';
import { after, assistant, maria, online, shown, stamp } from './facts.ts';

const leo: Participant = { id: 'l', role: 'agent', name: 'Leo', team: 'Fraud' };
const able: ConversationEvent = { type: 'page.changed', mayShare: true };

const joined = (participant: Participant): WireEvent => ({
  ...{ type: 'participant.joined', ...stamp(), participant },
});
const left = (participant: Participant): WireEvent => ({ type: 'participant.left', ...stamp(), participant });
const asked = (requestId = 'r1', from = maria): WireEvent => ({
  ...{ type: 'sharing.requested', ...stamp(), requestId, from, expiresAt: 9_000_000 },
});
const started = (requestId = 'r1'): WireEvent => ({
  ...{ type: 'sharing.started', ...stamp(), requestId, endsAt: 9_900_000 },
});
const closed = (reason: (typeof sharingEnds)[number], requestId = 'r1'): WireEvent => ({
  ...{ type: 'sharing.closed', ...stamp(), requestId, reason },
});
const withMaria = (): Conversation => after(online(), able, joined(assistant), joined(maria));

describe('a page that an agent wants to see', () => {
  it('is asked for, seen, and seen no more', () => {
    const open = after(withMaria(), asked());
    assert.deepEqual([openSharing(open)?.from, isSeen(open)], [maria, false]);
    const seen = after(open, started());
    assert.deepEqual([openSharing(seen)?.from, isSeen(seen)], [maria, true]);
    for (const reason of sharingEnds) {
      const over = after(seen, closed(reason));
      assert.deepEqual([openSharing(over), isSeen(over), over.sharing?.ended], [undefined, false, reason]);
    }
  });

  it('is nobody’s to ask for on a page that cannot share, and leaves no line there', () => {
    const before = after(withMaria(), { type: 'page.changed', mayShare: false });
    const asking = after(before, asked());
    assert.equal(openSharing(asking), undefined);
    assert.deepEqual(shown(after(asking, closed('unable'))), shown(before));
  });

  it('is not for an assistant to see, nor for one who is not there', () => {
    assert.equal(openSharing(after(withMaria(), asked('r1', assistant))), undefined);
    assert.equal(openSharing(after(withMaria(), asked('r1', leo))), undefined);
  });

  it('is seen by nobody else: consent goes with the person, in whatever way they go', () => {
    const ways: readonly (readonly [WireEvent, string])[] = [
      [left(maria), 'handed-over'],
      [{ type: 'transfer.started', ...stamp(), team: 'Fraud' }, 'handed-over'],
      [{ type: 'handoff.accepted', ...stamp(), agent: leo }, 'handed-over'],
      [{ type: 'conversation.ended', ...stamp(), reason: 'customer' }, 'over'],
    ];
    for (const [event, ended] of ways) {
      const over = after(withMaria(), asked(), started(), event);
      assert.deepEqual([isSeen(over), over.sharing?.ended], [false, ended], event.type);
      assert.equal(isSeen(after(over, joined(leo), started())), false, event.type);
    }
    const stays = after(withMaria(), asked(), started(), joined(leo), left(leo));
    assert.equal(isSeen(stays), true, 'a colleague who comes and goes changes nothing');
  });

  it('cannot be asked for anew while it is asked for or seen', () => {
    const seen = after(withMaria(), asked(), started(), asked('r2'));
    assert.equal(openSharing(seen)?.requestId, 'r1');
    assert.equal(openSharing(after(seen, closed('customer'), asked('r3')))?.requestId, 'r3');
  });

  it('is seen only after that very question, in whatever order facts come and however often', () => {
    const any = fc.constantFrom<() => WireEvent>(
      ...['r1', 'r2'].flatMap((id) => [
        () => asked(id),
        () => asked(id, leo),
        () => started(id),
        () => closed('customer', id),
        () => closed('expired', id),
      ]),
      ...[maria, leo].flatMap((one) => [() => joined(one), () => left(one)]),
      () => ({ type: 'handoff.accepted', ...stamp(), agent: leo }),
      () => ({ type: 'transfer.started', ...stamp(), team: 'Fraud' }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (makers) => {
        let before = withMaria();
        const over = new Set<string>();
        for (const make of makers) {
          const event = make();
          const now = after(before, event);
          const request = now.sharing?.request;
          if (event.type === 'sharing.closed') over.add(event.requestId);
          if (isSeen(now) && !isSeen(before)) {
            assert.equal(event.type, 'sharing.started');
            assert.equal(before.sharing?.request?.requestId, request?.requestId);
          }
          if (isSeen(now))
            assert.ok(!over.has(request?.requestId ?? ''), 'what is over does not begin again');
          if (event.type === 'participant.left' && event.participant.id === request?.from.id) {
            assert.equal(isSeen(now), false);
          }
          assert.deepEqual(after(now, event).sharing, now.sharing, 'told twice is told once');
          before = now;
        }
      }),
    );
  });
});

describe('what comes in about a page', () => {
  const wire = { id: 'e', at: 1, requestId: 'r1' };

  it('is a frozen record of what is known, and nothing more', () => {
    const event = decodeEvent({
      ...{ ...wire, type: 'sharing.requested', from: maria, expiresAt: 9 },
      ...{ purpose: 'Click Share', url: 'https://evil.example' },
    });
    assert.deepEqual(Object.keys(event ?? {}).sort(), ['at', 'expiresAt', 'from', 'id', 'requestId', 'type']);
    assert.ok(Object.isFrozen(event));
  });

  it('is refused without a request, a time or a reason that we know', () => {
    const { requestId: _id, ...nameless } = wire;
    for (const wrong of [
      { ...nameless, type: 'sharing.requested', from: maria, expiresAt: 9 },
      { ...wire, type: 'sharing.requested', from: { id: 'x', role: 'system' }, expiresAt: 9 },
      { ...wire, type: 'sharing.requested', from: maria },
      { ...wire, type: 'sharing.started', endsAt: Infinity },
      { ...wire, type: 'sharing.closed', reason: 'because' },
      { ...wire, requestId: 'x'.repeat(201), type: 'sharing.closed', reason: 'agent' },
      { id: 'e', at: 1, type: 'suspension.started' },
    ]) {
      assert.equal(decodeEvent(wrong), undefined, JSON.stringify(wrong));
    }
  });
});
