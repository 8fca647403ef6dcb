import type { Transport, TransportOptions } from '../../../../src/core/protocol/transport.ts';
import { missingBackend, type BackendName } from './backend-session.ts';

/** What care-chat is given in the place of its endpoint. */
export interface Chosen {
  readonly transport: Transport;
  /** Where the backend takes another token than the page's own. */
  readonly token?: NonNullable<TransportOptions['token']>;
  /** The command that starts the backend, which does not run. */
  readonly missing?: string;
}

/** Each is fetched by those who ask for it alone. */
const drivers: ReadonlyMap<string, () => Promise<Chosen>> = new Map([
  ['sse', async () => ({ transport: (await import('./assistant.ts')).openAssistant({ desk: false }) })],
  ['sse+gateway', async () => ({ transport: (await import('./gateway-desk.ts')).openWithGateway() })],
  ['xmpp', () => openBackend('xmpp', async () => (await import('./xmpp.ts')).openXmpp())],
  ['sse+xmpp', () => openBackend('xmpp', async () => (await import('./xmpp.ts')).openWithXmpp())],
  [
    'directline',
    () => openBackend('directline', async () => (await import('./direct-line.ts')).openDirectLine()),
  ],
]);

async function openBackend(name: BackendName, open: () => Promise<Transport>): Promise<Chosen> {
  const missing = await missingBackend(name);
  if (missing === undefined) return { transport: await open() };
  return { transport: (await import('./absent.ts')).openAbsent(), missing };
}

/** @throws what is to be read in the console, where there is no such driver or its backend is not there. */
export async function openDriver(name: string): Promise<Chosen> {
  const open = drivers.get(name);
  const known = ['gateway', 'local', ...drivers.keys()].join(', ');
  if (!open) throw new Error(`there is no driver "${name}"; there are ${known}`);
  return open();
}
