import type { ResumeToken } from './events.ts';

/** Cancels what it was given for. Calling it twice is harmless. */
export type Cancel = () => void;

/** Time, as a port: the shell waits through it, and a test turns it by hand. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  after(milliseconds: number, act: () => void): Cancel;
}

/** Chance, as a port. */
export interface IdSource {
  /** A new id, unguessable and unique. */
  id(): string;
  /** A number in [0, 1). */
  random(): number;
}

/** What the widget keeps between pages: small, non-personal, and allowed to fail without harm. */
export interface Storage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * Which conversation is open and how far the customer has read in it, kept over a reload. Never fails, and never
 * holds a word of it.
 */
export interface ResumeMemory {
  read(): ResumeToken | undefined;
  /** Another version of the widget has kept one, in a form that this one cannot go on with. */
  readonly isForeign?: boolean;
  write(token: ResumeToken): void;
  /** The id of the last message of the other side that the customer has had in view. */
  lastRead(): string | undefined;
  markRead(id: string): void;
  /** Takes it off the device. It is still known here as long as the page lives, and to nobody after that. */
  setAside(): void;
  clear(): void;
}
