import type { Channel, ChannelEnd, Driver, DriverIO } from '../../../core/protocol/driver.ts';
import type { Clock } from '../../../core/protocol/ports.ts';
import { TransportError } from '../../../core/protocol/transport-error.ts';
import { holdName, type Hold } from '../only-here.ts';
import { createLineGuest, type LineGuest, type Meeting } from './line-guest.ts';
import { createLineHost, type LineHost } from './line-host.ts';
import { createLineLog, type LineLog } from './line-log.ts';

export interface SharedLinePorts {
  readonly clock: Clock;
  /**
   * Where the tabs of one sign-in meet for one conversation, and the seal of its secret. Undefined where there is
   * none; the tab then has a line of its own.
   */
  meetingOf(conversation: string): Promise<Meeting | undefined>;
}

/** Opens lines that the tabs of one customer share: one of them has it, the others go by it. */
export interface SharedLine {
  open(driver: Driver, io: DriverIO): Promise<Channel>;
}

/** Who holds the name and says nothing for so long is of another version, or hangs; milliseconds. */
const mute = 3_000;
/** What was said before a lock was given back may come after it; milliseconds. */
const lastWords = 200;

/**
 * One connection for all tabs of a conversation. Whoever holds the Web Lock of its name opens it, and lends it to the
 * others until it ends, by whatever death; the lock goes to the next that waits, which then opens one of its own.
 */
export function createSharedLine({ clock, meetingOf }: SharedLinePorts): SharedLine {
  const logs = new Map<string, LineLog>();

  /** Kept from line to line: a tab that goes from guest to host has heard all of it. */
  function logOf(name: string): LineLog {
    const log = logs.get(name) ?? createLineLog();
    logs.set(name, log);
    return log;
  }

  async function open(driver: Driver, io: DriverIO): Promise<Channel> {
    const { resume, signal } = io;
    if (!resume) return begin(driver, io);
    const meeting = await meetingOf(resume.conversation);
    if (!meeting) return driver.open(io);
    const turn = takeTurn(meeting.name);
    const guest = createLineGuest(io, meeting, logOf(meeting.name));
    const leave = (): void => {
      void guest.end(cut());
      turn.release();
    };
    signal.addEventListener('abort', leave, { once: true });
    const role = await Promise.race([turn.mine, guest.channel, silence(guest)]).catch(() => undefined);
    if (role === 'mine') {
      // Before the host listens: this tab is no guest of its own.
      await guest.end(cut());
      return host({ driver, io, meeting, turn });
    }
    if (typeof role === 'object') return asGuest(role, turn, leave);
    leave();
    if (signal.aborted) throw new TransportError('aborted');
    return driver.open(io);
  }

  /** Whoever had the line may be gone: who takes it then is found out by the next attempt. */
  function asGuest(channel: Channel, turn: Turn, leave: () => void): Channel {
    const life = new AbortController();
    void channel.closed.then(() => {
      life.abort();
      leave();
    });
    void turn.mine.then(() => life.signal.addEventListener('abort', clock.after(lastWords, leave)));
    onHidden(life.signal, leave);
    return channel;
  }

  /** Settles if nobody answers in time. */
  function silence({ answered, channel }: LineGuest): Promise<'mute'> {
    return new Promise((resolve) => {
      const cancel = clock.after(mute, () => resolve('mute'));
      for (const sign of [answered, channel]) sign.then(cancel, cancel);
    });
  }

  async function host({ driver, io, meeting: { name, seal }, turn }: Hosting): Promise<Channel> {
    const one = createLineHost(io, logOf(name));
    one.meet(name, seal);
    try {
      return lent(await driver.open(one.io), one, turn);
    } catch (error) {
      void one.end(cut()).then(turn.release);
      throw error;
    }
  }

  /** Of a conversation that is about to begin nobody else knows yet. */
  async function begin(driver: Driver, io: DriverIO): Promise<Channel> {
    const log = createLineLog();
    const one = createLineHost(io, log);
    const channel = await driver.open(one.io);
    const meeting = await meetingOf(channel.conversation);
    if (!meeting) return channel;
    const { name, seal } = meeting;
    logs.set(name, log);
    const turn = takeTurn(name);
    void turn.mine.then(() => one.meet(name, seal));
    return lent(channel, one, turn);
  }

  return { open };
}

interface Turn {
  /** Settles when the name is this tab's; never, if it is released before. */
  readonly mine: Promise<'mine'>;
  release(): void;
}

interface Hosting {
  readonly driver: Driver;
  readonly io: DriverIO;
  readonly meeting: Meeting;
  readonly turn: Turn;
}

function takeTurn(name: string): Turn {
  let hold: Hold | undefined;
  const mine = new Promise<'mine'>((resolve) => (hold = holdName(name, () => resolve('mine'))));
  return { mine, release: () => hold?.release() };
}

/** A line that others may go by as long as this tab has it. */
function lent(channel: Channel, one: LineHost, turn: Turn): Channel {
  const life = new AbortController();
  const end = (reason: ChannelEnd): void => {
    if (life.signal.aborted) return;
    life.abort();
    void one.end(reason).then(turn.release);
  };
  one.opened(channel);
  void channel.closed.then(end);
  onHidden(life.signal, () => {
    // At once: in the browser's cache nothing goes on.
    turn.release();
    end(cut());
  });
  return {
    ...channel,
    close() {
      end(cut());
      channel.close();
    },
  };
}

/** A page that the browser sets aside does nothing for others, and holds no lock, or it could not be set aside. */
function onHidden(signal: AbortSignal, act: () => void): void {
  addEventListener('pagehide', ({ persisted }) => persisted && act(), { signal });
}

const cut = (): ChannelEnd => ({ again: true, error: new TransportError('cut', { delivery: 'unknown' }) });
