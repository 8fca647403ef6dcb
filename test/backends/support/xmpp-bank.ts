import { domain, startProsody, type Prosody } from './prosody.ts';
import { startClient, startComponent, type Peer } from './xmpp-peer.ts';

/** The bank's side of a chat over XMPP: an assistant and a queue as a component, agents as ordinary clients. */
export interface XmppBank {
  readonly prosody: Prosody;
  readonly component: Peer;
  /** A case: its room, with the assistant in it, and an account that is let in. */
  open(host?: string): Promise<Case>;
  /** Somebody with an account, and nothing to do with any case. */
  stranger(): Promise<Peer>;
  stop(): Promise<void>;
}

export interface Case {
  readonly account: string;
  readonly password: string;
  readonly room: string;
  /** The assistant says this, which is XML. */
  say(inside: string): void;
  /** An agent comes into the room. */
  agent(nickname: string): Promise<Peer>;
  /** What stands in the place in line. */
  queue(inside: string): void;
  /** Settles when the server has given up the customer's session. */
  left(): Promise<unknown>;
  /** Puts the customer out of the room. */
  kick(): Promise<void>;
  destroy(): void;
}

export const desk = `care.${domain}`;
const assistant = `${desk}/assistant`;
const admin = 'http://jabber.org/protocol/muc#admin';
const owner = 'http://jabber.org/protocol/muc#owner';
const queueSpace = 'http://jabber.org/protocol/workgroup';

export async function startXmppBank(): Promise<XmppBank> {
  const prosody = await startProsody();
  const component = await startComponent(prosody, desk);
  const peers: Peer[] = [component];
  /** Where those in line are to be told. */
  const inLine = new Map<string, string>();
  let count = 0;

  component.listen((stanza) => {
    const [, from = ''] = /^<\w+[^>]*\sfrom='([^']*)'/.exec(stanza) ?? [];
    const [, id = ''] = /^<iq[^>]*\sid='([^']*)'/.exec(stanza) ?? [];
    const [account = ''] = from.split('/');
    if (stanza.includes('<join-queue')) {
      inLine.set(account, from);
      component.send(`<iq type="result" from="${desk}" to="${from}" id="${id}"/>`);
      tellPlace(account, '<position>1</position><time>60</time>');
    } else if (stanza.includes('<depart-queue')) {
      component.send(`<iq type="result" from="${desk}" to="${from}" id="${id}"/>`);
      component.send(`<message from="${desk}" to="${from}"><depart-queue xmlns="${queueSpace}"/></message>`);
    }
    const [, said] = /<body>([^<]*)<\/body>/.exec(stanza) ?? [];
    if (said?.startsWith('ask ') && from.endsWith('/Customer'))
      sayIn(account, `<body>You said ${said}</body>`);
  });

  function tellPlace(account: string, inside: string): void {
    const to = inLine.get(account) ?? '';
    const status = `<queue-status xmlns="${queueSpace}">${inside}</queue-status>`;
    component.send(`<message from="${desk}" to="${to}">${status}</message>`);
  }

  function sayIn(room: string, inside: string): void {
    component.send(
      `<message type="groupchat" from="${assistant}" to="${room}" id="a${++count}">${inside}</message>`,
    );
  }

  async function asOwner(room: string, query: string): Promise<void> {
    const id = `o${++count}`;
    component.send(`<iq type="set" from="${assistant}" to="${room}" id="${id}">${query}</iq>`);
    await component.heard(`id='${id}'`, `type='result'`);
  }

  async function letIn(room: string, account: string): Promise<void> {
    const item = `<item affiliation="member" jid="${account}"/>`;
    await asOwner(room, `<query xmlns="${admin}">${item}</query>`);
  }

  return {
    prosody,
    component,
    async open(host = domain) {
      const [name, password] = [`s${++count}`, `p-${count}`];
      const account = `${name}@${host}`;
      const room = `case-${count}@rooms.${domain}`;
      await prosody.addAccount(account, password);
      component.send(
        `<presence from="${assistant}" to="${room}/Assistant"><x xmlns="http://jabber.org/protocol/muc"/></presence>`,
      );
      await component.heard(`from='${room}/Assistant'`, `code='110'`);
      await asOwner(room, `<query xmlns="${owner}"><x xmlns="jabber:x:data" type="submit"/></query>`);
      await letIn(room, account);
      sayIn(room, '<body>Hello, I am an automated assistant.</body>');
      return {
        ...{ account, password, room },
        say: (inside) => sayIn(room, inside),
        async agent(nickname) {
          const agent = `agent${++count}`;
          await prosody.addAccount(`${agent}@${domain}`, 'desk');
          await letIn(room, `${agent}@${domain}`);
          const peer = await startClient(prosody, agent, 'desk');
          peers.push(peer);
          peer.send(
            `<presence xmlns="jabber:client" to="${room}/${nickname}"><x xmlns="http://jabber.org/protocol/muc"/></presence>`,
          );
          await peer.heard(`code='110'`);
          return peer;
        },
        queue: (inside) => tellPlace(account, inside),
        left: () => component.heard(`from='${room}/Customer'`, `type='unavailable'`),
        kick: () => asOwner(room, `<query xmlns="${admin}"><item nick="Customer" role="none"/></query>`),
        destroy: () =>
          void asOwner(room, `<query xmlns="${owner}"><destroy><reason>Solved</reason></destroy></query>`),
      };
    },
    async stranger() {
      const name = `s${++count}`;
      await prosody.addAccount(`${name}@${domain}`, 'p');
      const peer = await startClient(prosody, name, 'p');
      peers.push(peer);
      return peer;
    },
    async stop() {
      for (const peer of peers) peer.close();
      await prosody.stop();
    },
  };
}
