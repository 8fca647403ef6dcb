import { emptyConversation, type Conversation } from '../../../src/core/conversation/conversation.ts';
import { reduce } from '../../../src/core/conversation/reduce.ts';
import { late } from '../../../src/core/messages/en-late.ts';
import { en } from '../../../src/core/messages/en.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { ConnectionState, ConversationEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings.ts';
import { announce } from '../../../src/core/speech/announce.ts';
import { lateSpeech } from '../../../src/core/speech/late-speech.ts';
import {
  together,
  type Announcement,
  type Speech,
  type Voice,
} from '../../../src/core/speech/announcement.ts';

export const maria: Participant = { id: 'a1', role: 'agent', name: 'Maria', team: 'Card disputes' };
export const sam: Participant = { id: 's1', role: 'supervisor', name: 'Sam' };
export const assistant: Participant = { id: 'bot', role: 'assistant' };

type Received = Extract<ConversationEvent, { type: 'message.received' }>;

export function message(id: string, text: string, more: Partial<Received> = {}): ConversationEvent {
  return { type: 'message.received', id, at: 0, from: maria, text, format: 'plain', ...more };
}

export function connection(state: ConnectionState): ConversationEvent {
  return { type: 'connection.changed', state, attempt: 0 };
}

export function reading(on: boolean): ConversationEvent {
  return { type: 'reading.changed', on };
}

export function joined(participant: Participant): ConversationEvent {
  return { type: 'participant.joined', id: `join ${participant.id}`, at: 0, participant };
}

export const echoing: ConversationEvent = {
  type: 'capabilities.changed',
  capabilities: { ...noCapabilities, echo: true },
};

/** The panel open, the line up, the customer has written before: an ordinary moment. */
export const open: readonly ConversationEvent[] = [
  echoing,
  reading(true),
  message('c0', 'Hello', { from: { id: 'c', role: 'customer' } }),
  connection('online'),
];

export function after(events: readonly ConversationEvent[], from = emptyConversation('en')): Conversation {
  return events.reduce(reduce, from);
}

/** English to a customer with these settings. */
export function voice(settings: Partial<Settings> = {}, now = 0): Voice {
  const messages = { ...en, late };
  return { messages, settings: { ...defaultSettings, ...settings }, now, late: lateSpeech };
}

/** What the events give to say, one after the other, when `before` has happened. */
export function heard(
  before: readonly ConversationEvent[],
  events: readonly ConversationEvent[],
  inVoice: Voice = voice(),
): Speech {
  let state = after(before);
  return together(
    events.map((event) => {
      const old = state;
      state = reduce(old, event);
      return announce(old, state, inVoice);
    }),
  );
}

export function texts(speech: Speech): readonly string[] {
  return speech.say.map((announcement) => announcement.text);
}

/** An announcement in short: its urgency, A where it breaks in, its delay, and its words. */
export function short({ urgency, assertive, delaySeconds, text }: Announcement): string {
  return `${assertive ? 'A' : 'P'}${urgency}${delaySeconds === undefined ? '' : `+${delaySeconds}`} ${text}`;
}
