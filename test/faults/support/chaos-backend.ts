import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import { defer } from '../../../src/core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../../src/core/protocol/driver.ts';
import type { Accepted, Draft } from '../../../src/core/protocol/message.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import { openChaosWire, type ChaosWire } from './chaos-wire.ts';
import { createConversations, type Logged } from './logged.ts';

/** What can go wrong once, on the next occasion. */
export const faults = [
  'drop-event', 'double-event', 'swap-events', 'delay-event', 'lose-send', 'refuse-send', 'lose-ack', 'delay-ack',
  'refuse-open', 'hang-open', 'slice-replay', 'replay-all', 'refuse-token',
] as const; // prettier-ignore
export type Fault = (typeof faults)[number];

/** How the backend keeps a message from being stored twice: by itself, by being asked, or not at all. */
export type Memory = 'idempotent' | 'find' | 'none';

/** A backend with logs of its own, and a network before it that fails as planned. */
export interface ChaosBackend {
  readonly driver: Driver;
  /** What is stored of that conversation, in order. */
  log(conversation: string): readonly Logged[];
  readonly faultsDone: ReadonlyMap<Fault, number>;
  /** Timers of its own and of its network that still wait. */
  readonly pending: number;
  /** The other side writes, in the conversation that was opened last. */
  say(): void;
  /** The connection is reset. */
  cut(): void;
  /** The connection stays open and nothing comes through it any more, either way. */
  fallSilent(): void;
  plan(fault: Fault): void;
  calm(): void;
}

export function createChaosBackend(time: Clock, memory: Memory = 'idempotent'): ChaosBackend {
  const clock = createCountedClock(time);
  const conversations = createConversations();
  const planned: Fault[] = [];
  const faultsDone = new Map<Fault, number>();
  let wire: ChaosWire | undefined;

  function happens(fault: Fault): boolean {
    const index = planned.indexOf(fault);
    if (index < 0) return false;
    planned.splice(index, 1);
    faultsDone.set(fault, (faultsDone.get(fault) ?? 0) + 1);
    return true;
  }

  function append(conversation: string, more: Record<string, unknown>): Logged {
    const event = conversations.append(conversation, more);
    if (wire?.conversation === conversation) wire.push(event);
    return event;
  }

  async function open(io: DriverIO): Promise<Channel> {
    if (happens('refuse-open')) throw new TransportError('network');
    if (happens('refuse-token')) throw new TransportError('auth-expired');
    const conversation = io.resume?.conversation ?? conversations.begin();
    const own = openChaosWire({ conversation, io, clock, happens });
    wire = own;
    if (happens('hang-open')) return new Promise(() => undefined);
    const from = happens('replay-all') ? 0 : Number(io.resume?.cursor ?? 0);
    const missed = conversations.log(conversation).slice(from);
    const isSliced = happens('slice-replay');
    for (const event of isSliced ? missed.slice(0, Math.ceil(missed.length / 2)) : missed) io.emit(event);
    if (isSliced) throw new TransportError('cut');
    return channel(own);
  }

  function channel(own: ChaosWire): Channel {
    const closed = defer<ChannelEnd>();
    own.goLive(closed.resolve);
    return {
      conversation: own.conversation,
      capabilities: {
        ...noCapabilities,
        echo: true,
        idempotent: memory === 'idempotent',
        resume: 'gap-free',
      },
      closed: closed.promise,
      close: own.close,
      deliver: (draft) => deliver(own, draft),
      ...(memory === 'find' && {
        find: (localId) => (own.isSilent ? never() : Promise.resolve(found(own, localId) ?? null)),
      }),
    };
  }

  async function deliver(own: ChaosWire, draft: Draft): Promise<Accepted> {
    if (own.isSilent || happens('lose-send')) return never();
    if (happens('refuse-send')) throw new TransportError('rate-limited', { retryAfter: 1 });
    const { localId, text } = draft;
    const known = memory === 'idempotent' ? found(own, localId) : undefined;
    const { id, at } =
      known ?? append(own.conversation, { localId, text, from: { id: 'me', role: 'customer' } });
    const accepted = { localId, id, at };
    if (happens('lose-ack')) return never();
    if (!happens('delay-ack')) return accepted;
    // Longer than the runtime waits for an answer: by then it has asked again.
    return new Promise((resolve) => clock.after(16_000, () => resolve(accepted)));
  }

  function found({ conversation }: ChaosWire, localId: string): Accepted | undefined {
    const event = conversations.log(conversation).find((one) => one.localId === localId);
    return event && { localId, id: event.id, at: event.at };
  }

  return {
    driver: { name: 'chaos', open },
    log: conversations.log,
    faultsDone,
    get pending() {
      return clock.pending;
    },
    say: () => wire && append(wire.conversation, {}),
    cut: () => wire?.reset(),
    fallSilent: () => wire?.fallSilent(),
    plan: (fault) => void planned.push(fault),
    calm: () => void planned.splice(0),
  };
}

/** The same time, with a count of what waits through this clock alone. */
function createCountedClock(time: Clock): Clock & { readonly pending: number } {
  const waiting = new Set<() => void>();
  return {
    now: time.now,
    get pending() {
      return waiting.size;
    },
    after(milliseconds, act) {
      const cancel = time.after(milliseconds, () => {
        waiting.delete(release);
        act();
      });
      const release = (): void => {
        waiting.delete(release);
        cancel();
      };
      waiting.add(release);
      return release;
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
