import type { ResumeToken, TransportEvent, WireEvent } from '../../core/protocol/events.ts';
import { TransportError, transportErrorFrom } from '../../core/protocol/transport-error.ts';
import type { ComposePort } from './compose-options.ts';
import { takeIn } from './desk-ear.ts';
import { isHidden } from './hidden.ts';
import { marked } from './names.ts';
import type { Place } from './place.ts';
import type { Ended, Scene } from './scene.ts';
import { isBusy, isServed, type Stay, type Wish } from './side.ts';

/** The way to a person: one stay at the desk at a time, each a conversation of its own. */
export interface Desk {
  /** Tells that a person was asked for, and opens the desk. Who asks again stays where they are. */
  request(wish: Wish, event?: WireEvent): void;
  /** Rejects where the stay cannot be gone on with. */
  resume(place: Place, token: ResumeToken): Promise<void>;
  cancel(): Promise<void>;
  hear(event: WireEvent): void;
  connected(): void;
  /** Its line is gone, for good or until it is back. */
  lost(): void;
  /** Minds how long the desk is out of reach. */
  watch(): void;
  /** Lets go of the stay, and says nothing of it. */
  drop(): void;
  close(): void;
}

export interface DeskPort extends ComposePort {
  /** What the desk should know before anybody there has accepted. */
  brief(): string | undefined;
  follow(stay: Stay, event: TransportEvent): void;
  /** A person is there now. */
  arrived(stay: Stay): void;
  finish(stay: Stay, event: Ended): void;
  changed(): void;
}

/** What we tell ourselves, but for its id and time. */
type Own = { readonly type: 'handoff.queued' | 'handoff.cancelled' } | Failed | Requested;
interface Failed {
  readonly type: 'handoff.failed';
  readonly reason: 'declined' | 'no-answer' | 'unknown';
}
interface Requested {
  readonly type: 'handoff.requested';
  readonly reason?: string;
}

export function createDesk(scene: Scene, port: DeskPort): Desk {
  const { settings, tell, clock } = port;
  let unfollow = (): void => undefined;
  let cancelWatch: (() => void) | undefined;

  const stamp = () => ({ id: port.ids.id(), at: clock.now() });

  function say(event: Own): void {
    tell({ ...event, ...stamp() });
  }

  function open(wish: Wish, number = scene.stays + 1): Stay {
    scene.stays = number;
    const transport = port.openDesk();
    const stay: Stay = {
      ...{ transport, wish, mark: `d${number}~`, isOver: false, opened: false, waiting: false, asked: false },
      ...{ persons: new Map(), served: false, returned: false, cancelling: false },
    };
    unfollow = transport.subscribe((event) => port.follow(stay, event));
    scene.stay = stay;
    return stay;
  }

  function connect({ transport }: Stay, resume?: ResumeToken): Promise<void> {
    const { token, resume: _resume, ...options } = scene.options;
    const own = settings.deskToken ?? token;
    return transport.connect({ ...options, ...(own && { token: own }), ...(resume && { resume }) });
  }

  /** The stay is over, and the assistant goes on. */
  function leave(last?: Own): void {
    const { stay } = scene;
    if (!stay) return;
    scene.stay = undefined;
    unfollow();
    void stay.transport.close();
    for (const participant of stay.persons.values()) {
      tell({ type: 'participant.left', ...stamp(), participant: marked(participant, stay.mark) });
    }
    if (last) say(last);
    port.changed();
  }

  function failed(stay: Stay, error?: TransportError): void {
    if (scene.stay !== stay) return;
    const isRefused = error?.kind === 'rejected' || error?.kind === 'conflict';
    leave(isBusy(stay) ? { type: 'handoff.failed', reason: isRefused ? 'declined' : 'unknown' } : undefined);
  }

  async function ask(stay: Stay): Promise<void> {
    if (!stay.waiting || stay.asked || isServed(stay)) return;
    const { handoff } = stay.transport.capabilities;
    try {
      if (handoff && handoff.request) {
        const reason = stay.wish.reason ?? port.brief();
        await stay.transport.run({ do: 'request-agent', ...stay.wish, ...(reason && { reason }) });
        // Where none can be asked for, to come is to ask.
      } else say({ type: 'handoff.queued' });
      stay.asked = true;
    } catch (thrown) {
      const error = transportErrorFrom(thrown);
      // Where the line broke it is asked once more when it is back, until the desk has been away for too long.
      if (error?.delivery !== 'unknown' && error?.kind !== 'network') failed(stay, error);
    }
    port.changed();
  }

  function end(stay: Stay, event: Ended): void {
    const { served, returned, cancelling, waiting } = stay;
    if (cancelling) return leave({ type: 'handoff.cancelled' });
    if (served && !returned && settings.afterDesk !== 'return') return port.finish(stay, event);
    leave(waiting ? { type: 'handoff.failed', reason: 'no-answer' } : undefined);
  }

  function hear(event: WireEvent): void {
    const { stay } = scene;
    if (!stay || isHidden(event, settings)) return;
    if (event.type === 'conversation.ended' && !scene.ended) return end(stay, event);
    const before = isServed(stay);
    if (!takeIn(stay, event)) return;
    tell(marked(event, stay.mark));
    if (isServed(stay) && !before) {
      Object.assign(stay, { waiting: false, asked: true, served: true, returned: false });
      port.arrived(stay);
    }
    port.changed();
  }

  function request(wish: Wish, event?: WireEvent): void {
    if (isBusy(scene.stay)) return;
    const { reason } = wish;
    if (event) tell(event);
    else say({ type: 'handoff.requested', ...(reason !== undefined && { reason }) });
    const stay = scene.stay ?? open(wish);
    Object.assign(stay, { wish, waiting: true, asked: false });
    if (stay.transport.state !== 'idle') void ask(stay);
    else connect(stay).catch((thrown: unknown) => failed(stay, transportErrorFrom(thrown)));
    port.changed();
  }

  async function cancel(): Promise<void> {
    const { stay } = scene;
    if (!stay?.waiting) throw new TransportError('conflict');
    const { handoff, end: ends } = stay.transport.capabilities;
    const isOpen = stay.transport.state === 'online';
    if (isOpen && handoff && handoff.cancel) return stay.transport.run({ do: 'cancel-request' });
    stay.cancelling = true;
    if (!isOpen || !ends) return leave({ type: 'handoff.cancelled' });
    await stay.transport.run({ do: 'end' }).catch((thrown: unknown) => {
      stay.cancelling = false;
      throw thrown;
    });
  }

  async function resume({ number, waiting = false, persons = [] }: Place, token: ResumeToken): Promise<void> {
    const stay = open({}, number);
    Object.assign(stay, { token, waiting, asked: true, served: persons.length > 0 });
    for (const person of persons) stay.persons.set(person.id, person);
    try {
      await connect(stay, token);
    } catch (thrown) {
      failed(stay, transportErrorFrom(thrown));
      throw thrown;
    }
  }

  function stopWatch(): void {
    cancelWatch?.();
    cancelWatch = undefined;
  }

  return {
    ...{ hear, request, cancel, resume, drop: () => leave() },
    connected() {
      const { stay } = scene;
      if (!stay) return;
      stay.opened = true;
      void ask(stay);
    },
    lost() {
      const { stay } = scene;
      if (!stay) return;
      if (stay.transport.state === 'ended') {
        end(stay, { type: 'conversation.ended', ...stamp(), reason: 'unknown' });
      } else if (stay.isOver && stay.opened) failed(stay);
      // Whatever was said of the place in line is not known to hold any more.
      else if (stay.waiting && stay.asked && stay.opened) tell({ type: 'queue.updated' });
    },
    watch() {
      const { stay, assistant } = scene;
      const isAtDesk = stay?.asked && stay.transport.state === 'online';
      // Where the assistant cannot be reached either, it is the customer's network.
      if (!stay?.waiting || isAtDesk || assistant.transport.state !== 'online') stopWatch();
      else
        cancelWatch ??= clock.after((settings.deskSeconds ?? 30) * 1000, () => {
          cancelWatch = undefined;
          failed(stay);
        });
    },
    close() {
      stopWatch();
      unfollow();
    },
  };
}
