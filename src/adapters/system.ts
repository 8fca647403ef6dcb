import type { Clock, IdSource } from '../core/protocol/ports.ts';

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Real chance, from the source that the browser keeps for cryptography. */
export const systemIds: IdSource = {
  // `crypto.randomUUID` is missing on pages that are not served securely; sixteen bytes are as good.
  id: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), inHex).join(''),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};

function inHex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** The browser is offline and nobody looks: trying to connect would cost battery and bring nothing. */
export function isAsleep(): boolean {
  return !navigator.onLine && document.visibilityState === 'hidden';
}
