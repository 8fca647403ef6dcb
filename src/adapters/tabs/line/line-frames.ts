import type { Capabilities } from '../../../core/protocol/capabilities.ts';
import type { Channel, ChannelEnd } from '../../../core/protocol/driver.ts';
import type { Hint } from '../../../core/protocol/commands.ts';
import {
  TransportError,
  type DeliveryOutcome,
  type RetryAdvice,
  type TransportErrorKind,
} from '../../../core/protocol/transport-error.ts';

/** What a tab may have done on the line of another; each once, with one answer. */
export type LineMethod = 'deliver' | 'run' | 'history' | 'upload' | 'find';

/** An error as it goes from tab to tab, where none is an instance of anything. */
export interface PlainError {
  readonly kind: TransportErrorKind;
  readonly delivery: DeliveryOutcome;
  readonly retry: RetryAdvice;
  readonly retryAfter?: number;
}

/** From a guest, who names itself, to the tab that has the line. */
export type GuestFrame = { readonly from: string } & (
  | { readonly type: 'hello' | 'bye' }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly method: LineMethod;
      readonly words: readonly unknown[];
    }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'hint'; readonly hint: Hint }
);

/** What a guest is let in with. */
export interface Welcome {
  readonly conversation: string;
  readonly capabilities: Capabilities;
  readonly methods: readonly LineMethod[];
  /** All that has come on this line, as the backend sent it. */
  readonly events: readonly unknown[];
  readonly hasGap: boolean;
  /** The backend speaks at least this often, and the host passes it on; absent where it has not said. */
  readonly heartbeatSeconds?: number;
}

/** From the tab that has the line: to one guest, or to all where `to` is absent. */
export type HostFrame = { readonly to?: string } &
  /** It is about to have one; or it has one since now. */
  (
    | { readonly type: 'wait' | 'open' }
    | (Welcome & { readonly type: 'welcome' })
    | { readonly type: 'event'; readonly event: unknown }
    | { readonly type: 'gap' | 'alive' }
    | { readonly type: 'done'; readonly id: number; readonly value: unknown }
    | { readonly type: 'failed'; readonly id: number; readonly error: PlainError }
    | { readonly type: 'progress'; readonly id: number; readonly part: number }
    | { readonly type: 'lost'; readonly over: boolean; readonly after?: number }
  );

/** The optional ones only where the channel has them. */
export function methodsOf(channel: Channel): readonly LineMethod[] {
  const all: readonly LineMethod[] = ['deliver', 'run', 'history', 'upload', 'find'];
  return all.filter((method) => channel[method] !== undefined);
}

export function plainError(thrown: unknown): PlainError {
  const error =
    thrown instanceof TransportError ? thrown : new TransportError('server', { delivery: 'unknown' });
  const { kind, delivery, retry, retryAfter } = error;
  return { kind, delivery, retry, ...(retryAfter !== undefined && { retryAfter }) };
}

export function errorFrom({ kind, ...options }: PlainError): TransportError {
  return new TransportError(kind, options);
}

/** Only the end of the conversation is everybody's: what became of one tab's connection need not become of another's. */
export function lostFrame({ again, after, error }: ChannelEnd): HostFrame {
  return { type: 'lost', over: !again && !error, ...(after !== undefined && { after }) };
}
