import type { DriverIO } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { systemClock } from '../system.ts';
import type { Item } from './connect-item.ts';

export interface SocketPort {
  readonly io: DriverIO;
  readonly WebSocket: typeof WebSocket;
  hear(item: Item): void;
  /** It is gone, by whomever. */
  closed(socket: WebSocket): void;
}

interface Frame {
  readonly topic?: string;
  readonly content?: string | { readonly status?: string };
}

/** Opens a stream; settles when the service has taken the subscription, from when on nothing is missed. */
export function subscribe(address: string, { io, WebSocket, hear, closed }: SocketPort): Promise<WebSocket> {
  const socket = new WebSocket(address);
  const say = (topic: string, content?: object): void => socket.send(JSON.stringify({ topic, content }));
  // Here it is the page that speaks first, and the service that answers.
  const beat = (): void => say('aws/heartbeat');
  let cancel: (() => void) | undefined;
  return new Promise((resolve, reject) => {
    socket.onopen = () => {
      say('aws/subscribe', { topics: ['aws/chat'] });
      beat();
    };
    socket.onmessage = ({ data }) => {
      io.alive();
      try {
        const { topic, content } = JSON.parse(data as string) as Frame;
        if (topic === 'aws/heartbeat') cancel = systemClock.after(10_000, beat);
        else if (topic === 'aws/chat') hear(JSON.parse(content as string) as Item);
        else if (topic === 'aws/subscribe' && (content as { status?: string }).status === 'success') {
          io.heartbeat(10);
          resolve(socket);
        }
      } catch {
        io.malformed(data);
      }
    };
    socket.onclose = socket.onerror = () => {
      cancel?.();
      reject(new TransportError('cut'));
      closed(socket);
    };
  });
}
