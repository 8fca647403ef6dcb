import { defer, type Deferred } from '../../core/protocol/deferred.ts';
import type { Channel, ChannelEnd, DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { gatewayAddress, type GatewayPlace } from './gateway-address.ts';
import { decodeServerFrame } from './gateway-decode.ts';
import { protocolVersion, type ClientFrame, type ServerFrame } from './gateway-frames.ts';

/** What brings frames to the gateway. */
export interface Carrier {
  /** Rejects with a TransportError that says whether the frame may have arrived. */
  write(frame: ClientFrame): Promise<void>;
  close(): void;
}

/** One connection to the gateway: the same over both carriers. */
export interface GatewaySession {
  /** Settles at `live`, or when there will be none. */
  readonly channel: Promise<Channel>;
  /** As the gateway names it, where the carrier needs that. */
  readonly connection: string | undefined;
  receive(text: string): void;
  /** The carrier is gone. */
  lost(error: TransportError): void;
}

type Welcome = Extract<ServerFrame, { type: 'welcome' }>;

/** The same over both carriers; files go their own way, to the gateway's own place. */
export function createGatewaySession(io: DriverIO, carrier: Carrier, place: GatewayPlace): GatewaySession {
  const opened = defer<Channel>();
  const closed = defer<ChannelEnd>();
  const pending = new Map<string, Deferred<ServerFrame>>();
  let welcome: Welcome | undefined;
  let frames = 0;

  async function ask(frame: ClientFrame, id: string, signal: AbortSignal): Promise<ServerFrame> {
    const answer = defer<ServerFrame>();
    pending.set(id, answer);
    signal.addEventListener('abort', () => pending.get(id) === answer && pending.delete(id), { once: true });
    carrier.write(frame).catch((error: TransportError) => answer.reject(error));
    return answer.promise;
  }

  function answered(id: string, frame: ServerFrame): void {
    const answer = pending.get(id);
    pending.delete(id);
    if (frame.type !== 'refused') return answer?.resolve(frame);
    const { kind, retryAfterSeconds } = frame;
    answer?.reject(
      new TransportError(kind, { ...(retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }) }),
    );
  }

  function end(reason: ChannelEnd, error: TransportError): void {
    for (const answer of pending.values()) answer.reject(new TransportError('cut', { delivery: 'unknown' }));
    pending.clear();
    opened.reject(error);
    closed.resolve(reason);
    carrier.close();
  }

  function take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        return enter(frame);
      case 'event':
        return io.emit(frame.event);
      case 'live':
        return welcome && opened.resolve(channel(welcome));
      case 'accepted':
        return answered(frame.accepted.localId, frame);
      case 'done':
      case 'page':
      case 'refused':
        return answered(frame.id, frame);
      case 'gap':
        return io.gap();
      case 'beat':
        return;
      case 'bye':
        return leave(frame);
    }
  }

  function enter(frame: Welcome): void {
    if (frame.version !== protocolVersion) {
      const error = new TransportError('unsupported');
      return end({ again: false, error }, error);
    }
    welcome = frame;
    io.heartbeat(frame.heartbeatSeconds);
    if (frame.expiresSeconds > 0) io.expires(frame.expiresSeconds);
  }

  function leave({ kind, again, afterSeconds }: Extract<ServerFrame, { type: 'bye' }>): void {
    const after = afterSeconds === undefined ? {} : { after: afterSeconds };
    if (kind === 'over') return end({ again, ...after }, new TransportError('ended'));
    const retryAfter = afterSeconds === undefined ? {} : { retryAfter: afterSeconds };
    const error = new TransportError(kind, { retry: again ? 'auto' : 'never', ...retryAfter });
    end({ again, ...after, error }, error);
  }

  function channel({ conversation, capabilities }: Welcome): Channel {
    const nextId = () => `#${++frames}`;
    const { sendFile } = place;
    const address = gatewayAddress(place, 'upload');
    return {
      conversation,
      capabilities: {
        ...capabilities,
        upload: capabilities.upload && sendFile ? { to: address.host } : false,
      },
      closed: closed.promise,
      close: carrier.close,
      async deliver(draft, signal) {
        const answer = await ask({ type: 'send', draft }, draft.localId, signal);
        if (answer.type === 'accepted') return answer.accepted;
        throw new TransportError('protocol', { delivery: 'unknown' });
      },
      async run(command, signal) {
        const id = nextId();
        await ask({ type: 'run', id, command }, id, signal);
      },
      async history(before, limit, signal) {
        const id = nextId();
        const place = before === undefined ? {} : { before };
        const answer = await ask({ type: 'history', id, limit, ...place }, id, signal);
        if (answer.type === 'page') return answer.page;
        throw new TransportError('protocol');
      },
      ...(sendFile && {
        async upload(file, options) {
          const token = await io.token('refresh');
          await sendFile({ ...options, address, token, conversation, file });
        },
      }),
      hint: (hint) => void carrier.write({ type: 'hint', hint }).catch(() => undefined),
      renew: (token) => void carrier.write({ type: 'token', token }).catch(() => undefined),
    };
  }

  return {
    channel: opened.promise,
    get connection() {
      return welcome?.connection;
    },
    receive(text) {
      const frame = decodeServerFrame(text);
      if (frame) take(frame);
      else io.malformed(text.slice(0, 200));
    },
    lost(error) {
      end({ again: true, error }, error);
    },
  };
}

/** The first frame. The token is a part of it only where the carrier has no better place. */
export function hello(io: DriverIO, token?: string): Extract<ClientFrame, { type: 'hello' }> {
  const { options, resume } = io;
  return {
    type: 'hello',
    version: protocolVersion,
    locale: options.locale,
    ...(token && { token }),
    ...(resume && { conversation: resume.conversation }),
    ...(resume?.cursor !== undefined && { cursor: resume.cursor }),
    ...(options.context && { context: options.context }),
  };
}
