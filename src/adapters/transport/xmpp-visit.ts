import { systemClock, systemIds } from '../system.ts';
import type { DriverIO } from '../../core/protocol/driver.ts';
import type { WireEvent } from '../../core/protocol/events.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import type { TransportError } from '../../core/protocol/transport-error.ts';
import { createArchive, type Archive, type Hear } from './xmpp-archive.ts';
import { createLine, type Line } from './xmpp-line.ts';
import { jsonSpace, stanzaIds, type Scene } from './xmpp-message.ts';
import type { Place, QueuePort } from './xmpp-queue.ts';
import { hearMessage, hearPresence, joinOf, type RoomPort } from './xmpp-room.ts';
import type { Session } from './xmpp-session.ts';
import type { Wire } from './xmpp-wire.ts';
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
export interface Visit {
  readonly line: Line;
  readonly queue: QueuePort;
  lang: string;
  /** Goes in, and tells all that was missed before what is new. */
  enter(): Promise<void>;
  archived(emit: (event: object) => void): Hear;
  readonly archive: Archive;
  /** A message with these children; `store` or `no-store` for the archive where it has no words. */
  message(id: string, ...children: readonly string[]): string;
}

export interface VisitPort {
  readonly io: DriverIO;
  readonly wire: Wire;
  readonly memory: Memory;
  readonly desk: string;
  /** A message of the desk. */
  hearDesk(stanza: Stanza, emit: (event: object) => void): void;
}

export function createVisit({ io, wire, memory, desk, hearDesk }: VisitPort): Visit {
  const { scene, session, heard, place } = memory;
  const { room } = scene;
  /** What comes before the archive has told all that was before. */
  let late: object[] | undefined;

  const tell = (event: object): void => io.emit(event as WireEvent);
  const port: RoomPort = {
    scene,
    emit(event) {
      if ('agent' in event) place.wish = undefined;
      if (late) late.push(event);
      else tell(event);
    },
    malformed: io.malformed,
    echoed(accepted) {
      heard.set(accepted.localId, accepted);
      line.echoed(accepted);
    },
    joined: () => line.joined(),
    out: () => line.leave(),
  };

  const line = createLine({
    ...{ wire, session, room },
    presence: (stanza) => hearPresence(stanza, port),
    message(stanza) {
      if (archive.take(stanza)) return;
      if (stanza.attributes.get('from') === desk) hearDesk(stanza, port.emit);
      else hearMessage(stanza, port);
    },
  });
  const { ask } = line;
  const archive = createArchive(room, ask);

  function archived(emit: (event: object) => void): Hear {
    return (message, result) => hearMessage(message, { ...port, emit }, result);
  }

  async function catchUp(cursor: string | undefined): Promise<void> {
    await archive.after(cursor, archived(tell)).catch((error: TransportError) => {
      if (!cursor || error.kind !== 'not-found') throw error;
      io.gap();
      return archive.before('', 50, archived(tell));
    });
  }

  const visit: Visit = {
    lang: io.options.locale,
    ...{ line, archive, archived, queue: { desk, room, ask, emit: port.emit } },
    async enter() {
      // A page that has just been loaded knows nothing yet, however far another one had come.
      const cursor = memory.isWhole && io.resume?.conversation === room ? io.resume.cursor : undefined;
      memory.isWhole = false;
      late = [];
      if (!io.resume) scene.present.clear();
      await line.join(joinOf(scene, visit.lang)).catch((error: TransportError) => {
        const event = { type: 'conversation.ended', reason: 'unknown', id: 'gone', at: systemClock.now() };
        if (error.kind === 'ended') tell(event);
        throw error;
      });
      await catchUp(cursor);
      late.forEach(tell);
      late = undefined;
      memory.isWhole = true;
    },
    message(id, ...children) {
      const origin = element('origin-id', { xmlns: stanzaIds, id });
      const about = { to: room, type: 'groupchat', id, 'xml:lang': visit.lang };
      return stanzaOf('message', about, ...children, origin);
    },
  };
  return visit;
}

export function jsonOf(value: object): string {
  return element('json', { xmlns: jsonSpace }, text(JSON.stringify(value)));
}

/** What the customer asks of the bank's side, in no words. Settles when it stands in the room. */
export async function order(value: object, { line, message }: Visit): Promise<void> {
  const id = systemIds.id();
  await line.say(id, message(id, jsonOf(value), element('store', { xmlns: hints })));
}

export const hints = 'urn:xmpp:hints';
