/** Where an engine is, as `--log` names it: `nats://127.0.0.1:4222/care?replicas=3`. */
export interface EngineAddress {
  readonly kind: 'nats' | 'redis';
  /** `host:port`, of several servers with commas between them. */
  readonly servers: readonly string[];
  /** Begins every name on the engine: gateways of one house share it, and houses keep apart by it. */
  readonly house: string;
  /** Copies of each line; NATS alone. */
  readonly replicas: number;
}

const shape = /^(nats|redis):\/\/([\w.:,[\]-]+)(?:\/([a-z0-9-]{1,40}))?(?:\?replicas=([135]))?$/;

/** @throws where it is no address of an engine that is known here. */
export function engineAddress(text: string): EngineAddress {
  const [, kind, servers = '', house = 'care', replicas = '1'] = shape.exec(text) ?? [];
  if (kind !== 'nats' && kind !== 'redis') {
    throw new Error(
      `No address of a log: ${text}. Give nats://host:port/house?replicas=3 or redis://host:port/house.`,
    );
  }
  return { kind, servers: servers.split(','), house, replicas: Number(replicas) };
}
