import {
  isOwn,
  muc,
  nicknameOf,
  occupantOf,
  participantOf,
  type RoomPort,
  type Scene,
} from './xmpp-message.ts';
import { child, element, stanzaOf, type Stanza } from './xmpp-xml.ts';

/** Asks to be let in, and for none of the old messages: the archive has them, with their ids. */
export function joinOf({ room, nickname }: Scene, lang: string): string {
  const history = element('history', { maxstanzas: '0' });
  return stanzaOf(
    'presence',
    { to: `${room}/${nickname}`, id: 'join', 'xml:lang': lang },
    element('x', { xmlns: muc }, history),
  );
}

export function hearPresence(presence: Stanza, port: RoomPort): void {
  const { scene, tell } = port;
  const nickname = nicknameOf(presence, scene);
  if (!nickname) return;
  const isGone = presence.attributes.get('type') === 'unavailable';
  const user = child(presence, 'x', `${muc}#user`);
  const isSelf = user?.children.some(
    ({ name, attributes }) => name === 'status' && attributes.get('code') === '110',
  );
  if (isSelf || isOwn(nickname, presence, scene)) {
    if (child(user, 'destroy')) return tell({ type: 'conversation.ended', reason: 'agent' });
    if (isGone) return port.out();
    if (!isSelf) return;
    scene.own = occupantOf(presence);
    return port.joined();
  }
  const participant = participantOf(nickname, presence, scene);
  if (participant.role === 'assistant') return;
  const { present } = scene;
  if (isGone) {
    if (present.delete(nickname)) tell({ type: 'participant.left', participant });
  } else if (!present.has(nickname)) {
    if (present.size === 0) tell({ type: 'handoff.accepted', agent: participant });
    present.set(nickname, participant);
    tell({ type: 'participant.joined', participant });
  }
}
