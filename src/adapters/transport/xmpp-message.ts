import type { Participant } from '../../core/protocol/participant.ts';
import { child, type Stanza } from './xmpp-xml.ts';

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

interface Payload {
  readonly type?: string;
  readonly do?: string;
  readonly lang?: string;
  readonly label?: string;
  readonly upload?: object;
}

export const jsonSpace = 'urn:xmpp:json:0';
export const stanzaIds = 'urn:xmpp:sid:0';
export const chatStates = 'http://jabber.org/protocol/chatstates';
/** How long somebody types who does not say that they have stopped (XEP-0085). */
const typingSeconds = 30;

export function nicknameOf({ attributes }: Stanza, { room }: Scene): string | undefined {
  const from = attributes.get('from') ?? '';
  return from.startsWith(`${room}/`) ? from.slice(room.length + 1) : undefined;
}

export function occupantOf(stanza: Stanza): string | undefined {
  return child(stanza, 'occupant-id', 'urn:xmpp:occupant-id:0')?.attributes.get('id');
}

/** One who is not the customer. `item` is what the room says of them, where it says it. */
export function participantOf(nickname: string, stanza: Stanza, scene: Scene): Participant {
  if (nickname === scene.assistant) return { id: 'assistant', role: 'assistant', name: nickname };
  const item = child(child(stanza, 'x', 'http://jabber.org/protocol/muc#user'), 'item');
  const role = item?.attributes.get('affiliation') === 'admin' ? 'supervisor' : 'agent';
  return scene.present.get(nickname) ?? { id: occupantOf(stanza) ?? nickname, role, name: nickname };
}

export function isOwn(nickname: string, stanza: Stanza, { nickname: mine, own }: Scene): boolean {
  return nickname === mine && (own === undefined || occupantOf(stanza) === own);
}

/**
 * A message of the room as an event of ours, but for its id and time; `undefined` where it tells the customer
 * nothing. What others put beside their words as JSON (XEP-0335) is an event of its own, or more of this one.
 *
 * @throws where that is no JSON.
 */
export function eventOf(message: Stanza, scene: Scene): object | undefined {
  const nickname = nicknameOf(message, scene);
  if (!nickname) return undefined;
  const isMine = isOwn(nickname, message, scene);
  const from = isMine ? { id: 'customer', role: 'customer' } : participantOf(nickname, message, scene);
  const body = child(message, 'body');
  const json = child(message, 'json', jsonSpace);
  const payload = json ? (JSON.parse(json.text) as Payload) : {};
  if (isMine) return body || json ? ownEvent(message, from, payload) : undefined;
  // Words are in the body, and nobody puts some into the customer's mouth.
  if (payload.type && !body) return payload.type === 'message.received' ? undefined : payload;
  if (body)
    return {
      format: 'plain',
      ...payload,
      type: 'message.received',
      from,
      text: body.text,
      lang: langOf(message),
    };
  const state = message.children.find(({ space }) => space === chatStates)?.name;
  if (!state) return undefined;
  return { type: 'typing.changed', from, on: state === 'composing', ttlSeconds: typingSeconds };
}

function ownEvent(
  message: Stanza,
  from: object,
  { upload, label, lang, ...payload }: Payload,
): object | undefined {
  // Of what the customer asks for, these alone are at once facts.
  if (payload.do === 'end') return { type: 'conversation.ended', reason: 'customer' };
  if (payload.do === 'set-language') return { type: 'language.changed', lang };
  if (upload) return { ...upload, type: 'upload.received' };
  const localId = originOf(message);
  const text = label ?? child(message, 'body')?.text;
  if (!text) return undefined;
  return { type: 'message.received', from, text, format: 'plain', lang: langOf(message), localId };
}

/** The id that we gave it; anybody else's is theirs to choose. */
export function originOf(message: Stanza): string | undefined {
  return child(message, 'origin-id', stanzaIds)?.attributes.get('id');
}

function langOf(message: Stanza): string | undefined {
  return message.attributes.get('xml:lang');
}
