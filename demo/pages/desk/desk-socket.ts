import type { Cancel, Clock } from '../../../src/core/protocol/ports.ts';
import type { DeskClientFrame, DeskServerFrame } from '../../server/desk-frames.ts';
import { decodeDeskFrame } from './decode-desk-frame.ts';
import type { Line } from './desk-state.ts';

/** What the desk needs of a WebSocket. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'addEventListener'>;

export interface DeskSocketOptions {
  readonly hello: Extract<DeskClientFrame, { type: 'hello' }>;
  readonly open: () => Socket;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly onFrame: (frame: DeskServerFrame) => void;
  readonly onLine: (line: Line) => void;
}

export interface DeskSocket {
  /** False, and nothing is sent, while the line is down. */
  send(frame: DeskClientFrame): boolean;
  /** Try at once: the network is back. */
  wake(): void;
  close(): void;
}

const firstWaitMilliseconds = 1000;
const longestWaitMilliseconds = 20_000;

/** Holds a line to the gateway, and opens it again with full-jitter backoff for as long as the desk is there. */
export function openDeskSocket(options: DeskSocketOptions): DeskSocket {
  const { clock } = options;
  let socket: Socket | null = null;
  let isWelcome = false;
  let isClosed = false;
  let failures = 0;
  let cancelRetry: Cancel | null = null;

  function attempt(): void {
    cancelRetry = null;
    const opened = options.open();
    socket = opened;
    opened.addEventListener('open', () => {
      if (socket === opened) opened.send(JSON.stringify(options.hello));
    });
    opened.addEventListener('message', ({ data }) => {
      if (socket === opened) receive(data);
    });
    opened.addEventListener('close', () => {
      if (socket === opened) lose();
    });
  }

  function receive(data: unknown): void {
    const frame = decodeDeskFrame(parse(data));
    // What makes no sense is left out: a frame of a newer gateway must not stop the ones after it.
    if (!frame) return;
    if (frame.type === 'welcome') {
      isWelcome = true;
      failures = 0;
      options.onFrame(frame);
      options.onLine('online');
      return;
    }
    options.onFrame(frame);
  }

  function lose(): void {
    socket = null;
    if (isClosed) return;
    isWelcome = false;
    options.onLine('lost');
    const ceiling = Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** failures++);
    cancelRetry = clock.after(options.random() * ceiling, attempt);
  }

  attempt();
  return {
    send(frame) {
      if (!socket || !isWelcome) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    wake() {
      if (!cancelRetry) return;
      cancelRetry();
      attempt();
    },
    close() {
      isClosed = true;
      cancelRetry?.();
      socket?.close();
    },
  };
}

function parse(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
