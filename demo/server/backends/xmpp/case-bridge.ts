import type { Command } from '../../../../src/core/protocol/commands.ts';
import type { WireEvent } from '../../../../src/core/protocol/events.ts';
import type { Message } from '../../../../src/core/protocol/message.ts';
import { isPerson, type Participant } from '../../../../src/core/protocol/participant.ts';
import type { CareLine } from '../care-line.ts';
import { carriedOf, declineWhatIsNotThere, withoutPlace } from '../told-events.ts';
import type { Case } from './bank.ts';
import type { Peer } from './peer.ts';
import type { CaseHearer } from './queue.ts';
import { attributeOf, escaped, jsonIn, jsonOf, wordsIn } from './stanza-text.ts';

/** A room and a conversation at the gateway: what is said in the one is said in the other. */
export interface CaseBridge extends CaseHearer {
  /** The gateway's side. */
  hear(event: WireEvent): void;
}

const statesSpace = 'http://jabber.org/protocol/chatstates';
const store = '<store xmlns="urn:xmpp:hints"/>';
/** Those of the room are theirs alone. */
const takenNames = ['Customer', 'Assistant'];

export function createCaseBridge(at: Case, line: () => CareLine): CaseBridge {
  /** People in the room, by their id at the gateway; each is a client of the server's. */
  const people = new Map<string, { readonly peer: Peer; readonly place: string }>();
  /** By the customer's own wish over the protocol, which their side tells itself. */
  let isAsking = false;
  let isLeaving = false;
  /** The last figures, for a page that comes again. */
  let place: string | undefined;
  let count = 0;
  let before: Promise<unknown> = Promise.resolve();

  const tell = (event: object): Promise<unknown> => at.say(`${jsonOf(event)}${store}`);

  async function enter(participant: Participant): Promise<void> {
    place = undefined;
    const { id, name = 'Agent', team } = participant;
    if (people.has(id)) return;
    const nickname = escaped(takenNames.includes(name) ? `${name} (agent)` : name);
    const peer = await at.agent(nickname, team === undefined ? '' : jsonOf({ team }));
    people.set(id, { peer, place: `${at.room}/${nickname}` });
  }

  async function leave({ id }: Participant): Promise<void> {
    const person = people.get(id);
    if (!person) return;
    people.delete(id);
    const { peer, place: to } = person;
    peer.send(`<presence xmlns="jabber:client" type="unavailable" to="${to}"/>`);
    // What follows, such as the end of the room, is not to overtake it.
    await peer.heard(`type='unavailable'`, `code='110'`);
    peer.close();
  }

  /** In the room, as whoever it is from. */
  async function say(from: Participant, inside: string, lang?: string): Promise<unknown> {
    const peer = people.get(from.id)?.peer;
    if (!peer) return at.say(inside, lang);
    const id = `p${++count}`;
    const more = lang === undefined ? '' : ` xml:lang="${lang}"`;
    peer.send(
      `<message xmlns="jabber:client" type="groupchat" to="${at.room}" id="${id}"${more}>${inside}</message>`,
    );
    return peer.heard('<message', `id='${id}'`);
  }

  function figures(event: Extract<WireEvent, { type: 'queue.updated' }>): void {
    const { position, waitSeconds, waitMostSeconds } = event;
    const figure = (name: string, value: number | undefined): string =>
      value === undefined ? '' : `<${name}>${value}</${name}>`;
    // The first in line is 0 there, and 1 to a customer.
    const ordinal = position === undefined ? undefined : position - 1;
    place = figure('position', ordinal) + figure('time', waitSeconds) + figure('most', waitMostSeconds);
    at.queue(place);
  }

  /** Settles when it stands in the room: what comes next may go by another connection. */
  async function take(event: WireEvent): Promise<unknown> {
    switch (event.type) {
      case 'message.received':
        return event.from.role === 'customer' ? undefined : say(event.from, wordsOf(event), event.lang);
      case 'typing.changed':
        return say(event.from, `<${event.on ? 'composing' : 'paused'} xmlns="${statesSpace}"/>`);
      case 'handoff.requested':
        return tell(withoutPlace(event));
      case 'queue.updated':
        return figures(event);
      case 'handoff.accepted':
        return enter(event.agent);
      case 'participant.joined':
        return isPerson(event.participant) ? enter(event.participant) : tell(withoutPlace(event));
      case 'participant.left':
        return leave(event.participant);
      case 'handoff.cancelled':
        place = undefined;
        return tell(withoutPlace(event));
      case 'conversation.ended':
        if (event.reason !== 'customer') at.destroy();
        return line().close();
      default: {
        const same = carriedOf(event);
        declineWhatIsNotThere(event, line());
        return same && tell(same);
      }
    }
  }

  return {
    hear(event) {
      // Their own side has told them.
      if (event.type === 'handoff.requested' && isAsking) return;
      if (event.type === 'handoff.cancelled' && isLeaving) return void (place = undefined);
      before = before.then(() => take(event)).catch(() => undefined);
    },
    async joins({ team, reason }) {
      isAsking = true;
      const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
      await line()
        .run(requestOf(text(team), text(reason)))
        .finally(() => (isAsking = false));
    },
    async departs() {
      isLeaving = true;
      await line()
        .run({ do: 'cancel-request' })
        .finally(() => (isLeaving = false));
    },
    arrives() {
      if (place !== undefined) at.queue(place);
    },
    says: (stanza) => passOn(stanza, line()),
  };
}

function requestOf(team: string | undefined, reason: string | undefined): Command {
  return {
    do: 'request-agent',
    ...(team !== undefined && { team }),
    ...(reason !== undefined && { reason }),
  };
}

/** Words, with what goes along with them. */
function wordsOf({ text, format, choices }: Message): string {
  const more = jsonOf({ format, ...(choices && { choices }) });
  return `<body>${escaped(text)}</body>${more}`;
}

/** What the customer says in the room, to the gateway. */
function passOn(stanza: string, line: CareLine): void {
  const body = wordsIn(stanza, 'body');
  const { do: wish, lang, label } = jsonIn(stanza);
  const done = (act: Promise<unknown>): void => void act.catch(() => undefined);
  if (wish === 'end') done(line.run({ do: 'end' }));
  else if (wish === 'set-language') done(line.run({ do: 'set-language', lang: String(lang) }));
  else if (body !== undefined) {
    const text = typeof label === 'string' ? label : body;
    const localId = originOf(stanza) || attributeOf(stanza, 'id');
    done(line.send({ localId, text, ...(text !== body && { value: body }) }));
  } else if (stanza.includes(statesSpace)) line.hint({ type: 'typing', on: stanza.includes('<composing') });
}

function originOf(stanza: string): string {
  const [, id = ''] = /<origin-id\s[^>]*?\bid='([^']*)'/.exec(stanza) ?? [];
  return id;
}
