import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that we have started, and that ends with us. */
export interface Child {
  readonly pid: number;
  /** Settles when it has ended, however. */
  readonly ended: Promise<void>;
  /** Asks it to end, and settles when it has. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface Started extends Child {
  /** The line that it was waited for. */
  readonly line: string;
}

/**
 * Starts a program and settles with the first line of its output, either one, that has `sign` in it.
 *
 * @throws with all that it said, where it ends before. `ENOENT` is thrown as it is: there is no such program.
 */
export async function startChild(
  program: string,
  options: {
    readonly args: readonly string[];
    readonly sign: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<Started> {
  const child = spawn(program, options.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  await once(child, 'spawn');
  const ended = once(child, 'exit').then(() => undefined);
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  void ended.then(() => process.off('exit', orphan));
  const line = await lineWith(child, options.sign);
  return {
    line,
    pid: child.pid ?? 0,
    ended,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

function lineWith(child: ChildProcess, sign: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const line = said.split('\n').find((one) => one.includes(sign));
      if (line !== undefined) resolve(line);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}: ${said}`)));
  });
}
