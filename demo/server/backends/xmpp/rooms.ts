import { randomBytes } from 'node:crypto';
import { startClient, type Peer } from './peer.ts';
import { domain, type Prosody } from './prosody.ts';

/** The rooms of the cases, which the assistant owns, and the accounts that are let into them. */
export interface Rooms {
  /** Makes a room with the assistant in it, and an account that is let in. */
  make(host: string): Promise<Room>;
  /** The assistant says this, which is XML, in the language that is given. Settles when it stands in the room. */
  say(room: string, inside: string, lang?: string): Promise<unknown>;
  /** A person comes into the room; `more` goes with their presence. */
  enter(room: string, nickname: string, more?: string): Promise<Peer>;
  /** Puts the customer out of it. */
  kick(room: string): Promise<void>;
  destroy(room: string): Promise<void>;
  /** Somebody with an account, and in no room. */
  stranger(): Promise<Peer>;
  /** Ends the clients. */
  close(): void;
}

export interface Room {
  readonly account: string;
  readonly password: string;
  readonly room: string;
}

export const desk = `care.${domain}`;
const assistant = `${desk}/assistant`;
const muc = 'http://jabber.org/protocol/muc';
const adminSpace = `${muc}#admin`;
const ownerSpace = `${muc}#owner`;

export function createRooms(prosody: Prosody, component: Peer): Rooms {
  const peers: Peer[] = [];
  let count = 0;

  async function addAccount(name: string, host = domain): Promise<Omit<Room, 'room'>> {
    const account = `${name}@${host}`;
    const password = randomBytes(16).toString('base64url');
    await prosody.addAccount(account, password);
    return { account, password };
  }

  async function client(name: string, password: string): Promise<Peer> {
    const peer = await startClient(prosody, name, password);
    peers.push(peer);
    return peer;
  }

  async function asOwner(room: string, query: string): Promise<void> {
    const id = `o${++count}`;
    component.send(`<iq type="set" from="${assistant}" to="${room}" id="${id}">${query}</iq>`);
    await component.heard(`id='${id}'`, `type='result'`);
  }

  function asAdmin(room: string, item: string): Promise<void> {
    return asOwner(room, `<query xmlns="${adminSpace}"><item ${item}/></query>`);
  }

  return {
    async make(host) {
      const number = ++count;
      const room = `case-${number}@rooms.${domain}`;
      const { account, password } = await addAccount(`s${number}`, host);
      component.send(`<presence from="${assistant}" to="${room}/Assistant"><x xmlns="${muc}"/></presence>`);
      await component.heard(`from='${room}/Assistant'`, `code='110'`);
      await asOwner(room, `<query xmlns="${ownerSpace}"><x xmlns="jabber:x:data" type="submit"/></query>`);
      await asAdmin(room, `affiliation="member" jid="${account}"`);
      return { account, password, room };
    },
    say(room, inside, lang) {
      const more = lang === undefined ? '' : ` xml:lang="${lang}"`;
      const id = `a${++count}`;
      component.send(
        `<message type="groupchat" from="${assistant}" to="${room}" id="${id}"${more}>${inside}</message>`,
      );
      return component.heard('<message', `id='${id}'`);
    },
    async enter(room, nickname, more = '') {
      const name = `agent${++count}`;
      const { account, password } = await addAccount(name);
      await asAdmin(room, `affiliation="member" jid="${account}"`);
      const peer = await client(name, password);
      peer.send(
        `<presence xmlns="jabber:client" to="${room}/${nickname}"><x xmlns="${muc}"/>${more}</presence>`,
      );
      await peer.heard(`code='110'`);
      return peer;
    },
    kick: (room) => asAdmin(room, 'nick="Customer" role="none"'),
    destroy: (room) =>
      asOwner(room, `<query xmlns="${ownerSpace}"><destroy><reason>Solved</reason></destroy></query>`),
    async stranger() {
      const name = `s${++count}`;
      const { password } = await addAccount(name);
      return client(name, password);
    },
    close() {
      for (const peer of peers) peer.close();
    },
  };
}
