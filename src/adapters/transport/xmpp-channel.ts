import { systemIds } from '../system.ts';
import type { Channel } from '../../core/protocol/driver.ts';
import type { DurableEvent } from '../../core/protocol/events.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { chatStates } from './xmpp-message.ts';
import { hints, jsonOf, order, type Memory, type Visit } from './xmpp-visit.ts';
import { element, text } from './xmpp-xml.ts';

/** What the runtime asks of the room. */
export type RoomChannel = Required<Pick<Channel, 'deliver' | 'find' | 'run' | 'hint' | 'history'>>;

export function createRoomChannel(visit: Visit, { heard, scene }: Memory): RoomChannel {
  const { line, archive, archived, message } = visit;
  let isSearching = false;

  return {
    async deliver({ localId, text: words, value = words }) {
      const more = value === words ? [] : [jsonOf({ label: words })];
      return line.say(localId, message(localId, element('body', {}, text(value)), ...more));
    },
    async find(localId) {
      // Nobody answered the last time: nobody is there.
      if (isSearching) line.leave();
      isSearching = true;
      // The room answers in turn (XEP-0410): what is not there by then is not there.
      const ping = element('ping', { xmlns: 'urn:xmpp:ping' });
      await line.ask(`${scene.room}/${scene.nickname}`, 'get', ping).catch(({ kind }: TransportError) => {
        if (kind !== 'overloaded' && kind !== 'unsupported') line.leave();
      });
      isSearching = false;
      return heard.get(localId) ?? null;
    },
    async run(command) {
      if (command.do === 'set-language') visit.lang = command.lang;
      else if (command.do !== 'end') throw new TransportError('unsupported');
      await order(command, visit);
    },
    hint(hint) {
      if (hint.type !== 'typing') return;
      const state = element(hint.on ? 'composing' : 'paused', { xmlns: chatStates });
      line.post(message(systemIds.id(), state, element('no-store', { xmlns: hints })));
    },
    async history(place, limit) {
      const events: DurableEvent[] = [];
      const before = await archive.before(
        place,
        limit,
        archived((event) => events.push(event as DurableEvent)),
      );
      return { events, ...(before !== undefined && { before }) };
    },
  };
}
