import { randomUUID } from 'node:crypto';

/** A gateway's name among all that ever were. */
export interface Identity {
  readonly id: string;
  /** Takes a fresh one: under the old one it has been taken for dead. */
  renew(): void;
}

export function createIdentity(): Identity {
  let id = randomUUID();
  return {
    get id() {
      return id;
    },
    renew() {
      id = randomUUID();
    },
  };
}
