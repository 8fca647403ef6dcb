import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../cluster/child.ts';
import { freePort } from '../../cluster/free-port.ts';

/** A Prosody of our own, on free loopback ports, with what it keeps in a folder that goes with it. */
export interface Prosody {
  readonly domain: string;
  /** Of its HTTP: the WebSocket, and the files. */
  readonly port: number;
  readonly componentPort: number;
  readonly secret: string;
  addAccount(account: string, password: string): Promise<void>;
  stop(): Promise<void>;
}

export interface ProsodyOptions {
  /** It says something at least this often; may be a part of a second. */
  readonly quietSeconds?: number;
  /** Further domains with accounts, each with its settings in Prosody's own words. */
  readonly hosts?: ReadonlyMap<string, string>;
}

export const domain = 'bank.test';

/** What to install for it; undefined where it is here. */
export function missingProsody(): string | undefined {
  if (spawnSync('prosodyctl', ['about']).error === undefined) return undefined;
  return 'prosody is not installed: apt-get install -y prosody';
}

export async function startProsody({
  quietSeconds = 5,
  hosts = new Map(),
}: ProsodyOptions = {}): Promise<Prosody> {
  const folder = await mkdtemp(join(tmpdir(), 'care-prosody-'));
  const [port, componentPort] = [await freePort(), await freePort()];
  const secret = 'of the component';
  const accountsOf = (host: string): string => join(folder, host.replace('.', '%2e'), 'accounts');
  for (const host of [domain, ...hosts.keys()]) await mkdir(accountsOf(host), { recursive: true });
  const config = join(folder, 'prosody.cfg.lua');
  await writeFile(config, configOf({ folder, port, componentPort, secret, quietSeconds, hosts }));
  const child = await startChild('prosody', {
    args: ['-F', '--config', config],
    sign: `Activated service 'component'`,
  });
  return {
    ...{ domain, port, componentPort, secret },
    addAccount(account, password) {
      const [name = '', host = ''] = account.split('@');
      const text = `return { password = ${JSON.stringify(password)} };\n`;
      return writeFile(join(accountsOf(host), `${name}.dat`), text);
    },
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Settings extends Pick<Prosody, 'port' | 'componentPort' | 'secret'>, Required<ProsodyOptions> {
  readonly folder: string;
}

function configOf({ folder, port, componentPort, secret, quietSeconds, hosts }: Settings): string {
  const more = [...hosts].map(([host, settings]) => `VirtualHost "${host}"\n  ${settings}\n`);
  return `
run_as_root = true
data_path = "${folder}"
log = { info = "*console" }
interfaces = { "127.0.0.1" }
c2s_ports = {}
s2s_ports = {}
network_settings = { read_timeout = ${quietSeconds} }
https_ports = {}
http_ports = { ${port} }
http_interfaces = { "127.0.0.1" }
http_default_host = "${domain}"
http_external_url = "http://127.0.0.1:${port}/"
component_ports = { ${componentPort} }
component_interfaces = { "127.0.0.1" }
modules_enabled = { "saslauth"; "disco"; "websocket"; "smacks"; "ping" }
modules_disabled = { "s2s"; "tls"; "offline" }
authentication = "internal_plain"
admins = { "care.${domain}" }
consider_websocket_secure = true
c2s_require_encryption = false
allow_unencrypted_plain_auth = true

VirtualHost "${domain}"
${more.join('')}Component "rooms.${domain}" "muc"
  modules_enabled = { "muc_mam" }
  restrict_room_creation = true
  muc_room_default_members_only = true
Component "files.${domain}" "http_file_share"
  http_host = "${domain}"
Component "care.${domain}"
  component_secret = "${secret}"
`;
}
