import type { ResumeMemory } from '../core/protocol/ports.ts';
import { transportErrorFrom, TransportError } from '../core/protocol/transport-error.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';

export interface JoinPorts {
  readonly memory: ResumeMemory;
  /** What was said before cannot be had any more. Not told of what is somebody else's. */
  lost(): void;
}

/**
 * Connects to the conversation that is still open if there is one, and begins a new one where that is somebody
 * else's, or gone. Gives what stands in the way, and never rejects.
 */
export async function join(
  transport: Transport,
  ports: JoinPorts,
  options: TransportOptions,
): Promise<TransportError | undefined> {
  const { memory, lost } = ports;
  const resume = memory.read();
  try {
    await transport.connect(resume ? { ...options, resume } : options);
    return undefined;
  } catch (cause) {
    const error = transportErrorFrom(cause) ?? new TransportError('unsupported');
    if (!resume || (error.kind !== 'forbidden' && error.kind !== 'not-found')) return error;
    memory.clear();
    if (error.kind === 'not-found') lost();
    return join(transport, ports, options);
  }
}
