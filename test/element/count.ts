/** What was begun while counting and has not been ended since. */
export interface Count {
  /** Ends the counting; what ends later still counts as ended. */
  stop(): void;
  left(): readonly string[];
}

type Listen = EventTarget['addEventListener'];
type Unlisten = EventTarget['removeEventListener'];

/** Counts the listeners on the page's own long-lived targets. */
export function countListeners(): Count {
  const targets = [document, window, document.documentElement, document.body, visualViewport ?? window];
  const live = new Map<string, number>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const idOf = (listener: object): number => {
    const known = ids.get(listener) ?? next++;
    ids.set(listener, known);
    return known;
  };
  const undo = [...new Set(targets)].map((target) => {
    const add: Listen = target.addEventListener.bind(target) as Listen;
    const remove: Unlisten = target.removeEventListener.bind(target) as Unlisten;
    const keyOf = (name: string, listener: object, options: unknown): string =>
      [target.constructor.name, name, idOf(listener), isCapturing(options)].join(' ');
    const counted: Listen = (name, listener, options) => {
      add(name, listener, options);
      if (!listener) return;
      const key = keyOf(name, listener, options);
      live.set(key, 1);
      const signal = typeof options === 'object' ? options.signal : undefined;
      signal?.addEventListener('abort', () => live.delete(key));
    };
    const uncounted: Unlisten = (name, listener, options) => {
      remove(name, listener, options);
      if (listener) live.delete(keyOf(name, listener, options));
    };
    Object.assign(target, { addEventListener: counted, removeEventListener: uncounted });
    return () => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    };
  });
  return { stop: () => undo.forEach((one) => one()), left: () => [...live.keys()] };
}

function isCapturing(options: unknown): boolean {
  return options === true || (typeof options === 'object' && options !== null && 'capture' in options);
}

/** Counts the timers that wait. */
export function countTimers(): Count {
  const live = new Map<unknown, string>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  globalThis.setTimeout = ((act: () => void, milliseconds?: number, ...rest: unknown[]) => {
    const timer = set(
      () => {
        live.delete(timer);
        act();
      },
      milliseconds,
      ...rest,
    );
    live.set(timer, `${milliseconds} ms`);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((timer: number) => {
    live.delete(timer);
    clear(timer);
  }) as typeof clearTimeout;
  return {
    stop: () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
    left: () => [...live.values()],
  };
}

/** Counts the channels to other tabs that are open. */
export function countChannels(): Count {
  const Original = globalThis.BroadcastChannel;
  const live = new Set<BroadcastChannel>();
  globalThis.BroadcastChannel = class extends Original {
    constructor(name: string) {
      super(name);
      live.add(this);
    }
    override close(): void {
      live.delete(this);
      super.close();
    }
  };
  return {
    stop: () => void (globalThis.BroadcastChannel = Original),
    left: () => [...live].map(({ name }) => name),
  };
}
