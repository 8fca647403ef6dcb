import { noCapabilities, type Capabilities } from '../../../src/core/protocol/capabilities.ts';
import { defer, type Deferred } from '../../../src/core/protocol/deferred.ts';
import type { Channel, ChannelEnd, Driver, DriverIO } from '../../../src/core/protocol/driver.ts';
import type { DurableEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import type { Accepted, Draft } from '../../../src/core/protocol/message.ts';

/** One delivery that the driver was asked for, to be settled by the test. */
export interface Delivery extends Deferred<Accepted> {
  readonly draft: Draft;
  readonly signal: AbortSignal;
  accept(): void;
}

/** One attempt of the runtime, as the driver sees it. */
export interface Attempt {
  readonly io: DriverIO;
  readonly deliveries: readonly Delivery[];
  readonly renewed: readonly string[];
  readonly isClosed: boolean;
  letIn(): void;
  refuse(error: Error): void;
  hangUp(end?: ChannelEnd): void;
  emit(event: unknown): void;
}

export interface FakeDriver extends Driver {
  readonly attempts: readonly Attempt[];
  readonly last: Attempt;
}

export type FakeOptions = Partial<Pick<Channel, 'run' | 'history' | 'find' | 'upload' | 'refresh'>> & {
  readonly name?: string;
  readonly capabilities?: Partial<Capabilities>;
  readonly conversation?: string;
};

/** A driver in the hands of a test. */
export function createFakeDriver(options: FakeOptions = {}): FakeDriver {
  const { name = 'fake', capabilities, conversation = 'c-1', ...more } = options;
  const attempts: Attempt[] = [];
  return {
    name,
    attempts,
    get last() {
      const last = attempts.at(-1);
      if (!last) throw new Error('no attempt yet');
      return last;
    },
    open(io) {
      const opening = defer<Channel>();
      const closed = defer<ChannelEnd>();
      const deliveries: Delivery[] = [];
      const renewed: string[] = [];
      let isClosed = false;
      const channel: Channel = {
        conversation,
        capabilities: {
          ...noCapabilities,
          echo: true,
          idempotent: true,
          resume: 'gap-free',
          ...capabilities,
        },
        closed: closed.promise,
        close: () => (isClosed = true),
        renew: (token) => renewed.push(token),
        deliver(draft, signal) {
          const answer = defer<Accepted>();
          deliveries.push({ ...answer, draft, signal, accept: () => answer.resolve(acceptedFor(draft)) });
          return answer.promise;
        },
        ...more,
      };
      attempts.push({
        io,
        deliveries,
        renewed,
        get isClosed() {
          return isClosed;
        },
        letIn: () => opening.resolve(channel),
        refuse: opening.reject,
        hangUp: (end = { again: true }) => closed.resolve(end),
        emit: (event) => io.emit(event as WireEvent),
      });
      return opening.promise;
    },
  };
}

export function acceptedFor({ localId }: Draft): Accepted {
  return { localId, id: `server-${localId}`, at: 1_767_000_000_000 };
}

/** The message of that number in a log: each names the one before it. */
export function messageAt(number: number, more: Record<string, unknown> = {}): DurableEvent {
  return {
    type: 'message.received',
    id: `m${number}`,
    at: 1_767_000_000_000 + number,
    cursor: `${number}`,
    ...(number > 1 && { previous: `${number - 1}` }),
    from: { id: 'a', role: 'agent' },
    text: `text ${number}`,
    format: 'plain',
    ...more,
  };
}
