import { emptyDesk, type Desk } from '../../demo/pages/desk/desk-state.ts';
import { reduceDesk, type DeskEvent } from '../../demo/pages/desk/reduce-desk.ts';
import type { DeskServerFrame, Waiting } from '../../demo/server/desk-frames.ts';
import type { DurableEvent } from '../../src/core/protocol/events.ts';
import type { Participant } from '../../src/core/protocol/participant.ts';

export const maria: Participant = { id: 'agent-1', role: 'agent', name: 'Maria', team: 'Card disputes' };
export const customer: Participant = { id: 'customer', role: 'customer' };

export function waiting(conversation: string, position = 1): Waiting {
  return { conversation, team: 'Card disputes', lang: 'en', since: 1000, position, brief: [] };
}

type Words = Extract<DurableEvent, { type: 'message.received' }>;

export function words(id: string, from: Participant, text = 'Hello'): Words {
  return { type: 'message.received', id, at: 2000, from, text, format: 'plain' };
}

export function frame(it: DeskServerFrame): DeskEvent {
  return { type: 'frame.received', frame: it };
}

export function assigned(conversation: string, events: readonly DurableEvent[] = []): DeskEvent {
  return frame({ type: 'assigned', part: 'lead', conversation, lang: 'en', brief: [], events });
}

export function said(conversation: string, event: DurableEvent): DeskEvent {
  return frame({ type: 'event', conversation, event });
}

export function after(desk: Desk, ...events: readonly DeskEvent[]): Desk {
  return events.reduce(reduceDesk, desk);
}

/** Maria has signed in, is online, and nobody waits. */
export const atDesk: Desk = after(
  emptyDesk,
  { type: 'duty.started', duty: { name: 'Maria', team: 'Card disputes', langs: ['en', 'es'] } },
  frame({ type: 'welcome', agent: maria, teams: ['Card disputes', 'Fraud'] }),
  { type: 'line.changed', line: 'online' },
  frame({ type: 'queue', waiting: [] }),
);
