import { systemIds } from '../system.ts';
import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { Ask } from './xmpp-archive.ts';
import { errorOfStanza } from './xmpp-error.ts';
import { acknowledge, acknowledgement, request, type Session } from './xmpp-session.ts';
import type { Wire } from './xmpp-wire.ts';
import { element, stanzaOf, type Stanza } from './xmpp-xml.ts';

/** What goes over one stream after the login, and what is waited for. */
export interface Line {
  readonly ask: Ask;
  /** Sends a stanza that is told again where the stream is cut. */
  post(stanza: string): void;
  /** Sends a message, and settles when it stands in the room. */
  say(id: string, message: string): Promise<Accepted>;
  echoed(accepted: Accepted): void;
  /** Settles when the server has answered all that was sent before. */
  settle(): Promise<unknown>;
  /** Asks to be let in, and settles when we are. */
  join(presence: string): Promise<unknown>;
  joined(): void;
  /** Another attempt makes sense, and as a new session: this one is in no room. */
  leave(): void;
}

export interface LinePort {
  readonly wire: Wire;
  readonly session: Session;
  readonly room: string;
  presence(stanza: Stanza): void;
  message(stanza: Stanza): void;
}

/** What is waited for that has no id; those that have one have it from chance. */
const joining = 'join';
const settling = 'settle';

export function createLine({ wire, session, room, ...port }: LinePort): Line {
  const waits = new Map<string, Deferred<unknown>>();

  async function wait(id: string): Promise<unknown> {
    const waiting = defer<unknown>();
    waits.set(id, waiting);
    return waiting.promise.finally(() => waits.delete(id));
  }

  function post(stanza: string): void {
    if (session.id) session.open.push(stanza);
    wire.send(stanza);
    if (session.id) wire.send(request);
  }

  function sent(id: string, stanza: string): Promise<unknown> {
    const answer = wait(id);
    post(stanza);
    return answer;
  }

  function hearIq(iq: Stanza, id: string): void {
    if (iq.attributes.get('type') === 'result') return waits.get(id)?.resolve(iq);
    // Each must have an answer, and this one says that we are here (XEP-0410).
    const space = 'urn:ietf:params:xml:ns:xmpp-stanzas';
    const reason = element('error', { type: 'cancel' }, element('service-unavailable', { xmlns: space }));
    post(stanzaOf('iq', { to: iq.attributes.get('from') ?? '', type: 'error', id }, reason));
  }

  function hearFailure(stanza: Stanza, id: string): void {
    const error = errorOfStanza(stanza);
    const isRoom = stanza.attributes.get('from')?.startsWith(room);
    // The words of a message that bounced come back in it. They are no message.
    if (stanza.name === 'iq' || isRoom) waits.get(stanza.name === 'presence' ? joining : id)?.reject(error);
    if (isRoom && stanza.name === 'message' && error.kind === 'cut') leave();
  }

  function leave(): void {
    session.id = '';
    wire.end({ again: true, error: new TransportError('cut') });
  }

  function hear(stanza: Stanza): void {
    const { name, attributes } = stanza;
    const id = attributes.get('id') ?? '';
    if (attributes.get('type') === 'error') return hearFailure(stanza, id);
    if (name === 'r') wire.send(acknowledgement(session));
    else if (name === 'a') {
      acknowledge(session, stanza);
      waits.get(settling)?.resolve(undefined);
    } else if (name === 'iq') hearIq(stanza, id);
    else if (name === 'presence' || name === 'message') port[name](stanza);
    // The end of the stream. Where it would have us go instead is its own word, and is not followed.
    else wire.end({ again: true, error: new TransportError('cut') });
  }

  wire.listen(hear);
  void wire.closed.then(({ error }) => {
    for (const [id, { reject }] of waits)
      reject(id === joining && error ? error : new TransportError('cut', { delivery: 'unknown' }));
  });
  return {
    ...{ post, leave },
    async ask(to, type, payload) {
      // Not to be guessed: only whom it was sent to can answer it.
      const id = systemIds.id();
      return (await sent(id, stanzaOf('iq', { to, type, id }, payload))) as Stanza;
    },
    say: async (id, message) => (await sent(id, message)) as Accepted,
    echoed: (accepted) => waits.get(accepted.localId)?.resolve(accepted),
    settle() {
      wire.send(request);
      return wait(settling);
    },
    join: (presence) => sent(joining, presence),
    joined: () => waits.get(joining)?.resolve(undefined),
  };
}
