import type { Stamp, WireEvent } from '../protocol/events.ts';
import type { FileRejection, SentFile, UploadEnd, UploadRequest } from '../protocol/upload.ts';

/** How far the other side is with a file. Only these may follow each other, in this order. */
export type FileStep =
  | { readonly step: 'received' | 'scanning' | 'accepted' }
  | { readonly step: 'rejected'; readonly reason: FileRejection };

export type UploadedFile = SentFile & FileStep;

/** The latest request for files, and what has come of it. */
export interface Upload {
  readonly request: UploadRequest & Pick<Stamp, 'at'>;
  /** In the order of their coming. */
  readonly files: readonly UploadedFile[];
  readonly ended?: UploadEnd;
}

/** One request at a time: the next takes the place of the last. */
export function uploadAfter(upload: Upload | undefined, event: WireEvent): Upload | undefined {
  if (event.type === 'upload.requested') return requested(upload, event);
  if (!upload || !('requestId' in event) || event.requestId !== upload.request.requestId) return upload;
  switch (event.type) {
    case 'upload.received': {
      const { file, name, kind, bytes } = event;
      if (upload.files.some((one) => one.file === file)) return upload;
      return { ...upload, files: [...upload.files, { file, name, kind, bytes, step: 'received' }] };
    }
    case 'upload.scanning':
      return stepped(upload, event.file, { step: 'scanning' });
    case 'upload.accepted':
      return stepped(upload, event.file, { step: 'accepted' });
    case 'upload.rejected':
      return stepped(upload, event.file, { step: 'rejected', reason: event.reason });
    case 'upload.closed':
      return upload.ended ? upload : { ...upload, ended: event.reason };
    default:
      return upload;
  }
}

/** How many more files may be sent: those that were rejected do not count. */
export function roomFor({ request, files }: Upload): number {
  return Math.max(0, request.mostFiles - files.filter(({ step }) => step !== 'rejected').length);
}

function requested(upload: Upload | undefined, request: Upload['request']): Upload {
  if (upload?.request.requestId === request.requestId) return upload;
  const { at, requestId, from, purpose, lang, kinds, mostBytes, mostFiles, expiresAt } = request;
  return {
    request: {
      ...{ at, requestId, from, purpose, kinds, mostBytes, mostFiles, expiresAt },
      ...(lang !== undefined && { lang }),
    },
    files: [],
  };
}

/** A file that is decided stays so. */
function stepped(upload: Upload, id: string, step: FileStep): Upload {
  return {
    ...upload,
    files: upload.files.map((file) => {
      const isOpen = file.step === 'received' || file.step === 'scanning';
      return file.file === id && isOpen ? { ...file, ...step } : file;
    }),
  };
}
