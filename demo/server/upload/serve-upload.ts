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
type Coming = Omit<Arrival, 'bytes'> & { readonly customer: string; readonly mostBytes: number };

/** A sender who is refused may still be sending; for so long their bytes are let run into nothing. */
const drainMilliseconds = 5000;

/** Takes the files that were asked for: `POST /care/upload`, one a request, raw, as `gateway-upload.ts` sends it. */
export interface FileReception {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function createFileReception(gateway: Gateway): FileReception {
  const { clock, options } = gateway;
  const rules = options.upload;
  /** On their way, by the widget's id. */
  const coming = new Map<string, { readonly customer: string; readonly abort: AbortController }>();

  function refuse([request, response]: Exchange, status: number): void {
    respondJson(response, status, {});
    const cancel = clock.after(drainMilliseconds, () => request.destroy());
    request.on('close', cancel).on('end', cancel).resume();
  }

  /** The one who comes again over a new line takes the place of what hangs on the old one. */
  function enter({ file, customer }: Coming): AbortController | undefined {
    coming.get(file)?.abort.abort();
    const own = [...coming.values()].filter((one) => one.customer === customer);
    if (coming.size >= rules.mostAtOnce || own.length >= rules.mostOfOne) return undefined;
    const abort = new AbortController();
    coming.set(file, { customer, abort });
    return abort;
  }

  async function receive(exchange: Exchange, one: Coming): Promise<void> {
    const abort = enter(one);
    if (!abort) return refuse(exchange, 503);
    const { mostBytes, file } = one;
    const body = await receiveBody(exchange[0], { ...rules, clock, mostBytes, signal: abort.signal });
    if (coming.get(file)?.abort === abort) coming.delete(file);
    switch (body.state) {
      case 'too-large':
        return refuse(exchange, 413);
      case 'too-slow':
        return refuse(exchange, 408);
      case 'cut':
        return void exchange[0].destroy();
      case 'whole':
        if (body.bytes.byteLength === 0) return refuse(exchange, 422);
        await judgeFile(gateway, { ...one, bytes: body.bytes }, () => respondJson(exchange[1], 200, {}));
    }
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
  if (roomFor(upload) === 0) return 409;
  const kind = kindOfName(name);
  if (!kind || !kinds.includes(kind)) return 415;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 413;
  return { conversation, requestId, file, name, kind, customer, mostBytes };
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
