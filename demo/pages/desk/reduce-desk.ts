import { reduce } from '../../../src/core/conversation/reduce.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import type { DeskServerFrame } from '../../server/desk-frames.ts';
import {
  emptyDesk,
  emptyHeld,
  heldBy,
  type Caution,
  type Desk,
  type Duty,
  type Held,
  type Line,
  type Unsent,
} from './desk-state.ts';

/** What happens at the desk: the agent's own acts, the line, and every frame of the gateway. */
export type DeskEvent =
  | { readonly type: 'duty.started'; readonly duty: Duty }
  | { readonly type: 'duty.ended' }
  | { readonly type: 'line.changed'; readonly line: Line }
  | { readonly type: 'frame.received'; readonly frame: DeskServerFrame }
  | { readonly type: 'customer.asked'; readonly conversation: string }
  | { readonly type: 'conversation.chosen'; readonly conversation: string }
  | { readonly type: 'conversation.closed'; readonly conversation: string }
  | { readonly type: 'draft.changed'; readonly conversation: string; readonly draft: string }
  | { readonly type: 'caution.told'; readonly conversation: string; readonly caution: Caution }
  | { readonly type: 'words.said'; readonly conversation: string; readonly words: Unsent }
  | { readonly type: 'refusal.dismissed' };

/** The desk after one more thing has happened. The conversations themselves are the core's to reduce. */
export function reduceDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'duty.started':
      return { ...emptyDesk, duty: event.duty };
    case 'duty.ended':
      return emptyDesk;
    case 'line.changed':
      // What was asked for over a line that broke has no answer coming.
      return { ...desk, line: event.line, asked: event.line === 'online' ? desk.asked : null };
    case 'frame.received':
      return afterFrame(desk, event.frame);
    case 'customer.asked':
      return { ...desk, asked: event.conversation, refusal: null };
    case 'conversation.chosen':
      return {
        ...change(desk, event.conversation, (held) => ({ ...held, unread: 0 })),
        active: event.conversation,
      };
    case 'conversation.closed':
      return without(desk, event.conversation);
    case 'draft.changed':
      return change(desk, event.conversation, (held) => ({ ...held, draft: event.draft }));
    case 'caution.told':
      return change(desk, event.conversation, (held) => ({ ...held, caution: event.caution }));
    case 'words.said':
      return change(desk, event.conversation, (held) => ({
        ...held,
        draft: '',
        caution: null,
        unsent: [...held.unsent, event.words],
      }));
    case 'refusal.dismissed':
      return { ...desk, refusal: null };
  }
}

function afterFrame(desk: Desk, frame: DeskServerFrame): Desk {
  switch (frame.type) {
    case 'welcome':
      return { ...desk, agent: frame.agent, teams: frame.teams };
    case 'queue':
      return queueTold(desk, frame.waiting);
    case 'invitations':
      return frame.invitations.reduce<Desk>((known, one) => numbered(known, one.conversation), {
        ...desk,
        invitations: frame.invitations,
      });
    case 'contact':
      return frame.requests.reduce<Desk>((known, one) => numbered(known, one.conversation), {
        ...desk,
        requests: frame.requests,
      });
    case 'assigned':
      return assigned(desk, frame);
    case 'event':
      return change(desk, frame.conversation, (held) => heard(held, frame.event, desk.active === held.id));
    case 'customer':
      return change(desk, frame.conversation, (held) => ({ ...held, customerOnline: frame.online }));
    case 'released':
      return released(desk, frame);
    case 'refused':
      return refused(desk, frame);
  }
}

function queueTold(desk: Desk, waiting: NonNullable<Desk['waiting']>): Desk {
  const told = waiting.reduce<Desk>((known, one) => numbered(known, one.conversation), { ...desk, waiting });
  // One who stands in the queue again is no longer ours, whatever we missed while the line was down.
  return waiting.reduce<Desk>(
    (known, one) =>
      change(known, one.conversation, (held) =>
        held.part === 'guest' ? held : { ...held, over: held.over ?? 'lost' },
      ),
    told,
  );
}

function assigned(desk: Desk, frame: Extract<DeskServerFrame, { type: 'assigned' }>): Desk {
  const { conversation: id, part, lang, brief, events } = frame;
  const before = heldBy(desk, id);
  const fresh: Held = { ...emptyHeld(id, lang), part, brief };
  const kept = before
    ? { ...fresh, draft: before.draft, unsent: before.unsent, unread: before.unread }
    : fresh;
  const held = events.reduce((known, event) => heard(known, event, true), kept);
  const known = numbered(desk, id);
  return {
    ...known,
    held: before ? known.held.map((one) => (one.id === id ? held : one)) : [...known.held, held],
    waiting: known.waiting?.filter((one) => one.conversation !== id) ?? null,
    invitations:
      part === 'guest' ? known.invitations.filter((one) => one.conversation !== id) : known.invitations,
    active: desk.asked === id || desk.active === null ? id : desk.active,
    asked: desk.asked === id ? null : desk.asked,
  };
}

function heard(held: Held, event: WireEvent, isOnScreen: boolean): Held {
  const conversation = reduce(held.conversation, event);
  if (event.type !== 'message.received') return { ...held, conversation };
  const isNews = event.from.role === 'customer' && !isOnScreen;
  return {
    ...held,
    conversation,
    unread: held.unread + (isNews ? 1 : 0),
    caution: held.caution === 'hurry' && event.from.role === 'customer' ? null : held.caution,
    unsent: held.unsent.filter((words) => words.localId !== event.localId),
  };
}

function released(desk: Desk, frame: Extract<DeskServerFrame, { type: 'released' }>): Desk {
  const { reason } = frame;
  // What the agent has closed with their own hand is gone; what others ended stays to be read.
  const isOwnAct = heldBy(desk, frame.conversation)?.part === 'lead' && reason === 'agent';
  if (isOwnAct || reason === 'transferred' || reason === 'left') return without(desk, frame.conversation);
  return change(desk, frame.conversation, (held) => ({ ...held, over: reason }));
}

function refused(desk: Desk, frame: Extract<DeskServerFrame, { type: 'refused' }>): Desk {
  const { conversation, reason } = frame;
  const told = {
    ...desk,
    refusal: { conversation, reason },
    asked: desk.asked === conversation ? null : desk.asked,
  };
  // Only of these two the customer is no longer ours; the others say that something more cannot be had.
  if (reason !== 'not-yours' && reason !== 'unknown') return told;
  return change(told, conversation, (held) => ({ ...held, over: held.over ?? 'lost' }));
}

function numbered(desk: Desk, conversation: string): Desk {
  if (desk.numbers.has(conversation)) return desk;
  return { ...desk, numbers: new Map([...desk.numbers, [conversation, desk.numbers.size + 1]]) };
}

function change(desk: Desk, conversation: string, how: (held: Held) => Held): Desk {
  if (!heldBy(desk, conversation)) return desk;
  return { ...desk, held: desk.held.map((one) => (one.id === conversation ? how(one) : one)) };
}

function without(desk: Desk, conversation: string): Desk {
  const held = desk.held.filter((one) => one.id !== conversation);
  return { ...desk, held, active: desk.active === conversation ? (held[0]?.id ?? null) : desk.active };
}
