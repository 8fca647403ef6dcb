import { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileJob } from './gateway-address.ts';
import { errorOfStatus } from './http-error.ts';

/**
 * Sends one file: `POST {endpoint}/upload`, the bytes as they are for a body, the token as a bearer header.
 *
 * The rest is in headers of our own, since an address ends up in logs: whose conversation, which request, the
 * widget's id for the file, and its name, percent-encoded. A page elsewhere can send none of them without the
 * gateway's leave (CORS). By XMLHttpRequest, since fetch tells no progress of what goes out.
 */
export function sendFileToGateway(job: FileJob): Promise<void> {
  const { address, token, conversation, file, progress, signal } = job;
  const request = new XMLHttpRequest();
  return new Promise<void>((resolve, reject) => {
    const fail = (error: TransportError): void => reject(error);
    request.open('POST', address.href);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token !== '') request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Care-Conversation', conversation);
    request.setRequestHeader('Care-Request', file.requestId);
    request.setRequestHeader('Care-File', file.localId);
    request.setRequestHeader('Care-File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      fail(errorOfStatus(request.status, request.getResponseHeader('Retry-After')));
    };
    request.onerror = () => fail(new TransportError('network', { delivery: 'unknown', retry: 'ask' }));
    request.onabort = () => fail(new TransportError('aborted'));
    if (signal.aborted) return fail(new TransportError('aborted'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file.content);
  });
}
