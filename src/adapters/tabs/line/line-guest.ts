import { defer, type Deferred } from '../../../core/protocol/deferred.ts';
import type { Channel, ChannelEnd, DriverIO } from '../../../core/protocol/driver.ts';
import { TransportError } from '../../../core/protocol/transport-error.ts';
import { errorFrom, type GuestFrame, type HostFrame, type LineMethod, type Welcome } from './line-frames.ts';
import type { LineLog } from './line-log.ts';
import { openSealedRoom } from './sealed-room.ts';
import type { Seal } from '../../storage/seal.ts';
import { wordsOfFile } from './file-words.ts';

/** A tab that goes by the line of another. */
export interface LineGuest {
  /** Settles once the other has a line and all that came on it so far has been told here. */
  readonly channel: Promise<Channel>;
  /** Settles when anybody has answered at all. */
  readonly answered: Promise<void>;
  /** Nobody has the line any more, or it is not wanted. Settles once that is said. */
  end(reason: ChannelEnd): Promise<void>;
}

interface Call extends Deferred<unknown> {
  readonly progress: ((part: number) => void) | undefined;
}

export function createLineGuest(io: DriverIO, meeting: Meeting, log: LineLog): LineGuest {
  const room = openSealedRoom<HostFrame | GuestFrame, GuestFrame>(meeting.name, meeting.seal, heard);
  const from = crypto.randomUUID();
  const opened = defer<Channel>();
  const answered = defer<void>();
  const closed = defer<ChannelEnd>();
  const calls = new Map<number, Call>();
  let isIn = false;
  let isOver = false;
  let number = 0;

  const say = (frame: DistributiveOmit<GuestFrame, 'from'>): void => {
    if (!isOver) room.say({ ...frame, from });
  };

  function hear(event: unknown): void {
    log.add(event);
    // Read and checked by the runtime like whatever comes from a backend.
    io.emit(event as Parameters<DriverIO['emit']>[0]);
  }

  function enter(welcome: Welcome): void {
    isIn = true;
    if (welcome.heartbeatSeconds !== undefined) io.heartbeat(welcome.heartbeatSeconds);
    if (welcome.hasGap && !log.hasGap) gap();
    welcome.events.forEach(hear);
    opened.resolve(channel(welcome));
  }

  function gap(): void {
    log.hasGap = true;
    io.gap();
  }

  function ask(method: LineMethod, words: readonly unknown[], rest: Asked): Promise<unknown> {
    const id = ++number;
    const call = { ...defer<unknown>(), progress: rest.progress };
    calls.set(id, call);
    rest.signal?.addEventListener('abort', () => say({ type: 'abort', id }), { once: true });
    say({ type: 'call', id, method, words });
    if (rest.signal?.aborted) say({ type: 'abort', id });
    return call.promise.finally(() => calls.delete(id));
  }

  function channel({ conversation, capabilities, methods }: Welcome): Channel {
    const doing = (method: LineMethod) => methods.includes(method);
    return {
      conversation,
      capabilities,
      deliver: (draft, signal) => ask('deliver', [draft], { signal }) as ReturnType<Channel['deliver']>,
      ...(doing('run') && { run: (command, signal) => ask('run', [command], { signal }) as Promise<void> }),
      ...(doing('history') && {
        history: (before, limit, signal) =>
          ask('history', [before, limit], { signal }) as ReturnType<NonNullable<Channel['history']>>,
      }),
      ...(doing('upload') && {
        upload: async (file, options) => void (await ask('upload', [await wordsOfFile(file)], options)),
      }),
      ...(doing('find') && {
        find: (localId, signal) =>
          ask('find', [localId], { signal }) as ReturnType<NonNullable<Channel['find']>>,
      }),
      hint: (hint) => say({ type: 'hint', hint }),
      closed: closed.promise,
      close: () => void end({ again: false }),
    };
  }

  async function end(reason: ChannelEnd): Promise<void> {
    if (isOver) return;
    say({ type: 'bye' });
    isOver = true;
    const cut = new TransportError('cut', { delivery: 'unknown' });
    for (const call of calls.values()) call.reject(cut);
    opened.reject(cut);
    closed.resolve(reason);
    await room.close();
  }

  function heard(data: HostFrame | GuestFrame): void {
    // What other guests say is for the host, and no sign of life of its.
    if ('from' in data || (data.to !== undefined && data.to !== from)) return;
    answered.resolve();
    io.alive();
    if (data.type === 'open' && !isIn) say({ type: 'hello' });
    else if (data.type === 'welcome' && !isIn) enter(data);
    else if (data.type === 'event' && isIn) hear(data.event);
    else if (data.type === 'gap' && isIn) gap();
    else if (data.type === 'done') calls.get(data.id)?.resolve(data.value);
    else if (data.type === 'failed') calls.get(data.id)?.reject(errorFrom(data.error));
    else if (data.type === 'progress') calls.get(data.id)?.progress?.(data.part);
    else if (data.type === 'lost' && isIn) void end(endFrom(data));
  }

  for (const promise of [opened.promise, answered.promise]) promise.catch(() => undefined);
  say({ type: 'hello' });
  return { channel: opened.promise, answered: answered.promise, end };
}

/** Under which name the tabs of one sign-in meet, and what they have in common. */
export interface Meeting {
  readonly name: string;
  readonly seal: Seal;
}

interface Asked {
  readonly signal?: AbortSignal;
  readonly progress?: (part: number) => void;
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** The conversation is over for all; anything else is gone on from by another line, perhaps this tab's own. */
function endFrom({ over, after }: Extract<HostFrame, { type: 'lost' }>): ChannelEnd {
  if (over) return { again: false };
  const error = new TransportError('cut', { delivery: 'unknown' });
  return { again: true, error, ...(after !== undefined && { after }) };
}
