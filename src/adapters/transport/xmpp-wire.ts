import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { ChannelEnd, DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { errorOfStanza } from './xmpp-error.ts';
import { element, readStanza, type Stanza } from './xmpp-xml.ts';

/** RFC 7395: a WebSocket of which each frame is one element. */
export interface Wire {
  /** Rejects where there is no way to the server. */
  readonly opened: Promise<void>;
  send(xml: string): void;
  /** The next element, until somebody listens. Rejects when there will be none. */
  next(): Promise<Stanza>;
  /** From here on all is told to `hear`. */
  listen(hear: (stanza: Stanza) => void): void;
  readonly closed: Promise<ChannelEnd>;
  end(end: ChannelEnd): void;
}

export interface Counter {
  /** Stanzas that have come, whether or not they made sense: what the server counts too. */
  heard: number;
}

const framing = 'urn:ietf:params:xml:ns:xmpp-framing';
/** The only ones that XEP-0198 counts. */
const counted = /^<(iq|message|presence)\b/;

export function openWire(io: DriverIO, socket: WebSocket, counter: Counter): Wire {
  const opened = defer<void>();
  const closed = defer<ChannelEnd>();
  const waiting: Stanza[] = [];
  let wanted: Deferred<Stanza> | undefined;
  let hear: ((stanza: Stanza) => void) | undefined;
  const cut = new TransportError('cut');

  /** Unless `isOver`, the server keeps the session for when we come again. */
  function end(reason: ChannelEnd, isOver = true): void {
    closed.resolve(reason);
    opened.reject(new TransportError('network'));
    wanted?.reject(reason.error ?? cut);
    socket.onmessage = null;
    if (isOver && socket.readyState === 1) socket.send(element('close', { xmlns: framing }));
    socket.close();
  }

  function take(stanza: Stanza): void {
    if (hear) return hear(stanza);
    if (!wanted) return void waiting.push(stanza);
    wanted.resolve(stanza);
    wanted = undefined;
  }

  socket.onopen = () => opened.resolve();
  socket.onmessage = ({ data }) => {
    io.alive();
    const frame = String(data);
    if (counted.test(frame)) counter.heard++;
    if (frame.startsWith('<enabled')) counter.heard = 0;
    const stanza = readStanza(frame);
    if (stanza) take(stanza);
    else io.malformed(frame.slice(0, 200));
  };
  socket.onclose = socket.onerror = () => end({ again: true, error: cut });
  const stop = (): void =>
    end({ again: false }, (io.signal.reason as Partial<TransportError>).kind !== 'cut');
  io.signal.addEventListener('abort', stop);
  // While the token was asked for.
  if (io.signal.aborted) stop();
  return {
    opened: opened.promise,
    send: (xml) => socket.readyState === 1 && socket.send(xml),
    async next() {
      const first = waiting.shift();
      if (first) return first;
      if (socket.readyState > 1) throw cut;
      wanted = defer();
      return wanted.promise;
    },
    listen(listener) {
      hear = listener;
      for (const stanza of waiting.splice(0)) listener(stanza);
    },
    closed: closed.promise,
    end: (reason) => end(reason),
  };
}

/** Begins the stream, at first and again after the login. Settles with what the server offers. */
export async function beginStream(wire: Wire, domain: string): Promise<Stanza> {
  wire.send(element('open', { xmlns: framing, to: domain, version: '1.0' }));
  await expect(wire, 'open');
  return expect(wire, 'stream:features', 'features');
}

/** The next element, which has to be of one of these names. */
export async function expect(wire: Wire, ...names: readonly string[]): Promise<Stanza> {
  const stanza = await wire.next();
  if (names.includes(stanza.name)) return stanza;
  throw errorOfStanza(stanza);
}
