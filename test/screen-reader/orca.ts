import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Desk } from './desk.ts';
import { played, type SpeechEntry, type Utterance } from './speech.ts';

const host = fileURLToPath(new URL('orca/host.py', import.meta.url));

/** Orca, running on a desk, and what it has said so far. */
export class Orca {
  readonly #process: ChildProcess;
  readonly #log: string;

  private constructor(process: ChildProcess, log: string) {
    this.#process = process;
    this.#log = log;
  }

  /** To be started after the browser, so that it meets it with a window. Settles with its first words. */
  static async start(desk: Desk, debugFile?: string): Promise<Orca> {
    const log = join(desk.home, 'speech.jsonl');
    await writeFile(log, '');
    const debug = debugFile === undefined ? [] : [debugFile];
    const command = ['/usr/bin/python3', host, join(desk.home, 'orca'), ...debug];
    const orca = new Orca(desk.spawn('orca', command, { SPEECH_LOG: log }), log);
    await until('Orca to say its first words', 60, async () => (await orca.utterances()).length > 0);
    // It ends where the page that it meets at its start goes away under it.
    await orca.settle();
    return orca;
  }

  /** All that was said, oldest first, as a listener heard it. */
  async utterances(): Promise<readonly Utterance[]> {
    const lines = (await readFile(this.#log, 'utf8')).split('\n');
    // The last is empty, or is still being written.
    return played(lines.slice(0, -1).map((line) => JSON.parse(line) as SpeechEntry));
  }

  /** Until, for so many milliseconds, Orca has had nothing to say and next to nothing to do. */
  async settle(quiet = 800): Promise<void> {
    let busyAt = Date.now();
    let ticks = await this.#ticks();
    await until('Orca to be quiet', 60, async () => {
      const now = await this.#ticks();
      if (now - ticks > 1) busyAt = Date.now();
      ticks = now;
      const last = (await this.utterances()).at(-1)?.at ?? 0;
      return Date.now() - Math.max(busyAt, last * 1000) >= quiet;
    });
  }

  /** Settles, and lets the voice finish: somebody who listens and presses no key. */
  async finish(quiet = 800): Promise<void> {
    for (;;) {
      await this.settle(quiet);
      const rest = ((await this.utterances()).at(-1)?.endsAt ?? 0) * 1000 - Date.now();
      if (rest <= 0) return;
      await pause(rest);
    }
  }

  /** The processor time that it has used, in hundredths of a second. */
  async #ticks(): Promise<number> {
    const { pid } = this.#process;
    if (!existsSync(`/proc/${pid}/stat`)) throw new Error('Orca has ended');
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  }
}

/** Asks again and again until the answer is yes. */
export async function until(
  what: string,
  seconds: number,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}`);
    await pause(40);
  }
}
