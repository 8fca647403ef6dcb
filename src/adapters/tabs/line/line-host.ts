import type { Channel, ChannelEnd, DriverIO } from '../../../core/protocol/driver.ts';
import type { UploadOptions } from '../../../core/protocol/upload.ts';
import {
  lostFrame,
  methodsOf,
  plainError,
  type GuestFrame,
  type HostFrame,
  type Welcome,
} from './line-frames.ts';
import type { LineLog } from './line-log.ts';
import { openSealedRoom, type SealedRoom } from './sealed-room.ts';
import type { Seal } from '../../storage/seal.ts';
import { fileOfWords, type FileWords } from './file-words.ts';

/** The tab that has the line: it lets the others hear what comes, and does on the line what they ask for. */
export interface LineHost {
  /** Lent to the driver in place of the tab's own. */
  readonly io: DriverIO;
  /** From now on others may come, who have the secret that seals it. */
  meet(name: string, seal: Seal): void;
  /** From now on there is a line. */
  opened(channel: Channel): void;
  /** There is none any more. Settles once that is said. */
  end(reason: ChannelEnd): Promise<void>;
}

type CallFrame = Extract<GuestFrame, { type: 'call' }>;

export function createLineHost(own: DriverIO, log: LineLog): LineHost {
  /** What guests have under way, by guest and number. */
  const calls = new Map<string, AbortController>();
  const guests = new Set<string>();
  let room: SealedRoom<HostFrame> | undefined;
  let line: Channel | undefined;
  let beat: Pick<Welcome, 'heartbeatSeconds'> = {};

  function tell(frame: HostFrame): void {
    room?.say(frame);
  }

  /** Nothing is sealed for nobody. */
  function tellGuests(frame: HostFrame): void {
    if (guests.size > 0) tell(frame);
  }

  /** To whoever has come before. */
  function announce(): void {
    tell({ type: line ? 'open' : 'wait' });
  }

  function welcome(to: string): void {
    guests.add(to);
    if (!line) return tell({ to, type: 'wait' });
    const { conversation, capabilities } = line;
    const { events, hasGap } = log;
    const methods = methodsOf(line);
    tell({ to, type: 'welcome', conversation, capabilities, methods, events, hasGap, ...beat });
  }

  function hear(frame: GuestFrame): void {
    if (frame.type === 'hello') welcome(frame.from);
    else if (frame.type === 'bye') guests.delete(frame.from);
    else if (frame.type === 'call' && line) void answer(frame, line);
    else if (frame.type === 'abort') calls.get(callOf(frame))?.abort();
    else if (frame.type === 'hint') line?.hint?.(frame.hint);
  }

  async function answer(frame: CallFrame, channel: Channel): Promise<void> {
    const { from: to, id } = frame;
    const call = new AbortController();
    calls.set(callOf(frame), call);
    const progress = (part: number): void => tell({ to, type: 'progress', id, part });
    try {
      tell({ to, type: 'done', id, value: await perform(channel, frame, { signal: call.signal, progress }) });
    } catch (thrown) {
      tell({ to, type: 'failed', id, error: plainError(thrown) });
    } finally {
      calls.delete(callOf(frame));
    }
  }

  return {
    io: {
      ...own,
      emit(event) {
        log.add(event);
        tellGuests({ type: 'event', event });
        own.emit(event);
      },
      gap() {
        log.hasGap = true;
        tellGuests({ type: 'gap' });
        own.gap();
      },
      alive() {
        tellGuests({ type: 'alive' });
        own.alive();
      },
      heartbeat(seconds) {
        beat = { heartbeatSeconds: seconds };
        own.heartbeat(seconds);
      },
    },
    meet(name, seal) {
      room = openSealedRoom<GuestFrame, HostFrame>(name, seal, hear);
      announce();
    },
    opened(channel) {
      line = channel;
      announce();
    },
    async end(reason) {
      const last = room;
      tell(lostFrame(reason));
      room = undefined;
      for (const one of calls.values()) one.abort();
      await last?.close();
    },
  };
}

const callOf = ({ from, id }: { readonly from: string; readonly id: number }): string => `${from} ${id}`;

/** What a guest gives is read by the backend like what this tab gives: it trusts neither. */
async function perform(
  channel: Channel,
  { method, words }: CallFrame,
  options: Required<UploadOptions>,
): Promise<unknown> {
  if (method === 'upload') return channel.upload?.(fileOfWords(words[0] as FileWords), options);
  const act = channel[method] as ((...all: readonly unknown[]) => Promise<unknown>) | undefined;
  // What is absent has become null on the way.
  return act?.call(channel, ...words.map((word) => word ?? undefined), options.signal);
}
