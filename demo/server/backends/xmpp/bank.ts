import { startComponent, type Peer } from './peer.ts';
import { domain, startProsody, type Prosody, type ProsodyOptions } from './prosody.ts';
import { createQueue, type CaseHearer } from './queue.ts';
import { createRooms, desk, type Room } from './rooms.ts';

/**
 * The bank's side of a chat over XMPP: the assistant and the queue (XEP-0142) as a component, agents as ordinary
 * clients. What they say is somebody else's matter.
 */
export interface XmppBank {
  readonly prosody: Prosody;
  readonly component: Peer;
  /** A case: its room, with the assistant in it, and an account that is let in. */
  open(host?: string): Promise<Case>;
  /** Somebody with an account, and nothing to do with any case. */
  stranger(): Promise<Peer>;
  stop(): Promise<void>;
}

export interface Case extends Room {
  /** The assistant says this, which is XML, in the language that is given. Settles when it stands in the room. */
  say(inside: string, lang?: string): Promise<unknown>;
  /** A person comes into the room; `more` goes with their presence. */
  agent(nickname: string, more?: string): Promise<Peer>;
  /** What stands in the place in line. */
  queue(inside: string): void;
  /** Settles when the server has given up the customer's session. */
  left(): Promise<unknown>;
  /** Puts the customer out of the room. */
  kick(): Promise<void>;
  destroy(): void;
}

/** `hearerOf` is asked for each case that is opened. */
export async function startXmppBank(
  hearerOf: (at: Case) => CaseHearer,
  options: ProsodyOptions = {},
): Promise<XmppBank> {
  const prosody = await startProsody(options);
  const component = await startComponent(prosody, desk);
  const rooms = createRooms(prosody, component);
  const queue = createQueue(component);
  return {
    prosody,
    component,
    stranger: rooms.stranger,
    async open(host = domain) {
      const made = await rooms.make(host);
      const { room } = made;
      const at: Case = {
        ...made,
        say: (inside, lang) => rooms.say(room, inside, lang),
        agent: (nickname, more) => rooms.enter(room, nickname, more),
        queue: (inside) => queue.tell(room, inside),
        left: () => component.heard(`from='${room}/Customer'`, `type='unavailable'`),
        kick: () => rooms.kick(room),
        destroy: () => void rooms.destroy(room),
      };
      queue.add(made, hearerOf(at));
      return at;
    },
    async stop() {
      component.close();
      rooms.close();
      await prosody.stop();
    },
  };
}
