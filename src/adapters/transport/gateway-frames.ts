import type { Capabilities } from '../../core/protocol/capabilities.ts';
import type { Command, Hint } from '../../core/protocol/commands.ts';
import type { Cursor, WireEvent } from '../../core/protocol/events.ts';
import type { Accepted, Draft } from '../../core/protocol/message.ts';
import type { TransportErrorKind } from '../../core/protocol/transport-error.ts';
import type { HistoryPage } from '../../core/protocol/transport.ts';

/**
 * Our own protocol: JSON frames, the same over both carriers.
 *
 * WebSocket: `{endpoint}/socket`, one frame a text message, `hello` first. The token is in the frame, since
 * a URL ends up in access logs.
 * Server-sent events: `POST {endpoint}/stream` with the hello frame as its body and the token as
 * `Authorization: Bearer`; the answer streams server frames as `data:` lines. Each client frame afterwards is
 * a `POST {endpoint}/frames` of `{connection, frame}`, answered by the one frame that settles it, if any.
 * Files: `POST {endpoint}/upload` over both, see `gateway-upload.ts`.
 */
export const protocolVersion = 1;

/** Most characters of one frame: a page of history is the largest, and far below. */
export const mostFrameLength = 1_000_000;

export type ClientFrame =
  | {
      readonly type: 'hello';
      readonly version: number;
      /** Absent over server-sent events, where the header carries it. */
      readonly token?: string;
      readonly locale: string;
      /** With `cursor`: go on from there. Without: a new conversation. */
      readonly conversation?: string;
      readonly cursor?: Cursor;
      readonly context?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'send'; readonly draft: Draft }
  | { readonly type: 'run'; readonly id: string; readonly command: Command }
  | { readonly type: 'hint'; readonly hint: Hint }
  | {
      readonly type: 'history';
      readonly id: string;
      readonly before?: Cursor;
      readonly limit: number;
    }
  /** A fresh token, before the old one runs out. */
  | { readonly type: 'token'; readonly token: string };

/** What a gateway says it can do. Where files go is not among it: the driver knows the address by itself. */
export type WireCapabilities = Omit<Capabilities, 'upload'> & { readonly upload: boolean };

export type ServerFrame =
  | {
      readonly type: 'welcome';
      readonly version: number;
      readonly conversation: string;
      /** Names this connection in later posts; server-sent events only. */
      readonly connection?: string;
      readonly capabilities: WireCapabilities;
      /** A frame comes at least this often. */
      readonly heartbeatSeconds: number;
      /** The token runs out in so many seconds. */
      readonly expiresSeconds: number;
    }
  | { readonly type: 'event'; readonly event: WireEvent }
  /** All that was missed has been sent: from here on it is live. */
  | { readonly type: 'live' }
  | { readonly type: 'accepted'; readonly accepted: Accepted }
  | { readonly type: 'done'; readonly id: string }
  | { readonly type: 'page'; readonly id: string; readonly page: HistoryPage }
  | {
      /** `id` is the draft's `localId` or the id of the frame that is refused. */
      readonly type: 'refused';
      readonly id: string;
      readonly kind: TransportErrorKind;
      readonly retryAfterSeconds?: number;
    }
  /** The cursor is not known here any more. */
  | { readonly type: 'gap' }
  | { readonly type: 'beat' }
  | {
      readonly type: 'bye';
      readonly kind: TransportErrorKind | 'over';
      readonly again: boolean;
      readonly afterSeconds?: number;
    };
