import type { IncomingMessage, ServerResponse } from 'node:http';
import { contextOf } from '../ai-sdk/turn.ts';
import { langOf } from '../conversation/record.ts';
import type { Gateway } from '../gateway.ts';
import { readBody, respondJson } from '../http/body.ts';
import { customerOf } from '../token/session-cookie.ts';
import { given, parseFields, shortText } from '../wire/fields.ts';

const mostBytes = 4096;

/** `GET /session/backends`: which drivers a page can have here, and what would bring the others. */
export function tellBackends({ options }: Gateway, response: ServerResponse): void {
  const { running, missing } = options.backends;
  respondJson(response, 200, {
    running: running.map(({ driver }) => driver),
    missing: Object.fromEntries(missing),
  });
}

/** `POST /session/backend`: what the page of whoever is logged in needs to open one of them. */
export async function serveBackendSession(
  { options, seal }: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const customer = customerOf(request, seal);
  if (!customer) return respondJson(response, 401, {});
  const posted = parseFields((await readBody(request, mostBytes)) ?? '') ?? {};
  const driver = shortText(posted, 'driver');
  const backend = options.backends.running.find((one) => one.driver === driver);
  if (!backend) return respondJson(response, 404, {});
  const session = await backend.session({
    customer,
    lang: langOf(shortText(posted, 'lang') ?? 'en'),
    context: contextOf(posted),
    // A page of this machine asks, as was looked at before.
    origin: `http://${request.headers.host ?? ''}`,
    ...given('conversation', shortText(posted, 'conversation')),
  });
  respondJson(response, 200, session);
}
