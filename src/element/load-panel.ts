let loading: Promise<typeof import('../panel/start.ts')> | undefined;

/**
 * Fetches the panel's code, once for all elements of the page. Called at the first sign of intent, so that
 * a click finds it there. A failure is forgotten: the next call tries again.
 */
export function fetchPanel(): Promise<typeof import('../panel/start.ts')> {
  loading ??= import('../panel/start.ts').catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

/** The first sign of intent: a click will find the panel there. */
export const intend = (): void => void fetchPanel().catch(() => undefined);
