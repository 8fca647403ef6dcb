import type { Capabilities } from '../core/protocol/capabilities.ts';
import { decodeAccepted } from '../core/protocol/decode.ts';
import type { Channel } from '../core/protocol/driver.ts';
import type { Accepted, Draft } from '../core/protocol/message.ts';
import type { Clock } from '../core/protocol/ports.ts';
import { TransportError } from '../core/protocol/transport-error.ts';
import { within } from './deadline.ts';
import { asTransportError } from './failure.ts';

/** An open channel, and what its backend can do. */
export interface OpenLine {
  readonly channel: Channel;
  readonly capabilities: Capabilities;
}

export interface Delivery {
  readonly draft: Draft;
  /** When it became unclear whether the other side has the draft; absent where that is clear. */
  readonly doubtSince: number | undefined;
  /** The runtime sent it before; the customer did not ask for this attempt. */
  readonly again: boolean;
  readonly clock: Clock;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
  /** It goes out now. */
  onSending(): void;
}

/** One attempt to bring a draft to the other side. Rejects with what is known of it. */
export async function deliver({ channel, capabilities }: OpenLine, delivery: Delivery): Promise<Accepted> {
  const { draft, doubtSince, again, clock, signal, onSending } = delivery;
  const deadline = { clock, signal, milliseconds: delivery.milliseconds, delivery: 'unknown' } as const;
  if (doubtSince !== undefined && !maySendAgain(capabilities, clock.now() - doubtSince)) {
    if (channel.find) {
      const search = async () => (await channel.find?.(draft.localId, signal)) ?? null;
      const found = await within(search(), deadline).catch(stillUnknown);
      if (found) return understood(found, draft);
    } else if (again) {
      throw new TransportError('cut', { delivery: 'unknown', retry: 'ask' });
    }
  }
  onSending();
  const answer = async () => channel.deliver(draft, signal);
  return understood(await within(answer(), deadline), draft);
}

function maySendAgain({ idempotent }: Capabilities, age: number): boolean {
  return typeof idempotent === 'number' ? age <= idempotent : idempotent;
}

/** A search that failed says nothing about the draft. */
function stillUnknown(thrown: unknown): never {
  const { kind, retry, retryAfter } = asTransportError(thrown, { kind: 'server' });
  throw new TransportError(kind, {
    delivery: 'unknown',
    retry,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** A driver hands on what its backend said: it is looked at like all else that comes in. */
function understood(word: unknown, { localId }: Draft): Accepted {
  const accepted = decodeAccepted(word);
  if (accepted?.localId === localId) return accepted;
  throw new TransportError('protocol', { delivery: 'unknown', detail: word });
}
