import { readFileSync } from 'node:fs';

/** The processor time of a process so far, in seconds. Linux. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // What is in brackets is the program's name, in which there may be spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks / 100;
}

/** The memory that a process holds now, in MB. */
export function memoryMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Names the processes that are watched. */
export type Watched = ReadonlyMap<string, number>;

/** How much of one processor each has used while `act` ran, in percent; and the seconds that it took. */
export async function usageOf(
  watched: Watched,
  act: () => Promise<void>,
): Promise<{ readonly seconds: number; readonly percent: ReadonlyMap<string, number> }> {
  const before = new Map([...watched].map(([name, pid]) => [name, processorSeconds(pid)]));
  const start = performance.now();
  await act();
  const seconds = (performance.now() - start) / 1000;
  const percent = new Map(
    [...watched].map(([name, pid]) => {
      const used = processorSeconds(pid) - (before.get(name) ?? 0);
      return [name, Math.round((used / seconds) * 100)];
    }),
  );
  return { seconds, percent };
}
