import {
  byType,
  door,
  numberFrom,
  oneOf,
  optional,
  orElse,
  record,
  spare,
  truth,
  type Decoder,
} from '../../core/protocol/decode-kit.ts';
import { caps, token } from '../../core/protocol/decode-text.ts';
import { decodeAccepted } from '../../core/protocol/decode.ts';
import { transportErrorKinds } from '../../core/protocol/transport-error.ts';
import { mostFrameLength, type ServerFrame } from './gateway-frames.ts';

type Of<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>;

const id = token(caps.id);
const kind = oneOf(...transportErrorKinds);
const seconds = numberFrom(0, 1e9);

/** The id of what is refused; empty where the gateway could not read even that. */
const idOrNone: Decoder<string> = (value) => (value === '' ? '' : id(value));

/** Passed on as it is: the runtime decodes whatever a driver hands it. */
function untouched<T>(value: unknown): T | undefined {
  return value as T | undefined;
}

const frame: Decoder<ServerFrame> = byType(
  new Map<string, Decoder<ServerFrame>>([
    [
      'welcome',
      record<Of<'welcome'>>({
        type: oneOf('welcome'),
        version: seconds,
        conversation: id,
        connection: optional(id),
        capabilities: untouched,
        heartbeatSeconds: orElse(seconds, 25),
        expiresSeconds: orElse(seconds, 0),
      }),
    ],
    ['event', record<Of<'event'>>({ type: oneOf('event'), event: untouched })],
    ['live', record<Of<'live'>>({ type: oneOf('live') })],
    ['accepted', record<Of<'accepted'>>({ type: oneOf('accepted'), accepted: decodeAccepted })],
    ['done', record<Of<'done'>>({ type: oneOf('done'), id })],
    ['page', record<Of<'page'>>({ type: oneOf('page'), id, page: untouched })],
    [
      'refused',
      record<Of<'refused'>>({
        type: oneOf('refused'),
        id: idOrNone,
        kind,
        retryAfterSeconds: spare(seconds),
      }),
    ],
    ['gap', record<Of<'gap'>>({ type: oneOf('gap') })],
    ['beat', record<Of<'beat'>>({ type: oneOf('beat') })],
    [
      'bye',
      record<Of<'bye'>>({
        type: oneOf('bye'),
        kind: oneOf(...transportErrorKinds, 'over'),
        again: truth,
        afterSeconds: spare(seconds),
      }),
    ],
  ]),
);

/** One frame of the gateway out of the text that carried it; `undefined` where it makes no sense. */
export const decodeServerFrame: Decoder<ServerFrame> = door((text) =>
  typeof text === 'string' && text.length <= mostFrameLength ? frame(JSON.parse(text)) : undefined,
);
