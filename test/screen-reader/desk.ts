import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A variable that everything started here carries, and what it starts in turn: so we know our own. */
const mark = 'CARE_CHAT_DESK';

/**
 * A display that no one sees, a message bus with the accessibility bus, and a window manager: all private to one
 * run, with a home of their own. `stop` ends what was started here, and nothing else.
 */
export class Desk {
  readonly home: string;
  readonly env: Record<string, string>;
  readonly #mark: string;

  private constructor(home: string) {
    this.home = home;
    this.#mark = randomUUID();
    this.env = {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      XDG_SESSION_TYPE: 'x11',
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      // Both browsers then tell the bus of their pages from the start.
      ACCESSIBILITY_ENABLED: '1',
      GNOME_ACCESSIBILITY: '1',
      [mark]: this.#mark,
    };
  }

  static async start(): Promise<Desk> {
    const desk = new Desk(await mkdtemp(join(tmpdir(), 'care-chat-desk-')));
    try {
      await mkdir(join(desk.home, 'run'), { mode: 0o700 });
      await mkdir(join(desk.home, 'logs'));
      await desk.#startDisplay();
      await desk.#startBus();
      desk.spawn('openbox', ['openbox', '--sm-disable']);
      return desk;
    } catch (error) {
      await desk.stop();
      throw error;
    }
  }

  /** Starts a program that ends with us, whatever becomes of us. Its output goes into the desk's `logs`. */
  spawn(name: string, [program, ...args]: readonly string[], env: Readonly<Record<string, string>> = {}) {
    return this.#spawn(name, ['--pdeathsig', 'TERM', '--', program ?? '', ...args], { env });
  }

  /** What a program says that is run on the desk to its end. */
  async run(program: string, ...args: readonly string[]): Promise<string> {
    const { stdout, stderr } = await run(program, args, { env: this.env, timeout: 60_000 });
    // xdotool passes over keys that it does not know.
    if (stderr.includes('No such key')) throw new Error(stderr);
    return stdout.trim();
  }

  async stop(): Promise<void> {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const until = Date.now() + 3000;
      for (const pid of await this.#own()) end(pid, signal);
      while (Date.now() < until && (await this.#own()).length > 0) await pause(50);
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 3 });
  }

  async #startDisplay(): Promise<void> {
    // The server picks a free number itself, so no other run can take it in between.
    const screen = ['-screen', '0', '1280x1000x24', '-dpi', '96', '-nolisten', 'tcp', '-noreset'];
    this.env['DISPLAY'] = `:${await this.#firstWord('display', ['Xvfb', '-displayfd', '3', ...screen])}`;
  }

  async #startBus(): Promise<void> {
    const daemon = ['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=3'];
    this.env['DBUS_SESSION_BUS_ADDRESS'] = await this.#firstWord('bus', daemon);
    // The first call starts the accessibility bus; browsers look there whether somebody listens.
    const to = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus'];
    const set = [...to, 'org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status'];
    await this.run('dbus-send', ...set, 'string:IsEnabled', 'variant:boolean:true');
    // Newer buses have no such property.
    await this.run('dbus-send', ...set, 'string:ScreenReaderEnabled', 'variant:boolean:true').catch(() => '');
  }

  /** Starts a program that writes one line on descriptor 3 once it is ready. */
  async #firstWord(name: string, [program, ...args]: readonly string[]): Promise<string> {
    const child = this.#spawn(name, ['--pdeathsig', 'TERM', '--', program ?? '', ...args], { ready: true });
    const lines = createInterface(child.stdio[3] as Readable);
    const ended = once(child, 'exit').then(() => undefined);
    const line = await Promise.race([once(lines, 'line') as Promise<[string]>, ended]);
    if (line === undefined) throw new Error(`${program} ended: ${await this.#log(name)}`);
    return line[0];
  }

  #spawn(
    name: string,
    args: readonly string[],
    { env = {}, ready = false }: { env?: Readonly<Record<string, string>>; ready?: boolean },
  ): ChildProcess {
    const log = openSync(join(this.home, 'logs', `${name}.log`), 'w');
    const options: SpawnOptions = {
      cwd: this.home,
      env: { ...this.env, ...env },
      stdio: ['ignore', log, log, ...(ready ? ['pipe' as const] : [])],
    };
    const child = spawn('setpriv', args, options);
    closeSync(log);
    return child;
  }

  async #log(name: string): Promise<string> {
    return (await readFile(join(this.home, 'logs', `${name}.log`), 'utf8').catch(() => '')).slice(-1500);
  }

  async #own(): Promise<number[]> {
    const own: number[] = [];
    for (const name of await readdir('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
      if (environment.split('\0').includes(`${mark}=${this.#mark}`)) own.push(Number(name));
    }
    return own;
  }
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
