import { systemIds } from '../system.ts';
import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { Accepted } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { Ask } from './xmpp-archive.ts';
import { conditionOf, errorOfStanza } from './xmpp-error.ts';
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
  settled(): Promise<void>;
  /** Lets us in, or does not. */
  readonly joined: Deferred<void>;
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

export function createLine({ wire, session, room, ...port }: LinePort): Line {
  const joined = defer<void>();
  const answered = defer<void>();
  const questions = new Map<string, Deferred<Stanza>>();
  const echoes = new Map<string, Deferred<Accepted>>();

  function post(stanza: string): void {
    if (session.id) session.open.push(stanza);
    wire.send(stanza);
    if (session.id) wire.send(request);
  }

  const ask: Ask = (to, type, payload) => {
    // Not to be guessed: only whom it was sent to can answer it.
    const id = systemIds.id();
    const answer = defer<Stanza>();
    questions.set(id, answer);
    post(stanzaOf('iq', { to, type, id }, payload));
    return answer.promise;
  };

  function hearIq(iq: Stanza): void {
    const [id = '', type = '', to] = ['id', 'type', 'from'].map((name) => iq.attributes.get(name));
    if (type === 'error') questions.get(id)?.reject(errorOfStanza(iq));
    else if (type === 'result') questions.get(id)?.resolve(iq);
    else {
      // Each must have an answer, and this one says that we are here (XEP-0410).
      const space = 'urn:ietf:params:xml:ns:xmpp-stanzas';
      const reason = element('error', { type: 'cancel' }, element('service-unavailable', { xmlns: space }));
      post(stanzaOf('iq', { to, type: 'error', id }, reason));
      return;
    }
    questions.delete(id);
  }

  function hearFailure(stanza: Stanza): void {
    if (!stanza.attributes.get('from')?.startsWith(room)) return;
    const error = errorOfStanza(stanza);
    joined.reject(error);
    if (stanza.name !== 'message') return;
    // Our own words come back in it, and they are no message.
    echoes.get(stanza.attributes.get('id') ?? '')?.reject(error);
    if (error.kind === 'cut') leave();
  }

  function leave(): void {
    session.id = '';
    wire.end({ again: true, error: new TransportError('cut') });
  }

  function hear(stanza: Stanza): void {
    const isFailure = stanza.attributes.get('type') === 'error';
    if (stanza.name === 'r') wire.send(acknowledgement(session));
    else if (stanza.name === 'a') {
      acknowledge(session, stanza);
      answered.resolve();
    } else if (stanza.name === 'iq') hearIq(stanza);
    else if (stanza.name === 'presence' || stanza.name === 'message')
      (isFailure ? hearFailure : port[stanza.name])(stanza);
    else if (stanza.name === 'error' || stanza.name === 'close') hearEnd(stanza);
  }

  function hearEnd(stanza: Stanza): void {
    // Where it would have us go instead is its own word, and is not followed.
    const error = new TransportError('cut', { detail: conditionOf(stanza) });
    wire.end({ again: true, error });
  }

  wire.listen(hear);
  void wire.closed.then(({ error = new TransportError('cut') }) => {
    const lost = new TransportError('cut', { delivery: 'unknown' });
    joined.reject(error);
    answered.reject(error);
    for (const waiting of [...questions.values(), ...echoes.values()]) waiting.reject(lost);
  });
  for (const { promise } of [joined, answered]) promise.catch(() => undefined);
  return {
    ...{ ask, post, joined, leave },
    say(id, message) {
      const echo = defer<Accepted>();
      echoes.set(id, echo);
      post(message);
      return echo.promise;
    },
    echoed: (accepted) => echoes.get(accepted.localId)?.resolve(accepted),
    settled() {
      wire.send(request);
      return answered.promise;
    },
  };
}
