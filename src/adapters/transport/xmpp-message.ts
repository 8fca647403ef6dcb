import { systemClock } from '../system.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import type { Participant } from '../../core/protocol/participant.ts';
import { child, element, text, type Stanza } from './xmpp-xml.ts';

/** Who is in the room. A nickname is taken for what the server lets in under it; real addresses are not read. */
export interface Scene {
  readonly room: string;
  readonly nickname: string;
  readonly assistant: string;
  /** The server's own id for us in this room, where it gives one (XEP-0421). */
  own: string | undefined;
  /** People of the bank who are there, by nickname. */
  readonly present: Map<string, Participant>;
}

/** What is heard of the room. */
export interface RoomPort {
  readonly scene: Scene;
  emit(event: object): void;
  /** What happens now, and has no id. */
  tell(event: object): void;
  malformed(detail: unknown): void;
  /** An own message stands in the room. */
  echoed(accepted: Accepted): void;
  /** We are in. */
  joined(): void;
  /** We are not in any more. */
  out(): void;
}

interface Payload {
  readonly type?: string;
  readonly do?: string;
  readonly lang?: string;
  readonly label?: string;
  readonly upload?: object;
  /** Beside the presence of a person. */
  readonly team?: string;
}

interface Speaker {
  readonly isMine: boolean;
  readonly from: object;
}

const jsonSpace = 'urn:xmpp:json:0';
export const muc = 'http://jabber.org/protocol/muc';
export const stanzaIds = 'urn:xmpp:sid:0';
export const chatStates = 'http://jabber.org/protocol/chatstates';
/** How long somebody types who does not say that they have stopped (XEP-0085). */
const typingSeconds = 30;

/** XEP-0335. */
export function jsonOf(value: object): string {
  return element('json', { xmlns: jsonSpace }, text(JSON.stringify(value)));
}

/** @throws where that is no JSON. */
function payloadOf(stanza: Stanza): Payload {
  const json = child(stanza, 'json', jsonSpace);
  return json ? (JSON.parse(json.text) as Payload) : {};
}

export function nicknameOf({ attributes }: Stanza, { room }: Scene): string {
  const from = attributes.get('from') ?? '';
  return from.startsWith(`${room}/`) ? from.slice(room.length + 1) : '';
}

export function occupantOf(stanza: Stanza): string | undefined {
  return child(stanza, 'occupant-id', 'urn:xmpp:occupant-id:0')?.attributes.get('id');
}

/** One who is not the customer. `item` is what the room says of them, where it says it. */
export function participantOf(nickname: string, stanza: Stanza, scene: Scene): Participant {
  if (nickname === scene.assistant) return { id: 'assistant', role: 'assistant', name: nickname };
  const item = child(child(stanza, 'x', `${muc}#user`), 'item');
  const role = item?.attributes.get('affiliation') === 'admin' ? 'supervisor' : 'agent';
  const team = teamOf(stanza);
  return (
    scene.present.get(nickname) ?? {
      ...{ id: occupantOf(stanza) ?? nickname, role, name: nickname },
      ...(team !== undefined && { team }),
    }
  );
}

/** What makes no sense names none; it is told as malformed where the words beside it are read. */
function teamOf(stanza: Stanza): string | undefined {
  try {
    return (payloadOf(stanza) as Payload | null)?.team;
  } catch {
    return undefined;
  }
}

export function isOwn(nickname: string, stanza: Stanza, { nickname: mine, own }: Scene): boolean {
  return nickname === mine && (own === undefined || occupantOf(stanza) === own);
}

/** A message of the room. `archived` is its place and its time, where it comes from the archive. */
export function hearMessage(message: Stanza, port: RoomPort, archived?: Stanza): void {
  const { scene } = port;
  const nickname = nicknameOf(message, scene);
  if (!nickname) return;
  const isMine = isOwn(nickname, message, scene);
  const from = isMine ? { id: 'customer', role: 'customer' } : participantOf(nickname, message, scene);
  try {
    const event = eventOf(message, { isMine, from });
    if (!event) return;
    // Without an archive its own id is all that there is. Another's word for the room's is none.
    const stamped = message.children.find(
      ({ name, space, attributes }) =>
        name === 'stanza-id' && space === stanzaIds && attributes.get('by') === scene.room,
    );
    const cursor = (archived ?? stamped)?.attributes.get('id');
    const id = cursor ?? message.attributes.get('id') ?? '';
    const delay = child(archived ? child(archived, 'forwarded') : message, 'delay', 'urn:xmpp:delay');
    const at = Date.parse(delay?.attributes.get('stamp') ?? '') || systemClock.now();
    // The id that we gave it; anybody else's is theirs to choose.
    const localId = isMine ? child(message, 'origin-id', stanzaIds)?.attributes.get('id') : undefined;
    port.emit({ ...event, localId, id, at, cursor });
    if (localId) port.echoed({ localId, id, at });
  } catch (detail) {
    port.malformed(detail);
  }
}

/**
 * A message of the room as an event of ours, but for its id and time; `undefined` where it tells the customer
 * nothing. What others put beside their words as JSON is an event of its own, or more of this one.
 *
 * @throws where that is no JSON.
 */
function eventOf(message: Stanza, { isMine, from }: Speaker): object | undefined {
  const body = child(message, 'body');
  const payload = payloadOf(message);
  if (isMine) {
    // Of what the customer asks for, these alone are at once facts.
    if (payload.do === 'end') return { type: 'conversation.ended', reason: 'customer' };
    if (payload.do === 'set-language') return { type: 'language.changed', lang: payload.lang };
    if (payload.upload) return { ...payload.upload, type: 'upload.received' };
  } else if (payload.type && !body) {
    // Words are in the body, and nobody puts some into the customer's mouth.
    return payload.type === 'message.received' ? undefined : payload;
  }
  if (body) {
    const text = (isMine && payload.label) || body.text;
    const lang = message.attributes.get('xml:lang');
    return { format: 'plain', ...payload, type: 'message.received', from, text, lang };
  }
  const state = message.children.find(({ space }) => space === chatStates)?.name;
  if (!state || isMine) return undefined;
  return { type: 'typing.changed', from, on: state === 'composing', ttlSeconds: typingSeconds };
}
