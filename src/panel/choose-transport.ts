import { isAsleep, systemClock as clock, systemIds as ids } from '../adapters/system.ts';
import { fetchToken } from '../adapters/transport/fetch-token.ts';
import type { SharedLine } from '../adapters/tabs/line/shared-line.ts';
import type { FileJob } from '../adapters/transport/gateway-address.ts';
import { createGatewayWebSocket } from '../adapters/transport/gateway-web-socket.ts';
import type { Driver } from '../core/protocol/driver.ts';
import { allowedContext } from '../core/protocol/page-context.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import { createTransport } from '../delivery/create-transport.ts';
import { warnOnce } from './check-settings.ts';
import type { PanelHost } from './host.ts';

/** The page's own transport; else the gateway, over a socket or over events; else the assistant in the page. */
export function chooseTransport(host: PanelHost): Transport {
  const { transport, endpoint, help } = host;
  if (transport) return transport;
  const ports = { clock, ids, asleep: isAsleep };
  if (endpoint === undefined) return createTransport(localAssistant(help), ports);
  const place = { endpoint, base: document.baseURI, sendFile };
  const overEvents = late('gateway-event-stream', async () => {
    const { createGatewayEventStream } = await import('../adapters/transport/gateway-event-stream.ts');
    return createGatewayEventStream(place);
  });
  const shared = sharing(host);
  return createTransport([createGatewayWebSocket(place), overEvents].map(shared), ports);
}

/** One line for all tabs of a sign-in, where the page tells which they are and the browser lets them meet. */
function sharing(host: PanelHost): (driver: Driver) => Driver {
  const mayShare = 'locks' in navigator && 'BroadcastChannel' in globalThis;
  let loading: Promise<SharedLine | undefined> | undefined;
  const load = () =>
    (loading ??= import('./late/line-of-tabs.ts').then(
      ({ createLineOfTabs }) => createLineOfTabs(host),
      () => (loading = undefined),
    ));
  return (driver) => ({
    name: driver.name,
    async open(io) {
      const line = mayShare && host.sessionSecret !== undefined ? await load() : undefined;
      return line ? line.open(driver, io) : driver.open(io);
    },
  });
}

export function transportOptions(host: PanelHost): TransportOptions {
  const { token, tokenUrl, context } = host;
  const ask = token ?? (tokenUrl === undefined ? undefined : tokenFrom(tokenUrl));
  return {
    locale: host.pageLang(),
    ...(ask && { token: ask }),
    ...(context && { context: ofPage(context) }),
  };
}

function ofPage(given: NonNullable<TransportOptions['context']>): Readonly<Record<string, string>> {
  const { kept, refused } = allowedContext(given);
  if (refused.length > 0) {
    warnOnce(`context: ${refused.join(', ')} stays in the page; only a short card or topic may leave it.`);
  }
  return kept;
}

function localAssistant(help: string | undefined): Driver {
  return late('local-assistant', async () => {
    const { createPageAssistant } = await import('../adapters/transport/page-assistant.ts');
    return createPageAssistant({ clock, ids, help, base: document.baseURI });
  });
}

async function sendFile(job: FileJob): Promise<void> {
  const { sendFileToGateway } = await import('../adapters/transport/gateway-upload.ts').catch(() => {
    throw new TransportError('network', { retry: 'ask' });
  });
  return sendFileToGateway(job);
}

/** A driver whose code arrives when it is first wanted: few pages need more than the socket. */
function late(name: string, load: () => Promise<Driver>): Driver {
  return { name, open: async (io) => (await load()).open(io) };
}

function tokenFrom(url: string): NonNullable<TransportOptions['token']> {
  return (_reason, signal) => fetchToken(url, signal);
}
