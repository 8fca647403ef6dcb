import type { Peer } from './peer.ts';
import { desk, type Room } from './rooms.ts';
import { attributeOf, jsonIn } from './stanza-text.ts';

/** What is done about the customer of a case. */
export interface CaseHearer {
  /** They want a place in line, with what they say beside it. Rejects where there is none to be had. */
  joins(wish: Readonly<Record<string, unknown>>): Promise<void> | void;
  /** They give it up. Rejects where they have none. */
  departs(): Promise<void> | void;
  /** They say something in the room, as a stanza. */
  says?(stanza: string): void;
  /** They come into the room, or come again. */
  arrives?(): void;
}

/** What the component hears of customers, and their places in line (XEP-0142). */
export interface Queue {
  add(at: Room, hearer: CaseHearer): void;
  /** Tells a customer their place, once what they have asked for it is answered. */
  tell(room: string, inside: string): void;
}

interface Customer {
  readonly hearer: CaseHearer;
  /** Where they are told, as long as they are here. */
  address: string;
  answered: Promise<void>;
}

const space = 'http://jabber.org/protocol/workgroup';

export function createQueue(component: Peer): Queue {
  /** By account, and by room. */
  const customers = new Map<string, Customer>();

  component.listen((stanza) => {
    const from = attributeOf(stanza, 'from');
    const [place = '', nickname] = from.split('/');
    const customer = customers.get(place);
    if (!customer) return;
    const { hearer } = customer;
    if (stanza.includes('<join-queue')) {
      customer.address = from;
      // After this is set, so that a place that is told meanwhile waits for it.
      customer.answered = customer.answered.then(() => answer(stanza, () => hearer.joins(jsonIn(stanza))));
    } else if (stanza.includes('<depart-queue')) {
      const left = `<message from="${desk}" to="${from}"><depart-queue xmlns="${space}"/></message>`;
      void answer(stanza, () => hearer.departs(), left);
    } else if (nickname !== 'Customer') {
      return;
    } else if (stanza.startsWith('<message')) {
      hearer.says?.(stanza);
    } else if (stanza.startsWith('<presence') && attributeOf(stanza, 'type') === '') {
      // Who owns a room is told who is who.
      const [, address = ''] = /<item\s[^>]*jid='([^']*)'/.exec(stanza) ?? [];
      customer.address = address;
      hearer.arrives?.();
    }
  });

  /** By what comes of the act; with `more` after it where it has come to something. */
  async function answer(stanza: string, act: () => Promise<void> | void, more = ''): Promise<void> {
    const head = `from="${desk}" to="${attributeOf(stanza, 'from')}" id="${attributeOf(stanza, 'id')}"`;
    try {
      await act();
      component.send(`<iq type="result" ${head}/>${more}`);
    } catch {
      const reason = '<service-unavailable xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/>';
      component.send(`<iq type="error" ${head}><error type="cancel">${reason}</error></iq>`);
    }
  }

  return {
    add({ account, room }, hearer) {
      const customer = { hearer, address: '', answered: Promise.resolve() };
      customers.set(account, customer).set(room, customer);
    },
    tell(room, inside) {
      const customer = customers.get(room);
      const status = `<queue-status xmlns="${space}">${inside}</queue-status>`;
      void customer?.answered.then(() => {
        component.send(`<message from="${desk}" to="${customer.address}">${status}</message>`);
      });
    },
  };
}
