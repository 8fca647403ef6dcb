import type { EventLog } from '../log/event-log.ts';
import type { LobbyEvent } from './lobby-event.ts';
import { emptyLobby, lobbyAfter, type LobbyState } from './lobby-state.ts';

/** The lobby as this gateway sees it: a reading of the shared stream, kept up to date. */
export interface Lobby {
  readonly state: LobbyState;
  append(event: LobbyEvent, dedupeKey?: string): Promise<void>;
  /** Tells every event, after the state holds it, until the returned function is called. */
  subscribe(listener: (event: LobbyEvent) => void): () => void;
  close(): void;
}

const stream = 'lobby';

export async function openLobby(log: EventLog<LobbyEvent>): Promise<Lobby> {
  let state = emptyLobby;
  const listeners = new Set<(event: LobbyEvent) => void>();
  const stop = await log.tail(stream, 0, ({ event }) => {
    state = lobbyAfter(state, event);
    for (const listener of [...listeners]) listener(event);
  });
  return {
    get state() {
      return state;
    },
    async append(event, dedupeKey) {
      await log.append(stream, event, dedupeKey);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
