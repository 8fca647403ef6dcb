import type { ChannelEnd, DriverIO } from '../../../src/core/protocol/driver.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Fault } from './chaos-backend.ts';

/** One connection: what is pushed into it comes out at the other end, or not, or twice, or late. */
export interface ChaosWire {
  readonly conversation: string;
  readonly isSilent: boolean;
  goLive(end: (end: ChannelEnd) => void): void;
  push(event: DurableEvent): void;
  reset(): void;
  fallSilent(): void;
  close(): void;
}

interface WirePort {
  readonly conversation: string;
  readonly io: DriverIO;
  readonly clock: Clock;
  happens(fault: Fault): boolean;
}

const beatSeconds = 2;
/** Beyond the runtime's patience with what overtakes: it will have asked anew. */
const lateMilliseconds = 1_500;

export function openChaosWire({ conversation, io, clock, happens }: WirePort): ChaosWire {
  let end: ((end: ChannelEnd) => void) | undefined;
  let isSilent = false;
  let swapped: DurableEvent | undefined;
  let cancelBeat = beat();
  io.heartbeat(beatSeconds);
  io.signal.addEventListener('abort', close);

  function beat(): () => void {
    return clock.after(beatSeconds * 1000, () => {
      if (!isSilent) io.alive();
      cancelBeat = beat();
    });
  }

  function close(): void {
    end = undefined;
    cancelBeat();
  }

  function emit(event: DurableEvent): void {
    if (end && !isSilent) io.emit(event);
  }

  return {
    conversation,
    get isSilent() {
      return isSilent;
    },
    goLive: (tell) => (end = tell),
    push(event) {
      if (!end || isSilent || happens('drop-event')) return;
      if (happens('delay-event')) return void clock.after(lateMilliseconds, () => emit(event));
      if (!swapped && happens('swap-events')) {
        swapped = event;
        return;
      }
      emit(event);
      if (happens('double-event')) emit(event);
      if (swapped) emit(swapped);
      swapped = undefined;
    },
    reset: () => end?.({ again: true }),
    fallSilent: () => (isSilent = true),
    close,
  };
}
