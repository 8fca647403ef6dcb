import { startDemo, type Demo } from '../../support/launch.ts';

/** The demo with all backends beside it, as `npm run start:backends` starts it, in a process of its own. */
export function startBackendDemo(): Promise<Demo> {
  return startDemo({}, 'test/backends/start.ts');
}
