import { TransportError } from '../../core/protocol/transport-error.ts';
import type { FileUpload, UploadOptions } from '../../core/protocol/upload.ts';

/** Where a gateway is. */
export interface GatewayPlace {
  /** As the site writes it: an address, or a path on the page's own host. */
  readonly endpoint: string;
  /** What a path is relative to; the page, when absent. */
  readonly base?: string;
  /** Sends a file there. Absent where files cannot be sent: in no browser. */
  readonly sendFile?: SendFile;
}

export interface FileJob extends Required<UploadOptions> {
  readonly address: URL;
  readonly token: string;
  readonly conversation: string;
  readonly file: FileUpload;
}

/** Settles when the gateway has all of the file; rejects with a TransportError. */
export type SendFile = (job: FileJob) => Promise<void>;

/** The address of one of the gateway's services. Throws `unsupported` where the endpoint is no address. */
export function gatewayAddress({ endpoint, base }: GatewayPlace, service: string): URL {
  const page = typeof document === 'undefined' ? undefined : document.baseURI;
  const address = URL.canParse(endpoint, base ?? page) ? new URL(endpoint, base ?? page) : undefined;
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:') {
    throw new TransportError('unsupported', { detail: endpoint });
  }
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${service}`;
  return address;
}
