import { systemIds } from '../system.ts';
import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { ChannelEnd, DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { errorOfStanza } from './xmpp-error.ts';
import { element, readStanza, stanzaOf, type Stanza } from './xmpp-xml.ts';

/** A session that outlives its stream (XEP-0198). */
export interface Session {
  /** By which the server knows it; empty where it cannot be resumed. */
  id: string;
  /** Stanzas that have come, whether or not they made sense: what the server counts too. */
  heard: number;
}

/** What asks somebody, and gives the answer or rejects with the error. */
export type Ask = (to: string, type: 'get' | 'set', payload: string) => Promise<Stanza>;

/** RFC 7395: a WebSocket of which each frame is one element. What is waited for when it ends rejects. */
export interface Stream {
  send(xml: string): void;
  /** Sends, and settles with what comes for `key`: a stanza of that id, else an element of that name. */
  expect<Answer = Stanza>(key: string, xml: string): Promise<Answer>;
  /** What was waited for by `key` has come in another form. */
  settle(key: string, answer: unknown): void;
  readonly ask: Ask;
  /** Presence and messages are told to `hear`, and were dropped before. */
  listen(hear: (stanza: Stanza) => void): void;
  /** Another attempt makes sense, and as a new session: this one is in no room. */
  leave(): void;
  readonly closed: Promise<ChannelEnd>;
  close(): void;
}

export const framing = 'urn:ietf:params:xml:ns:xmpp-framing';
export const management = 'urn:xmpp:sm:3';
/** The only ones that XEP-0198 counts. */
const counted = /^<(iq|message|presence)\b/;

export interface StreamPort {
  readonly io: DriverIO;
  readonly socket: WebSocket;
  readonly session: Session;
  /** It alone can refuse what was sent to it. */
  readonly room: string;
}

/** Settles when it is open. */
export async function openStream({ io, socket, session, room }: StreamPort): Promise<Stream> {
  const closed = defer<ChannelEnd>();
  const waits = new Map<string, Deferred<unknown>>();
  let told = ({ name }: Stanza): void => io.malformed(name);

  /** Unless `isOver`, the server keeps the session for when we come again. */
  function end(reason: ChannelEnd, isOver = true): void {
    closed.resolve(reason);
    for (const { reject } of waits.values()) reject(new TransportError('cut', { delivery: 'unknown' }));
    socket.onmessage = null;
    if (isOver) send(element('close', { xmlns: framing }));
    socket.close();
  }

  const cut = (): void => end({ again: true, error: new TransportError('cut') });
  const stop = (): void =>
    end({ again: false }, (io.signal.reason as Partial<TransportError>).kind !== 'cut');

  function send(xml: string): void {
    if (socket.readyState === 1) socket.send(xml);
  }

  function leave(): void {
    if (socket.readyState === 1) session.id = '';
    cut();
  }

  async function expect<Answer>(key: string, xml: string): Promise<Answer> {
    if (socket.readyState > 1) throw new TransportError('cut');
    const waiting = defer<unknown>();
    waits.set(key, waiting);
    send(xml);
    return waiting.promise.finally(() => waits.delete(key)) as Promise<Answer>;
  }

  const settle = (key: string, answer: unknown): void => waits.get(key)?.resolve(answer);

  function hear(stanza: Stanza): void {
    const { name, attributes } = stanza;
    const type = attributes.get('type');
    const id = attributes.get('id') ?? '';
    if (type === 'error') return hearError(stanza, id);
    if (name === 'presence' || name === 'message') return told(stanza);
    if (name === 'enabled') session.heard = 0;
    if (name === 'r') send(element('a', { xmlns: management, h: `${session.heard}` }));
    else if (name === 'iq' && type !== 'result') send(refusalOf(attributes.get('from') ?? '', id));
    // The login, or a session that is known no more. Nothing else is waited for then.
    else if (name.startsWith('fail')) for (const { reject } of waits.values()) reject(errorOfStanza(stanza));
    // Where the end of the stream would have us go instead is its own word, and is not followed.
    else if (name === 'close' || name === 'stream:error') cut();
    else settle(name === 'iq' ? id : name.replace('stream:', ''), stanza);
  }

  function hearError(stanza: Stanza, id: string): void {
    const error = errorOfStanza(stanza);
    const isRoom = stanza.attributes.get('from')?.startsWith(room);
    // The words of a message that bounced come back in it. They are no message.
    if (stanza.name === 'iq' || isRoom) waits.get(id)?.reject(error);
    if (isRoom && stanza.name === 'message' && error.kind === 'cut') leave();
  }

  socket.onopen = () => settle('', undefined);
  socket.onmessage = ({ data }) => {
    io.alive();
    const frame = String(data);
    if (counted.test(frame)) session.heard++;
    const stanza = readStanza(frame);
    if (stanza) hear(stanza);
    else io.malformed(frame.slice(0, 200));
  };
  socket.onclose = socket.onerror = cut;
  io.signal.addEventListener('abort', stop);
  // While the token was asked for.
  if (io.signal.aborted) stop();
  await expect('', '');
  return {
    ...{ send, expect, settle, leave, closed: closed.promise },
    async ask(to, type, payload) {
      // Not to be guessed: only whom it was sent to can answer it.
      const id = systemIds.id();
      return expect(id, stanzaOf('iq', { to, type, id }, payload));
    },
    listen: (listener) => void (told = listener),
    close: () => end({ again: false }),
  };
}

/** Each request must have an answer, and this one says that we are here (XEP-0410). */
function refusalOf(to: string, id: string): string {
  const space = 'urn:ietf:params:xml:ns:xmpp-stanzas';
  const reason = element('error', { type: 'cancel' }, element('service-unavailable', { xmlns: space }));
  return stanzaOf('iq', { to, type: 'error', id }, reason);
}
