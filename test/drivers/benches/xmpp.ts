import { WebSocket as NodeSocket } from 'ws';
import { createXmpp } from '../../../src/adapters/transport/xmpp.ts';
import type { Bench, OtherSide } from '../../../src/testing.ts';
import { desk, startXmppBank, type Case, type XmppBank } from '../../backends/support/xmpp-bank.ts';
import type { Peer } from '../../../demo/server/backends/xmpp/peer.ts';
import { escaped, unescaped } from '../../../demo/server/backends/xmpp/stanza-text.ts';
import { openTcpProxy } from '../../support/tcp-proxy.ts';
import { transportOver, type Endings, type ShippedDriver } from '../driver.ts';

let shared: Promise<XmppBank> | undefined;
let borrowers = 0;
let count = 0;

/** One for all who are there at a time. */
async function borrowBank(endings: Endings): Promise<XmppBank> {
  borrowers += 1;
  shared ??= startXmppBank();
  const bank = shared;
  endings.after(async () => {
    borrowers -= 1;
    if (borrowers > 0) return;
    shared = undefined;
    await (await bank).stop();
  });
  return bank;
}

/** Prosody, with an assistant and a queue as a component, and people as ordinary clients. */
async function openBench(endings: Endings): Promise<Bench> {
  const bank = await borrowBank(endings);
  const line = await openTcpProxy(bank.prosody.port);
  endings.after(() => line.close());
  const at = await bank.open();
  const { account, room } = at;
  let { password } = at;
  return {
    open: () =>
      transportOver(
        createXmpp({
          ...{ account, room, desk, heartbeatSeconds: 2 },
          address: `ws://127.0.0.1:${line.port}/xmpp-websocket`,
          files: { service: 'files.bank.test', origin: `http://127.0.0.1:${bank.prosody.port}` },
          WebSocket: NodeSocket as unknown as typeof WebSocket,
        }),
      ),
    // The page has the next one only when it learns that the last is refused.
    token: async (reason) => (reason === 'rejected' ? password : at.password),
    line,
    without: { 'rate limit': 'no limit' },
    side: {
      ...logOf(bank, at),
      ...people(at),
      question: { text: 'ask while waiting', answer: 'You said ask while waiting' },
      async expire() {
        password = 'another';
        await bank.prosody.addAccount(account, password);
        // A stream that is open has no more to do with it.
        line.reset();
      },
    },
  };
}

/** What the assistant in the room hears of the customer. */
function logOf({ component }: XmppBank, { room }: Case): Pick<OtherSide, 'received' | 'files'> {
  const bodies: string[] = [];
  component.listen((stanza) => {
    if (!stanza.startsWith('<message') || !stanza.includes(`from='${room}/Customer'`)) return;
    const [, body] = /<body>([^<]*)<\/body>/.exec(stanza) ?? [];
    if (body !== undefined) bodies.push(unescaped(body));
  });
  /** All that was said before has come as well. */
  async function caughtUp(): Promise<void> {
    // The bank is shared, and an answer to another bench's question is none to this one's.
    const id = `caught-up-${room}-${++count}`;
    const query = '<query xmlns="http://jabber.org/protocol/disco#info"/>';
    component.send(`<iq type="get" from="${desk}/assistant" to="${room}" id="${id}">${query}</iq>`);
    await component.heard('<iq', `id='${id}'`);
  }
  return {
    async received() {
      await caughtUp();
      return bodies;
    },
    async files() {
      await caughtUp();
      return bodies
        .filter((body) => body.includes('/file_share/'))
        .map((body) => body.split('/').at(-1) ?? '');
    },
  };
}

function people(at: Case): Pick<OtherSide, 'say' | 'accept' | 'transfer' | 'end' | 'askFile'> {
  let person: Peer | undefined;
  const stanza = (what: string, more: string, inside: string): string =>
    `<${what} xmlns="jabber:client" to="${at.room}${more}">${inside}</${what}>`;
  return {
    async say(text) {
      const body = `<body>${escaped(text)}</body>`;
      if (person) person.send(stanza('message', '" type="groupchat', body));
      else await at.say(body);
    },
    accept: async () => void (person = await at.agent('Ana')),
    async transfer() {
      const first = person;
      person = await at.agent('Tom');
      first?.send(stanza('presence', '/Ana" type="unavailable', ''));
    },
    end: async () => at.destroy(),
    async askFile() {
      const request = {
        type: 'upload.requested',
        requestId: 'r1',
        from: { id: 'assistant', role: 'assistant' },
        ...{ purpose: 'Your bill', kinds: ['pdf'], mostBytes: 10_000, mostFiles: 1 },
        expiresAt: Date.now() + 60_000,
      };
      const json = `<json xmlns="urn:xmpp:json:0">${escaped(JSON.stringify(request))}</json>`;
      await at.say(`${json}<store xmlns="urn:xmpp:hints"/>`);
    },
  };
}

export const xmppDriver: ShippedDriver = { name: 'xmpp', module: './transports/xmpp.ts', openBench };
