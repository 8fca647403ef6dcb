/** A promise, and the means to settle it. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

// Promise.withResolvers is missing in Node 20 and in Safari before 17.4. Remove when neither is supported.
export function defer<T>(): Deferred<T> {
  const settle = {} as Pick<Deferred<T>, 'resolve' | 'reject'>;
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, ...settle };
}
