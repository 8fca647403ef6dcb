import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { Gateway } from '../gateway.ts';
import { readBody, respondJson } from '../http/body.ts';
import { checkToken } from '../token/token.ts';
import { fields, member, parseFields, shortText } from '../wire/fields.ts';
import { admit } from './admission.ts';
import { CustomerConnection } from './connection.ts';
import { decodeClientFrame, decodeFields, mostFrameBytes } from './decode-client-frame.ts';

/** Serves customers over server-sent events down and posts up. */
export interface EventStreams {
  /** `POST /care/stream` */
  open(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** `POST /care/frames` */
  post(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** A posted body is a frame and the connection's name around it. */
const mostBodyBytes = mostFrameBytes + 200;

export function createEventStreams(gateway: Gateway): EventStreams {
  const connections = new Map<string, CustomerConnection>();

  return {
    async open(request, response) {
      const decoded = decodeClientFrame((await readBody(request, mostFrameBytes)) ?? '');
      if (decoded.state !== 'good' || decoded.frame.type !== 'hello') {
        return respondJson(response, 400, refused('protocol'));
      }
      const admission = admit(gateway, decoded.frame, bearer(request));
      if (!admission.admitted)
        return respondJson(response, admission.bye.kind === 'forbidden' ? 403 : 401, admission.bye);
      const id = randomUUID();
      const connection = new CustomerConnection(gateway, streamCarrier(response, id), admission);
      connections.set(id, connection);
      response.on('close', () => {
        connections.delete(id);
        connection.close();
      });
      await connection.start(decoded.frame);
    },

    async post(request, response) {
      const body = await readBody(request, mostBodyBytes);
      if (body === undefined) return respondJson(response, 413, refused('too-large'));
      const posted = parseFields(body);
      const connection = connections.get((posted && shortText(posted, 'connection')) ?? '');
      if (!connection) return respondJson(response, 404, refused('not-found'));
      const check = checkToken(gateway.seal, bearer(request) ?? '', gateway.clock.now());
      if (check.state !== 'good') {
        return respondJson(
          response,
          401,
          refused(check.state === 'expired' ? 'auth-expired' : 'auth-denied'),
        );
      }
      // A name of a connection that belongs to someone else is as good as none.
      if (check.claim.customer !== connection.visit.claim.customer) {
        return respondJson(response, 404, refused('not-found'));
      }
      const frame = fields(posted && member(posted, 'frame'));
      const answer = await connection.receive(frame ? decodeFields(frame) : { state: 'malformed', id: '' });
      if (answer) respondJson(response, 200, answer);
      else response.writeHead(204).end();
    },

    close() {
      for (const connection of connections.values()) connection.close();
    },
  };
}

function streamCarrier(response: ServerResponse, connection: string) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  return {
    connection,
    send: (frame: ServerFrame) => {
      if (!response.writableEnded) response.write(`data: ${JSON.stringify(frame)}\n\n`);
    },
    close: () => void response.end(),
  };
}

function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
}

function refused(kind: Extract<ServerFrame, { type: 'refused' }>['kind']): ServerFrame {
  return { type: 'refused', id: '', kind };
}
