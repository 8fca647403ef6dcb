import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { attachGateway } from './attach-gateway.ts';
import { noBackends } from './backends/backend.ts';
import { respondText } from './http/body.ts';
import { commonHeaders } from './http/policy.ts';
import { loopbackHostOf } from './http/same-origin.ts';
import { createSite } from './http/site.ts';
import type { GatewayOptions } from './options.ts';

export interface DemoServerOptions extends Partial<GatewayOptions> {
  /** Zero takes a free one. */
  readonly port: number;
  /** Where the build is; the repository's own `dist` unless told. */
  readonly folder?: string;
}

export interface DemoServer {
  /** With a slash at the end. */
  readonly url: string;
  /** Ends every connection and timer, and settles when nothing is left. */
  close(): Promise<void>;
}

const builtFolder = fileURLToPath(new URL('../../dist', import.meta.url));

/** The demo site and the gateway in one server, which this machine alone can reach. */
export async function createDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const { port, folder = builtFolder, ...gatewayOptions } = options;
  const server = createServer();
  const gateway = await attachGateway(server, gatewayOptions);
  const { backends = noBackends } = options;
  const site = createSite(folder, {
    secretOf: gateway.sessionSecretOf,
    origins: backends.running.flatMap(({ origins }) => origins),
  });

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
    const host = loopbackHostOf(request);
    if (!host) return respondText(response, 403, 'This server answers to its own machine only.');
    if (gateway.handle(request, response)) return;
    if (request.method === 'GET' || request.method === 'HEAD') site.serve(request, response, host);
    else respondText(response, 405, 'Only GET is answered here.');
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await gateway.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
