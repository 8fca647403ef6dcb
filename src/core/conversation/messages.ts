import type { ConversationEvent, DurableEvent, EphemeralEvent, SessionEvent } from '../protocol/events.ts';
import { isPerson, type Participant } from '../protocol/participant.ts';
import {
  append,
  findNamed,
  hasId,
  replace,
  type Delivery,
  type MessageEntry,
  type Timeline,
} from './timeline.ts';

type Received = Extract<DurableEvent, { type: 'message.received' }>;
type Streamed = Extract<EphemeralEvent, { type: 'message.streamed' }>;
type Queued = Extract<SessionEvent, { type: 'message.queued' }>;

/** What of the conversation bears on its words. */
export interface Manner {
  /** The customer's own messages come back. */
  readonly echo: boolean;
  /** They have paused with the people who are there. */
  readonly suspended: boolean;
}

/** The customer, as author of what has not been to the server yet. */
export const self: Participant = { id: 'self', role: 'customer' };

/**
 * Words in the timeline: queued, sent, received, streamed, corrected, retracted.
 *
 * Own messages wait in `outgoing` until the log holds them, and take the place that the log gives them:
 * both ends see one order, and nothing on screen moves when an answer overtakes a question.
 */
export function timelineAfter(
  timeline: Timeline,
  event: ConversationEvent,
  { echo, suspended }: Manner,
): Timeline {
  switch (event.type) {
    case 'message.queued':
      return { ...timeline, outgoing: [...timeline.outgoing, own(event)] };
    case 'message.discarded':
      return { ...timeline, outgoing: timeline.outgoing.filter((entry) => entry.localId !== event.localId) };
    case 'message.received':
      return received(timeline, event, suspended);
    case 'message.streamed':
      return streamed(timeline, event);
    case 'message.corrected':
      return changeMessage(timeline, event.target, {
        ...{ text: event.text, corrected: true },
        // It was of other words.
        translation: undefined,
      });
    case 'message.retracted':
      return changeMessage(timeline, event.target, { text: '', retracted: true, translation: undefined });
    case 'message.reported':
      return changeMessage(timeline, event.target, { reported: true });
    case 'message.translated': {
      const { text, lang } = event;
      return changeMessage(timeline, event.target, { translation: { text, lang } });
    }
    case 'outbox.changed':
      return delivered(timeline, event, echo);
    default:
      return timeline;
  }
}

function own(event: Queued): MessageEntry {
  return {
    kind: 'message',
    key: event.localId,
    localId: event.localId,
    at: event.at,
    from: self,
    text: event.text,
    format: 'plain',
    delivery: { state: 'waiting' },
    streaming: false,
    corrected: false,
    retracted: false,
    ...(event.value !== undefined && { value: event.value }),
    ...(event.lang !== undefined && { lang: event.lang }),
  };
}

function received(timeline: Timeline, event: Received, suspended: boolean): Timeline {
  const sent = timeline.outgoing.find((entry) => isSame(entry, event));
  const entry = { ...fromServer(event, sent?.key), ...(suspended && isPerson(event.from) && meanwhile) };
  if (sent) {
    const outgoing = timeline.outgoing.filter((other) => other !== sent);
    return append({ ...timeline, outgoing }, entry);
  }
  const known = findNamed(timeline, event.id, event.localId);
  if (known?.kind !== 'message') return append(timeline, entry);
  return replace(
    timeline,
    (other) => other === known,
    () => ({ ...entry, key: known.key, ...(known.meanwhile && meanwhile) }),
  );
}

const meanwhile = { meanwhile: true } as const;

function isSame(entry: MessageEntry, event: Received): boolean {
  return entry.id === event.id || (event.localId !== undefined && entry.localId === event.localId);
}

function fromServer(event: Received, key: string | undefined): MessageEntry {
  const { id, at, from, text, format, lang, localId, choices } = event;
  return {
    kind: 'message',
    key: key ?? localId ?? id,
    id,
    at,
    from,
    text,
    format,
    streaming: false,
    corrected: false,
    retracted: false,
    ...(lang !== undefined && { lang }),
    ...(localId !== undefined && { localId }),
    ...(choices !== undefined && { choices }),
    ...(from.role === 'customer' && { delivery: { state: 'sent' } as const }),
  };
}

function streamed(timeline: Timeline, event: Streamed): Timeline {
  const known = findNamed(timeline, event.target);
  if (!known) {
    return append(timeline, {
      kind: 'message',
      key: event.target,
      id: event.target,
      at: event.at ?? 0,
      from: event.from,
      text: event.text,
      format: 'markdown',
      streaming: true,
      corrected: false,
      retracted: false,
      ...(event.lang !== undefined && { lang: event.lang }),
    });
  }
  // A late piece of a message that is complete already adds nothing.
  if (known.kind !== 'message' || !known.streaming) return timeline;
  const text = event.replace ? event.text : known.text + event.text;
  return changeMessage(timeline, event.target, { text });
}

function changeMessage(timeline: Timeline, id: string, change: Partial<MessageEntry>): Timeline {
  return replace(timeline, hasId(id), (entry) =>
    entry.kind === 'message' ? { ...entry, ...change } : entry,
  );
}

function delivered(
  timeline: Timeline,
  event: Extract<ConversationEvent, { type: 'outbox.changed' }>,
  echo: boolean,
): Timeline {
  const entry = timeline.outgoing.find((other) => other.localId === event.localId);
  if (!entry) return timeline;
  const { accepted } = event;
  const changed: MessageEntry = {
    ...entry,
    delivery: deliveryOf(event),
    ...(accepted && { id: accepted.id, at: accepted.at }),
    ...(accepted?.text !== undefined && { text: accepted.text }),
  };
  // Where own messages do not come back, being sent is all that will ever be heard of them.
  if (event.status === 'sent' && !echo) {
    return append({ ...timeline, outgoing: timeline.outgoing.filter((other) => other !== entry) }, changed);
  }
  return { ...timeline, outgoing: timeline.outgoing.map((other) => (other === entry ? changed : other)) };
}

function deliveryOf(event: Extract<ConversationEvent, { type: 'outbox.changed' }>): Delivery {
  return event.status === 'failed'
    ? { state: 'failed', error: event.error?.kind ?? 'network' }
    : { state: event.status };
}
