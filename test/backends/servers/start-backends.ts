import type { Backend, Backends, StreamAnswer } from '../../../demo/server/backends/backend.ts';
import { missingProsody } from '../../../demo/server/backends/xmpp/prosody.ts';
import { startXmppBackend } from '../../../demo/server/backends/xmpp/xmpp-backend.ts';
import { missingPackage } from './packages.ts';

/** A backend that runs, or what would bring it. */
export interface Brought {
  /** What it is, for whoever reads the terminal. */
  readonly title: string;
  /** The addresses that need it, by `driver`. */
  readonly drivers: readonly string[];
  readonly missing?: string;
}

export interface StartedBackends extends Backends {
  readonly brought: readonly Brought[];
}

/** Modules that stand on packages which may not be here; none of them is part of the project's own types. */
async function vendor<Module>(name: string): Promise<Module> {
  return (await import(new URL(`./${name}.backend.ts`, import.meta.url).href)) as Module;
}

/** What to install for a driver's backend; undefined where it is here, or is the demo's own. */
export function missingFor(driver: string): string | undefined {
  if (driver.includes('xmpp')) return missingProsody();
  return driver === 'directline' ? missingPackage('botbuilder') : undefined;
}

/** Starts those whose programs and packages are installed, each on loopback ports of its own. */
export async function startBackends(): Promise<StartedBackends> {
  const noProsody = missingFor('xmpp');
  const noBot = missingFor('directline');
  const noSdk = missingPackage('ai');
  const running: Backend[] = [];
  if (noProsody === undefined) running.push(await startXmppBackend());
  if (noBot === undefined) {
    const { startBot } = await vendor<{ startBot: () => Promise<Backend> }>('bot');
    running.push(await startBot());
  }
  const sdk = noSdk === undefined && (await vendor<{ streamAnswer: StreamAnswer }>('ai-sdk-answer'));
  const brought: Brought[] = [
    broughtOf('XMPP: Prosody, with a room for each case', ['xmpp', 'sse+xmpp'], noProsody),
    broughtOf('Direct Line: a bot of botbuilder behind our own service', ['directline'], noBot),
    broughtOf('The assistant over a stream of the AI SDK', ['sse', 'sse+gateway'], noSdk),
  ];
  return {
    running,
    missing: new Map(
      brought.flatMap(({ drivers: [driver = ''], missing }) =>
        missing === undefined ? [] : [[driver, `${commandIn(missing)} && npm run start:backends`]],
      ),
    ),
    ...(sdk && { streamAnswer: sdk.streamAnswer }),
    brought,
  };
}

function broughtOf(title: string, drivers: readonly string[], missing: string | undefined): Brought {
  return { title, drivers, ...(missing !== undefined && { missing }) };
}

function commandIn(missing: string): string {
  return missing.slice(missing.indexOf(': ') + 2);
}
