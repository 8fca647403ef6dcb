import type { Channel, ChannelEnd, Driver, DriverIO } from '../../../core/protocol/driver.ts';
import type { Clock } from '../../../core/protocol/ports.ts';
import { TransportError } from '../../../core/protocol/transport-error.ts';
import { holdName, type Hold } from '../only-here.ts';
import { createLineGuest } from './line-guest.ts';
import { createLineHost, type LineHost } from './line-host.ts';
import { createLineLog, type LineLog } from './line-log.ts';

export interface SharedLinePorts {
  readonly clock: Clock;
  /**
   * The name under which tabs meet for one conversation: theirs alone who have the secret of one sign-in, for what is
   * said goes from tab to tab under it. Undefined where there is none; the tab then has a line of its own.
   */
  nameOf(conversation: string): Promise<string | undefined>;
}

/** Opens lines that the tabs of one customer share: one of them has it, the others go by it. */
export interface SharedLine {
  open(driver: Driver, io: DriverIO): Promise<Channel>;
}

/** Who holds the name and says nothing for so long is of another version, or hangs; milliseconds. */
const mute = 3_000;

/**
 * One connection for all tabs of a conversation. Whoever holds the Web Lock of its name opens it, and lends it to the
 * others until it ends, by whatever death; the lock goes to the next that waits, which then opens one of its own.
 */
export function createSharedLine({ clock, nameOf }: SharedLinePorts): SharedLine {
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
    const name = await nameOf(resume.conversation);
    if (name === undefined) return driver.open(io);
    const turn = takeTurn(name);
    const guest = createLineGuest(io, name, logOf(name));
    const leave = (): void => {
      guest.end(cut());
      turn.release();
    };
    signal.addEventListener('abort', leave, { once: true });
    const role = await Promise.race([turn.mine, guest.channel, silence(clock, guest.answered)]).catch(
      () => undefined,
    );
    if (role === 'mine') {
      guest.end(cut());
      return host({ driver, io, name, turn });
    }
    if (typeof role === 'object') {
      // Whoever had the line is gone: who takes it is found out by the next attempt.
      void turn.mine.then(leave);
      void role.closed.then(leave);
      return role;
    }
    leave();
    if (signal.aborted) throw new TransportError('aborted');
    return driver.open(io);
  }

  async function host({ driver, io, name, turn }: Hosting): Promise<Channel> {
    const one = createLineHost(io, logOf(name));
    one.meet(name);
    try {
      return lent(await driver.open(one.io), one, turn);
    } catch (error) {
      one.end(cut());
      turn.release();
      throw error;
    }
  }

  /** Of a conversation that is about to begin nobody else knows yet. */
  async function begin(driver: Driver, io: DriverIO): Promise<Channel> {
    const log = createLineLog();
    const one = createLineHost(io, log);
    const channel = await driver.open(one.io);
    const name = await nameOf(channel.conversation);
    if (name === undefined) return channel;
    logs.set(name, log);
    const turn = takeTurn(name);
    void turn.mine.then(() => one.meet(name));
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
  readonly name: string;
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
    one.end(reason);
    turn.release();
  };
  one.opened(channel);
  void channel.closed.then(end);
  onHidden(life.signal, () => end(cut()));
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

/** Settles if nobody answers in time. */
async function silence(clock: Clock, answered: Promise<void>): Promise<'mute'> {
  let cancel = (): void => undefined;
  const isMute = new Promise<'mute'>((resolve) => (cancel = clock.after(mute, () => resolve('mute'))));
  void answered.then(() => cancel());
  return isMute;
}
