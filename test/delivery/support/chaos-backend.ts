import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import { defer } from '../../../src/core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../../src/core/protocol/driver.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { Accepted, Draft } from '../../../src/core/protocol/message.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import type { FakeClock } from './fake-clock.ts';
import { messageAt } from './fake-driver.ts';

export type Fault =
  | 'drop-event' | 'double-event' | 'swap-events' | 'lose-ack' | 'lose-send' | 'refuse-send' | 'refuse-open'
  | 'replay-all'; // prettier-ignore

type Logged = Extract<DurableEvent, { type: 'message.received' }>;

/** A backend with a log of its own, and a network before it that fails as planned. */
export interface ChaosBackend {
  readonly driver: Driver;
  readonly log: readonly Logged[];
  readonly faultsDone: number;
  say(role: 'agent'): void;
  cut(): void;
  /** The connection stays open and nothing comes through it any more, either way. */
  fallSilent(): void;
  plan(fault: Fault): void;
  calm(): void;
}

interface Wire {
  readonly io: DriverIO;
  readonly closed: (end: ChannelEnd) => void;
  live: boolean;
  silent: boolean;
  swapped?: DurableEvent;
}

export function createChaosBackend(clock: FakeClock): ChaosBackend {
  const log: Logged[] = [];
  const planned: Fault[] = [];
  let wire: Wire | undefined;
  let faultsDone = 0;
  let cancelBeat: (() => void) | undefined;

  function happens(fault: Fault): boolean {
    const index = planned.indexOf(fault);
    if (index < 0) return false;
    planned.splice(index, 1);
    faultsDone++;
    return true;
  }

  function append(more: Record<string, unknown>): Logged {
    const event = messageAt(log.length + 1, more) as Logged;
    log.push(event);
    push(event);
    return event;
  }

  function push(event: DurableEvent): void {
    if (!wire?.live || wire.silent || happens('drop-event')) return;
    if (!wire.swapped && happens('swap-events')) {
      wire.swapped = event;
      return;
    }
    wire.io.emit(event);
    if (happens('double-event')) wire.io.emit(event);
    if (wire.swapped) wire.io.emit(wire.swapped);
    delete wire.swapped;
  }

  function beat(of: Wire): void {
    cancelBeat = clock.after(2_000, () => {
      if (!of.silent) of.io.alive();
      beat(of);
    });
  }

  async function open(io: DriverIO): Promise<Channel> {
    if (happens('refuse-open')) throw new TransportError('network');
    const closed = defer<ChannelEnd>();
    const own: Wire = { io, closed: closed.resolve, live: false, silent: false };
    wire = own;
    io.heartbeat(2);
    cancelBeat?.();
    beat(own);
    const from = happens('replay-all') ? 0 : Number(io.resume?.cursor ?? 0);
    for (const event of log.slice(from)) io.emit(event);
    own.live = true;
    return {
      conversation: 'c',
      capabilities: { ...noCapabilities, echo: true, idempotent: true, resume: 'gap-free' },
      closed: closed.promise,
      close() {
        own.live = false;
        if (wire === own) cancelBeat?.();
      },
      deliver: (draft) => deliver(own, draft),
    };
  }

  async function deliver(own: Wire, draft: Draft): Promise<Accepted> {
    const never = new Promise<Accepted>(() => undefined);
    if (own.silent || happens('lose-send')) return never;
    if (happens('refuse-send')) throw new TransportError('rate-limited', { retryAfter: 1 });
    const known = log.find(({ localId }) => localId === draft.localId);
    const from = { id: 'me', role: 'customer' };
    const { id, at } = known ?? append({ localId: draft.localId, text: draft.text, from });
    return happens('lose-ack') ? never : { localId: draft.localId, id, at };
  }

  return {
    driver: { name: 'chaos', open },
    log,
    get faultsDone() {
      return faultsDone;
    },
    say: () => void append({}),
    cut() {
      wire?.closed({ again: true });
    },
    fallSilent() {
      if (wire) wire.silent = true;
    },
    plan: (fault) => void planned.push(fault),
    calm: () => planned.splice(0),
  };
}
