import type { Messages, QueueFigures } from '../messages/messages.ts';
import type { Settings } from '../settings/settings.ts';
import type { TopicSpeech } from './late-speech.ts';

/** 1 urgent, 2 the customer's turn, 3 a message, 4 status, 5 chatter (accessibility.md 9.3). */
export type Urgency = 1 | 2 | 3 | 4 | 5;

/** One thing to be said, and what the queue must know to say it at the right time or not at all. */
export interface Announcement {
  /** Present where it must never be said twice, however often it is added. */
  readonly id?: string;
  readonly text: string;
  readonly urgency: Urgency;
  /** Breaks in on what is being said. */
  readonly assertive: boolean;
  /** BCP 47 tag of the text, where it is not the language of the panel. */
  readonly lang?: string;
  /** What it is about. Cancelling a subject drops all of it that still waits, and forgets what was said of it. */
  readonly subject?: string;
  /** Waits so long before it may be said: what may resolve itself is not worth a word. */
  readonly delaySeconds?: number;
  /** Said no more often than this on its subject, and only the latest of those that wait. */
  readonly everySeconds?: number;
  /**
   * The end of its subject: drops what still waits of it, and is said only if something of it was. Who did
   * not hear of the trouble need not hear of its end.
   */
  readonly onlyIfHeard?: boolean;
  /**
   * The beginning of its subject: drops what still waits of it, its end too, and is said only if it was not
   * heard to begin before. Whose trouble came back before its end was said is in it still.
   */
  readonly unlessHeard?: boolean;
  /** A place in line: said only if it differs enough from the last that was said. */
  readonly figures?: QueueFigures;
  /** A message, which may be counted with others of its sender. */
  readonly message?: SpokenMessage;
  /** The words of a message that is told in parts while it is being written. */
  readonly growing?: Growing;
}

/** What there is of a message that may be told in parts. */
export interface Growing {
  readonly sender: string;
  /** All of them so far, on one line. */
  readonly text: string;
  /** No more will come. */
  readonly whole: boolean;
  /** What follows the words: the choices, a warning. */
  readonly after: string;
}

export interface SpokenMessage {
  readonly senderId: string;
  readonly sender: string;
  readonly text: string;
  /** Is said by itself, however many come: a count would leave out what matters of it. */
  readonly alone?: boolean;
}

/** In whose words it is said, and how the customer wants it, at what time. */
export interface Voice {
  readonly messages: Messages;
  readonly settings: Settings;
  /** Present once a conversation has needed it. */
  readonly late?: TopicSpeech;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a change of the conversation gives the announcer to do: first cancel, then say. */
export interface Speech {
  readonly cancel: readonly string[];
  readonly say: readonly Announcement[];
}

export const silence: Speech = { cancel: [], say: [] };

/** Subjects that one change begins and another ends. */
export const subjects = {
  connection: 'connection',
  queue: 'queue',
  joining: 'joining',
  assistant: 'assistant',
  sent: 'sent',
  notSent: 'not-sent',
  unread: 'unread',
  typing: 'typing',
  pace: 'pace',
  uploadTime: 'upload-time',
  limit: (kind: string): string => `limit ${kind}`,
  availability: 'availability',
  file: (id: string): string => `file ${id}`,
  message: (id: string): string => `message ${id}`,
  sending: (localId: string): string => `sending ${localId}`,
} as const;

export function together(parts: readonly Speech[]): Speech {
  return { cancel: parts.flatMap((part) => part.cancel), say: parts.flatMap((part) => part.say) };
}

/** An announcement of the ordinary kind. */
export function polite(
  urgency: Urgency,
  text: string,
  more: Omit<Partial<Announcement>, 'urgency' | 'text' | 'assertive'> = {},
): Announcement {
  return { ...more, urgency, text, assertive: false };
}
