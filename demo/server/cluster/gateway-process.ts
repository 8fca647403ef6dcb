import { fileURLToPath } from 'node:url';
import { startChild, type Child } from './child.ts';

/** A gateway in a process of its own. */
export interface GatewayProcess extends Child {
  /** With a slash at the end. */
  readonly url: string;
}

export interface HouseOptions {
  /** Where the log is, with the house's name. */
  readonly log: string;
  /** Shared by all gateways of the house. */
  readonly secret: string;
  /** Zero takes a free one. */
  readonly port?: number;
  /** Further settings, by the names that `main.ts` reads. */
  readonly env?: Readonly<Record<string, string>>;
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export async function startGatewayProcess({
  log,
  secret,
  port = 0,
  env = {},
}: HouseOptions): Promise<GatewayProcess> {
  const sign = 'ready ';
  const child = await startChild(process.execPath, {
    args: ['--import', 'tsx', main, '--log', log],
    env: { ...env, CARE_SECRET: secret, PORT: String(port) },
    sign,
  });
  return { ...child, url: child.line.slice(child.line.indexOf(sign) + sign.length).trim() };
}
