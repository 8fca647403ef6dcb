import type { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';
import type { errorOf } from './http-error.ts';
import type { jsonOf, Visit } from './xmpp-visit.ts';
import type { child, element, text } from './xmpp-xml.ts';

/** Where files go (XEP-0363). */
export interface FilePlace {
  /** The address of the service within XMPP. */
  readonly service: string;
  /** Where it may say that a file is to be put: `https://files.bank.example`. Any other place gets none. */
  readonly origin: string;
}

/** What is there already: imported here too, it would become a third file, and all would wait for one more. */
export interface Tools {
  readonly child: typeof child;
  readonly element: typeof element;
  readonly text: typeof text;
  readonly jsonOf: typeof jsonOf;
  readonly errorOf: typeof errorOf;
  readonly TransportError: typeof TransportError;
}

const space = 'urn:xmpp:http:upload:0';
/** The only headers that the service may ask for. */
const allowed = /^(authorization|cookie|expires)$/i;

/** Puts the file there, and says in the room where the bank's side gets it. */
export async function putFile(
  { name, content, requestId, localId }: FileUpload,
  { progress, signal }: Required<UploadOptions>,
  { service, origin, visit, ...tools }: FilePlace & Tools & { readonly visit: Visit },
): Promise<void> {
  const { child, element, jsonOf, errorOf, TransportError } = tools;
  const { type, size } = content;
  const wish = { xmlns: space, filename: name, size: `${size}`, 'content-type': type };
  const slot = child(await visit.line.ask(service, 'get', element('request', wish)), 'slot', space);
  const [put, get] = [child(slot, 'put'), child(slot, 'get')];
  const [to, from] = [put, get].map((one) => new URL(one?.attributes.get('url') ?? 'none:'));
  if (!to || !from || to.origin !== origin || from.origin !== origin) throw new TransportError('protocol');
  const asked = put?.children.map(({ attributes, text }) => [attributes.get('name') ?? '', text] as const);
  const response = await fetch(to, {
    method: 'PUT',
    body: content,
    headers: {
      ...Object.fromEntries(asked?.filter(([name]) => allowed.test(name)) ?? []),
      'Content-Type': type,
    },
    signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  }).catch((detail: unknown) => {
    throw new TransportError('network', { delivery: 'unknown', detail });
  });
  if (!response.ok) throw errorOf(response);
  const [, kind] = type.split('/');
  const upload = { requestId, file: localId, name, kind, bytes: size };
  const body = element('body', {}, tools.text(from.href));
  await visit.line.say(localId, visit.message(localId, body, jsonOf({ upload })));
  progress(1);
}
