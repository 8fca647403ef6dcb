/** A state that one may look at and be told of. */
export interface ReadableStore<State> {
  readonly state: State;
  /** Calls `listen` after each change, until the returned function is called. */
  subscribe(listen: (state: State, before: State) => void): () => void;
}

export interface Store<State, Event> extends ReadableStore<State> {
  /** Works the event into the state. An event that changes nothing tells nobody. */
  dispatch(event: Event): void;
}

export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  const listeners = new Set<(state: State, before: State) => void>();
  const waiting: Event[] = [];
  let telling = false;
  let state = initial;

  function work(event: Event): void {
    const before = state;
    const after = reduce(before, event);
    state = after;
    if (after === before) return;
    for (const listen of [...listeners]) listen(after, before);
  }

  return {
    get state() {
      return state;
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    dispatch(event) {
      waiting.push(event);
      // A listener may dispatch. Its event waits, so that every listener sees every change in one order.
      if (telling) return;
      telling = true;
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) work(next);
      } finally {
        telling = false;
      }
    },
  };
}
