import { Buffer } from 'node:buffer';
import type { Clock } from '../../../src/core/protocol/ports.ts';

/** Looks into a file. Rejects where it cannot, and then the file is not taken. */
export type Scan = (bytes: Buffer) => Promise<'clean' | 'infected'>;

/**
 * The file that every scanner knows and that harms nobody (eicar.org). In pieces here, so that no scanner takes
 * this repository for infected.
 */
export const eicar: string = [
  'X5O!P%@AP[4',
  '\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-',
  'ANTIVIRUS-TEST-FILE!',
  '$H+H*',
].join('');

/** Stands for a scanner: it knows one virus, the test file, wherever in a file it is. */
export function createStandInScanner(clock: Clock, seconds: number): Scan {
  const sign = Buffer.from(eicar);
  return async (bytes) => {
    if (seconds > 0) await new Promise<void>((resolve) => clock.after(seconds * 1000, resolve));
    return bytes.includes(sign) ? 'infected' : 'clean';
  };
}
