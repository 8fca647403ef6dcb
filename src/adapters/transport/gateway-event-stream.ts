import type { Driver, DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { readEventStream } from './event-stream.ts';
import { gatewayAddress, type GatewayPlace } from './gateway-address.ts';
import type { ClientFrame } from './gateway-frames.ts';
import { createGatewaySession, hello } from './gateway-session.ts';
import { request } from './http-request.ts';

/** Our own protocol over server-sent events and posts, for networks that let no WebSocket through. */
export function createGatewayEventStream(place: GatewayPlace): Driver {
  return {
    name: 'gateway-event-stream',
    open: (io) => openStream(place, io),
  };
}

async function openStream(place: GatewayPlace, io: DriverIO): ReturnType<Driver['open']> {
  const stream = gatewayAddress(place, 'stream');
  const frames = gatewayAddress(place, 'frames');
  const life = new AbortController();
  let token = await io.token('connect');

  const post = (address: URL, body: object): Promise<Response> =>
    request(address, { body, token, signal: life.signal });

  async function write(frame: ClientFrame): Promise<void> {
    if (frame.type === 'token') token = frame.token;
    const response = await post(frames, { connection: session.connection, frame }).catch(onRefusal);
    const answer = await response.text().catch(() => '');
    if (answer !== '') session.receive(answer);
  }

  /** A gateway that does not know the connection any more has not taken the frame. */
  function onRefusal(error: TransportError): never {
    if (error.kind !== 'not-found') throw error;
    const cut = new TransportError('cut');
    session.lost(cut);
    throw cut;
  }

  const session = createGatewaySession(io, { write, close: () => life.abort() }, place);
  io.signal.addEventListener('abort', () => life.abort(), { once: true });
  const response = await post(stream, hello(io));
  void readEventStream(response, session.receive, io.alive).then(() =>
    session.lost(new TransportError('cut')),
  );
  return session.channel;
}
