import type { Capabilities } from '../../../src/core/protocol/capabilities.ts';
import type { DurableEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import type { Choice } from '../../../src/core/protocol/message.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';

/** Who speaks in the gallery, and when: always the same, so that a state looks the same each time. */
export const assistant: Participant = { id: 'assistant', role: 'assistant' };
export const maria: Participant = { id: 'maria', role: 'agent', name: 'Maria', team: 'Card disputes' };
export const leo: Participant = { id: 'leo', role: 'supervisor', name: 'Leo', team: 'Card disputes' };
export const ben: Participant = { id: 'ben', role: 'agent', name: 'Ben', team: 'Rewards and travel' };
export const customer: Participant = { id: 'customer', role: 'customer' };

export const capabilities: Capabilities = {
  history: 'session',
  resume: 'gap-free',
  idempotent: true,
  echo: true,
  streaming: true,
  typing: { send: true, receive: true, minIntervalSeconds: 3 },
  receipts: 'read',
  handoff: { request: true, cancel: true, queue: 'both', assistantWhileQueued: true },
  language: 'live',
  stopAnswer: true,
  end: true,
  upload: { to: 'larkfield.example' },
  forms: true,
  secure: true,
  availability: true,
  callback: true,
  escalation: true,
  suspension: true,
  leaveMessage: true,
  translation: true,
  report: true,
  answerSummary: true,
  survey: true,
  emailTranscript: true,
  idleSeconds: 0,
  accommodations: true,
  maxText: 4000,
};

/** This morning at ten, by the clock of whoever looks: no "Yesterday" creeps in. */
function morning(): number {
  const date = new Date();
  date.setHours(0, 0, 30, 0);
  return Math.min(date.getTime(), Date.now());
}

/** Makes facts one after the other, a few seconds apart. */
export class Script {
  private at = morning();
  private count = 0;

  stamp(): { id: string; at: number } {
    this.count += 1;
    this.at += 7_000;
    return { id: `g${this.count}`, at: Math.min(this.at, Date.now()) };
  }

  says(
    from: Participant,
    text: string,
    more: { readonly lang?: string; readonly choices?: readonly Choice[] } = {},
  ): WireEvent {
    const format = from.role === 'assistant' ? 'markdown' : 'plain';
    return { type: 'message.received', ...this.stamp(), from, text, format, ...more };
  }

  joins(participant: Participant): WireEvent {
    return { type: 'participant.joined', ...this.stamp(), participant };
  }

  leaves(participant: Participant): WireEvent {
    return { type: 'participant.left', ...this.stamp(), participant };
  }

  fact<Type extends DurableEvent['type']>(
    fact: Omit<Extract<DurableEvent, { type: Type }>, 'id' | 'at'> & { type: Type },
  ): WireEvent {
    return { ...this.stamp(), ...fact } as WireEvent;
  }
}
