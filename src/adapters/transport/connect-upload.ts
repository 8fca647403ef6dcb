import type { FileKind, FileUpload } from '../../core/protocol/upload.ts';
import type { Chat } from './connect-item.ts';
import { refusal } from './connect-refusal.ts';

export interface UploadPort {
  /** Calls an operation of the service. */
  readonly ask: <Answer>(operation: string, body: object) => Promise<Answer>;
  /** Of the bucket where files go; without one none are taken. */
  readonly host: string | undefined;
  readonly chat: Chat;
  readonly signal: AbortSignal;
}

interface Started {
  readonly AttachmentId: string;
  readonly UploadMetadata: {
    readonly Url: string;
    readonly HeadersToInclude?: Readonly<Record<string, string>>;
  };
}

/**
 * Sends one file: StartAttachmentUpload, a PUT into the bank's bucket, CompleteAttachmentUpload.
 *
 * The service gives the address of the bucket. It is used only where its host is the one that the customer was told.
 */
export async function sendFile(
  { requestId, localId: file, name, content }: FileUpload,
  { ask, host, chat, signal }: UploadPort,
): Promise<void> {
  if (!host) throw refusal('unsupported');
  const { AttachmentId, UploadMetadata } = await ask<Started>('start-attachment-upload', {
    ContentType: content.type,
    AttachmentSizeInBytes: content.size,
    AttachmentName: name,
    ClientToken: file,
  });
  const { Url, HeadersToInclude = {} } = UploadMetadata;
  if (new URL(Url).host !== host) throw refusal('forbidden');
  const kind = content.type.split('/')[1] as FileKind;
  chat.files ??= new Map();
  chat.files.set(AttachmentId, { requestId, file, name, kind, bytes: content.size });
  const { ok } = await fetch(Url, {
    ...{ method: 'PUT', headers: HeadersToInclude, body: content, signal },
    referrerPolicy: 'no-referrer',
  });
  if (!ok) throw refusal('rejected');
  await ask('complete-attachment-upload', { AttachmentIds: [AttachmentId], ClientToken: file });
}
