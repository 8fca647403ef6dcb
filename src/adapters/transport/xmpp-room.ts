import { systemClock, systemIds } from '../system.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import {
  eventOf,
  isOwn,
  nicknameOf,
  occupantOf,
  originOf,
  participantOf,
  stanzaIds,
  type Scene,
} from './xmpp-message.ts';
import { child, element, stanzaOf, type Stanza } from './xmpp-xml.ts';

/** What is heard of the room. */
export interface RoomPort {
  readonly scene: Scene;
  emit(event: object): void;
  malformed(detail: unknown): void;
  /** An own message stands in the room. */
  echoed(accepted: Accepted): void;
  /** We are in. */
  joined(): void;
  /** We are not in any more. */
  out(): void;
}

const muc = 'http://jabber.org/protocol/muc';

/** Asks to be let in, and for none of the old messages: the archive has them, with their ids. */
export function joinOf({ room, nickname }: Scene, lang: string): string {
  const history = element('history', { maxstanzas: '0' });
  return stanzaOf(
    'presence',
    { to: `${room}/${nickname}`, id: systemIds.id(), 'xml:lang': lang },
    element('x', { xmlns: muc }, history),
  );
}

/** A message of the room. `archived` is its place and its time, where it comes from the archive. */
export function hearMessage(message: Stanza, port: RoomPort, archived?: Stanza): void {
  const { scene } = port;
  try {
    const event = eventOf(message, scene);
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
    port.emit({ ...event, id, at, cursor });
    const localId = originOf(message);
    const nickname = nicknameOf(message, scene) ?? '';
    if (localId && isOwn(nickname, message, scene)) port.echoed({ localId, id, at });
  } catch (detail) {
    port.malformed(detail);
  }
}

export function hearPresence(presence: Stanza, port: RoomPort): void {
  const { scene } = port;
  const nickname = nicknameOf(presence, scene);
  if (!nickname) return;
  const isGone = presence.attributes.get('type') === 'unavailable';
  const user = child(presence, 'x', `${muc}#user`);
  const isSelf = user?.children.some(
    ({ name, attributes }) => name === 'status' && attributes.get('code') === '110',
  );
  const mark = { id: systemIds.id(), at: systemClock.now() };
  if (isSelf || isOwn(nickname, presence, scene)) {
    if (child(user, 'destroy')) return port.emit({ ...mark, type: 'conversation.ended', reason: 'agent' });
    if (isGone) return port.out();
    if (!isSelf) return;
    scene.own = occupantOf(presence);
    return port.joined();
  }
  const participant = participantOf(nickname, presence, scene);
  if (participant.role === 'assistant') return;
  const { present } = scene;
  if (isGone) {
    if (present.delete(nickname)) port.emit({ ...mark, type: 'participant.left', participant });
  } else if (!present.has(nickname)) {
    const type = present.size > 0 ? 'participant.joined' : 'handoff.accepted';
    present.set(nickname, participant);
    port.emit({ ...mark, type, participant, agent: participant });
  }
}
