import type { IncomingMessage, ServerResponse } from 'node:http';
import { roomFor } from '../../../src/core/conversation/upload.ts';
import { kindOfName } from '../../../src/core/protocol/file-kind.ts';
import type { Gateway } from '../gateway.ts';
import { respondJson } from '../http/body.ts';
import { isOwner } from '../token/conversation-id.ts';
import { checkToken } from '../token/token.ts';
import { judgeFile, type Arrival } from './judge-file.ts';
import { receiveBody } from './receive-body.ts';

type Exchange = [request: IncomingMessage, response: ServerResponse];
type Coming = Omit<Arrival, 'bytes'> & {
  readonly customer: string;
  readonly mostBytes: number;
  readonly room: number;
};

/** A file's place among those on their way. */
interface Entry {
  /** Somebody took the place. */
  readonly signal: AbortSignal;
  leave(): void;
}

/** What a body is answered that was not taken; a whole one only where it is empty. */
const statuses = { 'too-large': 413, 'too-slow': 408, whole: 422 } as const;

/** A sender who is refused may still be sending; for so long their bytes are let run into nothing. */
const drainMilliseconds = 5000;

/** Takes the files that were asked for: `POST /care/upload`, one a request, raw, as `gateway-upload.ts` sends it. */
export interface FileReception {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function createFileReception(gateway: Gateway): FileReception {
  const { clock, options } = gateway;
  const rules = options.upload;
  /** On their way, by conversation and the widget's id. */
  const coming = new Map<string, { readonly customer: string; readonly abort: AbortController }>();

  function refuse([request, response]: Exchange, status: number): void {
    respondJson(response, status, {});
    const cancel = clock.after(drainMilliseconds, () => request.destroy());
    request.on('close', cancel).on('end', cancel).resume();
  }

  /** The one who comes again over a new line takes the place of what hangs on the old one. */
  function enter({ conversation, file, customer, room }: Coming): Entry | undefined {
    const key = `${conversation} ${file}`;
    coming.get(key)?.abort.abort();
    coming.delete(key);
    const own = [...coming.values()].filter((one) => one.customer === customer);
    if (coming.size >= rules.mostAtOnce || own.length >= Math.min(rules.mostOfOne, room)) return undefined;
    const abort = new AbortController();
    const entry = { customer, abort };
    coming.set(key, entry);
    return {
      signal: abort.signal,
      leave() {
        if (coming.get(key) === entry) coming.delete(key);
      },
    };
  }

  async function receive(exchange: Exchange, one: Coming): Promise<void> {
    const entry = enter(one);
    if (!entry) return refuse(exchange, 503);
    const { mostBytes } = one;
    const body = await receiveBody(exchange[0], { ...rules, clock, mostBytes, signal: entry.signal });
    if (body.state === 'whole' && body.bytes.byteLength > 0) {
      return judgeFile(gateway, { ...one, bytes: body.bytes }, () => {
        entry.leave();
        respondJson(exchange[1], 200, {});
      });
    }
    entry.leave();
    if (body.state === 'cut') exchange[0].destroy();
    else refuse(exchange, statuses[body.state]);
  }

  return {
    async serve(...exchange) {
      const entry = await admit(gateway, exchange[0]);
      if (typeof entry === 'number') return refuse(exchange, entry);
      if (entry === 'known') return refuse(exchange, 200);
      if (gateway.frameRate.secondsUntilFree(entry.customer) > 0) return refuse(exchange, 429);
      await receive(exchange, entry);
    },
  };
}

/** What is coming; the status of its refusal; or `known` where it has come already. */
async function admit(gateway: Gateway, request: IncomingMessage): Promise<Coming | number | 'known'> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const check = checkToken(gateway.seal, token, gateway.clock.now());
  if (check.state !== 'good') return 401;
  const { customer } = check.claim;
  const [conversation, requestId, file] = ['conversation', 'request', 'file'].map((name) =>
    header(request, `care-${name}`),
  );
  const name = decoded(header(request, 'care-file-name'));
  if (!conversation || !requestId || !file || !name) return 400;
  if (!isOwner(gateway.seal, customer, conversation)) return 403;
  const { upload, ended } = await gateway.conversations.facts(conversation);
  if (upload?.request.requestId !== requestId) return 404;
  if (upload.files.some((one) => one.file === file)) return 'known';
  const { kinds, mostBytes, expiresAt } = upload.request;
  if (ended || upload.ended || expiresAt <= gateway.clock.now()) return 410;
  const room = roomFor(upload);
  if (room === 0) return 409;
  const kind = kindOfName(name);
  if (!kind || !kinds.includes(kind)) return 415;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 413;
  return { conversation, requestId, file, name, kind, customer, mostBytes, room };
}

/** One value of at most 200 plain signs. */
function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  const most = name === 'care-file-name' ? 1000 : 200;
  return typeof value === 'string' && value.length <= most ? value : undefined;
}

function decoded(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
