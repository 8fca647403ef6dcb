import type { Command } from '../../core/protocol/commands.ts';
import type { TransportEvent, WireEvent } from '../../core/protocol/events.ts';
import type { Draft } from '../../core/protocol/message.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import type { Transport, TransportOptions } from '../../core/protocol/transport.ts';
import { createSubscribers } from '../subscribers.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { ComposePort } from './compose-options.ts';
import type { Composed, composeOn } from './compose-transports.ts';
import { composed, ofDesk, type Wish } from './side.ts';

export interface FrontPort extends Omit<ComposePort, 'tell' | 'drafts' | 'before'> {
  /** What belongs to a desk. */
  fetch(): Promise<{ readonly composeOn: typeof composeOn }>;
}

/** What is to be known of the time before the first handoff. */
const kept = /^(?:message|outbox|resume|form|typing|connection)\./;

/**
 * The assistant alone, until a person is asked for: only then is loaded what belongs to a desk, since most customers
 * never ask. Where it cannot be loaded the handoff has failed, and the assistant goes on.
 */
export function createFront(port: FrontPort): Transport {
  const { assistant, clock, ids } = port;
  const { add, tell, clear } = createSubscribers<TransportEvent>();
  const drafts = new Map<string, Draft>();
  const alone = { mark: '', transport: assistant, isOver: false };
  let told: TransportEvent[] = [];
  let options: TransportOptions = { locale: 'en' };
  let both: Composed | undefined;
  let loading: Promise<Composed> | undefined;
  /** What is told again opens no desk. */
  let isLive = false;
  let isClosed = false;
  const unfollow = assistant.subscribe(follow);

  function follow(event: TransportEvent): void {
    const { type } = event;
    if (type === 'handoff.requested' && isLive)
      void want({ ...(event.reason && { reason: event.reason }) }, event);
    if (ofDesk.test(type)) return;
    if (type === 'message.streamed')
      told = told.filter((one) => !('target' in one) || one.target !== event.target);
    if (kept.test(type)) told.push(event);
    isLive ||= type === 'connection.changed' && event.state === 'online';
    tell(type === 'capabilities.changed' ? { type, capabilities: capabilitiesOf(alone, undefined) } : event);
  }

  async function load(): Promise<Composed> {
    const { composeOn } = await port.fetch();
    if (isClosed) throw new TransportError('aborted');
    unfollow();
    const isBegun = assistant.state !== 'idle';
    both = composeOn({ ...port, drafts, tell, ...(isBegun && { before: { options, told } }) });
    told = [];
    return both;
  }

  function compose(): Promise<Composed> {
    loading ??= load().catch((thrown: unknown) => {
      loading = undefined;
      throw new TransportError('network', { retry: 'ask', detail: thrown });
    });
    return loading;
  }

  async function want(wish: Wish, event?: WireEvent): Promise<void> {
    if (assistant.state === 'ended') throw new TransportError('ended');
    try {
      (await compose()).request(wish, event);
    } catch {
      if (isClosed) return;
      const at = clock.now();
      tell(event ?? { type: 'handoff.requested', id: ids.id(), at });
      tell({ type: 'handoff.failed', id: ids.id(), at, reason: 'unknown' });
    }
  }

  async function run(command: Command): Promise<void> {
    if (both) return both.run(command);
    if (command.do === 'request-agent') {
      const { do: _do, ...wish } = command;
      return want(wish);
    }
    if (command.do !== 'cancel-request') return assistant.run(command);
    if (!loading) throw new TransportError('conflict');
    return (await loading).run(command);
  }

  return {
    get state() {
      return (both ?? assistant).state;
    },
    get capabilities() {
      return both?.capabilities ?? capabilitiesOf(alone, undefined);
    },
    subscribe: add,
    async connect(given) {
      options = given;
      if (given.resume?.driver === composed) await compose();
      return (both ?? assistant).connect(given);
    },
    async send(draft) {
      drafts.set(draft.localId, draft);
      return (both ?? assistant).send(draft);
    },
    run,
    hint: (hint) => (both ?? assistant).hint(hint),
    history: (before, limit) => (both ?? assistant).history(before, limit),
    async upload(file, on) {
      const { upload } = both ?? assistant;
      if (!upload) throw new TransportError('unsupported');
      return upload(file, on);
    },
    wake: () => (both ?? assistant).wake(),
    async close() {
      isClosed = true;
      clear();
      unfollow();
      await (both ?? assistant).close();
    },
  };
}
