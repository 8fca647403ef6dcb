import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';
import type { Kit } from './xmpp.ts';
import type { Room } from './xmpp-room.ts';

/** Where files go (XEP-0363). */
export interface FilePlace {
  /** The address of the service within XMPP. */
  readonly service: string;
  /** Where it may say that a file is to be put: `https://files.bank.example`. Any other place gets none. */
  readonly origin: string;
}

export interface UploadPort extends FilePlace, Kit {
  readonly visit: Pick<Room, 'ask' | 'say'>;
}

const space = 'urn:xmpp:http:upload:0';
/** The only headers that the service may ask for. */
const allowed = /^(authorization|cookie|expires)$/i;

/** Puts the file there, and says in the room where the bank's side gets it. */
export async function putFile(
  { name, content, requestId, localId }: FileUpload,
  { progress, signal }: Required<UploadOptions>,
  { service, origin, visit, ...kit }: UploadPort,
): Promise<void> {
  const { child, element, jsonOf, errorOf, TransportError } = kit;
  const { type, size } = content;
  const wish = { xmlns: space, filename: name, size: `${size}`, 'content-type': type };
  const slot = child(await visit.ask(service, 'get', element('request', wish)), 'slot', space);
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
  });
  if (!response.ok) throw errorOf(response);
  const [, kind] = type.split('/');
  const upload = { requestId, file: localId, name, kind, bytes: size };
  const body = element('body', {}, kit.text(from.href));
  await visit.say(localId, body, jsonOf({ upload }));
  progress(1);
}
