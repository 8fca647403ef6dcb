import { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';
import { errorOf } from './http-error.ts';
import type { Ask } from './xmpp-archive.ts';
import { child, element } from './xmpp-xml.ts';

/** Where files go (XEP-0363). */
export interface FilePlace {
  /** The address of the service within XMPP. */
  readonly service: string;
  /** Where it may say that a file is to be put: `https://files.bank.example`. Any other place gets none. */
  readonly origin: string;
}

const space = 'urn:xmpp:http:upload:0';
/** The only headers that the service may ask for. */
const allowed = /^(authorization|cookie|expires)$/i;

/** Puts the file there. Settles with the address at which the bank's side gets it. */
export async function putFile(
  { name: filename, content }: FileUpload,
  { progress, signal }: Required<UploadOptions>,
  { service, origin, ask }: FilePlace & { readonly ask: Ask },
): Promise<string> {
  const { type, size } = content;
  const wish = { xmlns: space, filename, size: `${size}`, 'content-type': type };
  const slot = child(await ask(service, 'get', element('request', wish)), 'slot', space);
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
  progress(1);
  return from.href;
}
