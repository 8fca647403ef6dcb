import { isAsleep, systemClock as clock, systemIds as ids } from '../adapters/system.ts';
import { fetchToken } from '../adapters/transport/fetch-token.ts';
import { createGatewayEventStream } from '../adapters/transport/gateway-event-stream.ts';
import { createGatewayWebSocket } from '../adapters/transport/gateway-web-socket.ts';
import { createLocalAssistant } from '../adapters/transport/local-assistant.ts';
import type { Driver } from '../core/protocol/driver.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import { createTransport } from '../delivery/create-transport.ts';
import type { PanelHost } from './host.ts';

/** The page's own transport; else the gateway, over a socket or over events; else the assistant in the page. */
export function chooseTransport(host: PanelHost): Transport {
  const { transport, endpoint, help } = host;
  if (transport) return transport;
  const ports = { clock, ids, asleep: isAsleep };
  if (endpoint === undefined) return createTransport(localAssistant(help), ports);
  const place = { endpoint, base: document.baseURI };
  return createTransport([createGatewayWebSocket(place), createGatewayEventStream(place)], ports);
}

export function transportOptions(host: PanelHost): TransportOptions {
  const { token, tokenUrl, context } = host;
  const ask = token ?? (tokenUrl === undefined ? undefined : tokenFrom(tokenUrl));
  return {
    locale: host.pageLang(),
    ...(ask && { token: ask }),
    ...(context && { context }),
  };
}

function localAssistant(help: string | undefined): Driver {
  if (help === undefined) return createLocalAssistant({ clock, ids });
  const load = async (signal: AbortSignal): Promise<unknown> => (await fetch(help, { signal })).json();
  return createLocalAssistant({ clock, ids, load });
}

function tokenFrom(url: string): NonNullable<TransportOptions['token']> {
  return (_reason, signal) => fetchToken(url, signal);
}
