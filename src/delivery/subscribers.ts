/** Those who want to hear of it. What one of them throws is kept from the others and from the teller. */
export interface Subscribers<Event> {
  add(listen: (event: Event) => void): () => void;
  tell(event: Event): void;
  clear(): void;
}

export function createSubscribers<Event>(): Subscribers<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    add(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    tell(event) {
      for (const listen of [...listeners]) {
        try {
          listen(event);
        } catch (error) {
          // A mistake in a listener belongs to the page: it is to be seen there, and to stop nothing here.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    clear: () => listeners.clear(),
  };
}
