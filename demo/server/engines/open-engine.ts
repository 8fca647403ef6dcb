import type { Clock } from '../../../src/core/protocol/ports.ts';
import { engineAddress } from './address.ts';
import { createMemoryEngine, type Engine } from './engine.ts';

/**
 * The engine of an address, or the memory of this process without one. What speaks to an engine is loaded only
 * when that is chosen.
 */
export async function openEngine(address: string | undefined, clock: Clock): Promise<Engine> {
  if (address === undefined || address === 'memory') return createMemoryEngine();
  const where = engineAddress(address);
  if (where.kind === 'nats') return (await import('./nats/nats-engine.ts')).openNatsEngine(where, clock);
  return (await import('./redis/redis-engine.ts')).openRedisEngine(where, clock);
}
