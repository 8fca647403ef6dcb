import type { Capabilities } from '../../../src/core/protocol/capabilities.ts';
import type { Command } from '../../../src/core/protocol/commands.ts';
import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { Transport, TransportOptions } from '../../../src/core/protocol/transport.ts';
import { composeOn } from '../../../src/delivery/compose/compose-transports.ts';
import type { ComposeOptions } from '../../../src/delivery/compose/compose-options.ts';
import { createFront, type FrontPort } from '../../../src/delivery/compose/front.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';
import { createFakeClock, settled, type FakeClock } from '../../delivery/support/fake-clock.ts';
import {
  createFakeDriver,
  type Attempt,
  type FakeDriver,
  type FakeOptions,
} from '../../delivery/support/fake-driver.ts';
import { createFakeIds } from '../../delivery/support/fake-ids.ts';

type Told<Type> = Extract<TransportEvent, { readonly type: Type }>;

/** An assistant and a desk in the hands of a test, composed. */
export interface Pair {
  readonly clock: FakeClock;
  readonly assistant: FakeDriver;
  /** One for each stay, oldest first. */
  readonly desks: readonly FakeDriver[];
  /** The stay of now, as its driver sees it. */
  readonly desk: Attempt;
  readonly transport: Transport;
  readonly events: readonly TransportEvent[];
  /** What each was asked to do. */
  readonly asked: string[];
  of<Type extends TransportEvent['type']>(type: Type): readonly Told<Type>[];
  /** Lets the assistant in. */
  begin(options?: Partial<TransportOptions>): Promise<void>;
  /** Asks for a person, and lets the desk in. */
  queue(): Promise<void>;
  /** A person accepts and joins. */
  serve(id?: string): Promise<void>;
}

export const deskCan: Partial<Capabilities> = {
  handoff: { request: true, cancel: true, queue: 'both', assistantWhileQueued: true },
  history: 'session',
  typing: { send: true, receive: true, minIntervalSeconds: 3 },
  end: true,
};

export interface PairOptions {
  readonly assistant?: FakeOptions;
  readonly desk?: FakeOptions;
  readonly settings?: ComposeOptions;
  readonly fetch?: FrontPort['fetch'];
}

let names = 0;

export function createPair({
  settings = {},
  fetch = async () => ({ composeOn }),
  ...of
}: PairOptions = {}): Pair {
  const clock = createFakeClock();
  const ids = createFakeIds();
  const asked: string[] = [];
  const ran = (side: string) => async (command: Command) => {
    const message = 'message' in command ? [command.message] : [];
    asked.push([side, command.do, ...message].join(' '));
  };
  const assistant = createFakeDriver({
    ...{ name: 'assistant', conversation: 'talk', run: ran('assistant') },
    ...of.assistant,
    capabilities: { stopAnswer: true, echo: false, end: true, ...of.assistant?.capabilities },
  });
  const desks: FakeDriver[] = [];
  const ports = { clock, ids };
  const transport = createFront({
    ...{ clock, ids, settings, fetch },
    assistant: createTransport(assistant, ports),
    openDesk() {
      const driver = createFakeDriver({
        ...{ name: 'desk', conversation: 'case', run: ran('desk') },
        ...of.desk,
        capabilities: { ...deskCan, ...of.desk?.capabilities },
      });
      desks.push(driver);
      return createTransport(driver, ports);
    },
  });
  const events: TransportEvent[] = [];
  transport.subscribe((event) => events.push(event));

  const pair: Pair = {
    ...{ clock, assistant, desks, transport, events, asked },
    get desk() {
      return desks.at(-1)!.last;
    },
    of: <Type extends TransportEvent['type']>(type: Type) =>
      events.filter((event): event is Told<Type> => event.type === type),
    async begin(options) {
      transport.connect({ locale: 'en', ...options }).catch(() => undefined);
      await settled();
      assistant.last.letIn();
      await settled();
    },
    async queue() {
      await transport.run({ do: 'request-agent' });
      await settled();
      pair.desk.letIn();
      await settled();
      pair.desk.emit(fact('handoff.queued', { team: 'Cards' }));
      await settled();
    },
    async serve(id = 'maria') {
      const agent = { id, role: 'agent', name: 'Maria' };
      pair.desk.emit(fact('handoff.accepted', { agent }));
      pair.desk.emit(fact('participant.joined', { participant: agent }));
      await settled();
      await settled();
    },
  };
  return pair;
}

/** A durable event with an id and a cursor of its own. */
export function fact(type: string, fields: object = {}): object {
  names++;
  return { type, id: `e${names}`, at: 1_767_000_000_000 + names, cursor: `${names}`, ...fields };
}

export function words(role: string, text: string, more: object = {}): object {
  return fact('message.received', { from: { id: role, role }, text, format: 'plain', ...more });
}

/** All that was delivered to that attempt. */
export function delivered({ deliveries }: Attempt): readonly string[] {
  return deliveries.map(({ draft }) => draft.text);
}
