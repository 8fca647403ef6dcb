import { systemClock, systemIds } from '../system.ts';
import type { Channel, DriverIO } from '../../core/protocol/driver.ts';
import type { DurableEvent, WireEvent } from '../../core/protocol/events.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { createArchive, type Hear } from './xmpp-archive.ts';
import { chatStates, hearMessage, jsonOf, stanzaIds, type RoomPort, type Scene } from './xmpp-message.ts';
import { hearPresence, joinOf } from './xmpp-presence.ts';
import type { Place } from './xmpp-queue.ts';
import type { Ask, Session, Stream } from './xmpp-stream.ts';
import { element, stanzaOf, text, type Stanza } from './xmpp-xml.ts';

/** What a page keeps from one connection to the next. */
export interface Memory {
  readonly scene: Scene;
  readonly session: Session;
  /** Own messages that stand in the room. */
  readonly heard: Map<string, Accepted>;
  readonly place: Place;
  /** All that was in the room has been told here. */
  isWhole: boolean;
}

/** The room over one stream. */
export interface Room extends Required<Pick<Channel, 'deliver' | 'find' | 'run' | 'hint' | 'history'>> {
  readonly ask: Ask;
  /** Goes in, or goes on where `isResumed`, and tells all that was missed before what is new. */
  enter(isResumed: boolean): Promise<void>;
  /** Sends a message with these children, and settles when it stands in the room. */
  say(id: string, ...children: readonly string[]): Promise<Accepted>;
  /** An event that happens now. */
  tell(event: object): void;
}

export interface Surroundings {
  readonly io: DriverIO;
  readonly stream: Stream;
  readonly memory: Memory;
  /** True where the message was for somebody else than the room. */
  hearDesk(message: Stanza): boolean;
}

const hints = 'urn:xmpp:hints';

export function createRoom({ io, stream, memory, hearDesk }: Surroundings): Room {
  const { scene, heard, place } = memory;
  const archive = createArchive(scene.room, stream.ask);
  let lang = io.options.locale;
  let isSearching = false;
  /** What comes before all that was missed has been told. */
  const early: object[] = [];
  let emit = (event: object): void => void early.push(event);
  const emitAtOnce = (event: object): void => io.emit(event as WireEvent);

  const port: RoomPort = {
    scene,
    emit(event) {
      if ('agent' in event) place.wish = undefined;
      emit(event);
    },
    tell: (event) => port.emit({ id: systemIds.id(), at: systemClock.now(), ...event }),
    malformed: io.malformed,
    echoed(accepted) {
      heard.set(accepted.localId, accepted);
      stream.settle(accepted.localId, accepted);
    },
    joined: () => stream.settle('join', undefined),
    out: stream.leave,
  };

  stream.listen((stanza) => {
    if (stanza.name === 'presence') hearPresence(stanza, port);
    else if (!archive.take(stanza) && !hearDesk(stanza)) hearMessage(stanza, port);
  });

  function archived(emit: (event: object) => void): Hear {
    return (message, result) => hearMessage(message, { ...port, emit }, result);
  }

  async function join(): Promise<void> {
    // A page that has just been loaded knows nothing yet, however far another one had come.
    const cursor = memory.isWhole && io.resume?.conversation === scene.room ? io.resume.cursor : undefined;
    memory.isWhole = false;
    if (!io.resume) scene.present.clear();
    await stream.expect('join', joinOf(scene, lang)).catch((error: TransportError) => {
      const event = { type: 'conversation.ended', reason: 'unknown', id: 'gone', at: systemClock.now() };
      if (error.kind === 'ended') emitAtOnce(event);
      throw error;
    });
    const hear = archived(emitAtOnce);
    await archive.after(cursor, hear).catch((error: TransportError) => {
      if (!cursor || error.kind !== 'not-found') throw error;
      io.gap();
      return archive.after(undefined, hear);
    });
    memory.isWhole = true;
  }

  function message(id: string, ...children: readonly string[]): string {
    const origin = element('origin-id', { xmlns: stanzaIds, id });
    return stanzaOf(
      'message',
      { to: scene.room, type: 'groupchat', id, 'xml:lang': lang },
      ...children,
      origin,
    );
  }

  const say: Room['say'] = async (id, ...children) => stream.expect(id, message(id, ...children));

  return {
    ...{ ask: stream.ask, say, tell: port.tell },
    async enter(isResumed) {
      await (isResumed ? pingRoom(stream, scene) : join());
      early.forEach(emitAtOnce);
      emit = emitAtOnce;
    },
    async deliver({ localId, text: words, value = words }) {
      const more = value === words ? '' : jsonOf({ label: words });
      return say(localId, element('body', {}, text(value)), more);
    },
    async find(localId) {
      // Nobody answered the last time: nobody is there.
      if (isSearching) stream.leave();
      isSearching = true;
      await pingRoom(stream, scene);
      isSearching = false;
      return heard.get(localId) ?? null;
    },
    async history(place = '', limit) {
      const events: DurableEvent[] = [];
      const hear = archived((event) => events.push(event as DurableEvent));
      const before = await archive.read({ max: limit, before: place }, 'first', hear);
      return { events, ...(before !== undefined && { before }) };
    },
    async run(command) {
      if (command.do === 'set-language') lang = command.lang;
      else if (command.do !== 'end') throw new TransportError('unsupported');
      await say(systemIds.id(), jsonOf(command), element('store', { xmlns: hints }));
    },
    hint(hint) {
      if (hint.type !== 'typing') return;
      const state = element(hint.on ? 'composing' : 'paused', { xmlns: chatStates });
      stream.send(message(systemIds.id(), state, element('no-store', { xmlns: hints })));
    },
  };
}

/** What has come of our own by the time the room answers is all that it has of it (XEP-0410). */
async function pingRoom({ ask, leave }: Stream, { room, nickname }: Scene): Promise<void> {
  const ping = element('ping', { xmlns: 'urn:xmpp:ping' });
  await ask(`${room}/${nickname}`, 'get', ping).catch(({ kind }: TransportError) => {
    if (kind !== 'overloaded' && kind !== 'unsupported') leave();
  });
}
