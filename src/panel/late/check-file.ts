import type { FileProblem } from '../../core/messages/upload-messages.ts';
import { isTypeOf, kindOfBytes, kindOfName, leadingBytes } from '../../core/protocol/file-kind.ts';
import type { UploadRequest } from '../../core/protocol/upload.ts';

/**
 * What speaks against a file before it is sent: its size, its name's ending, what the browser takes it for, and
 * what it begins with. To spare the customer a wait for nothing; the other side looks again.
 */
export async function problemOf(file: File, request: UploadRequest): Promise<FileProblem | undefined> {
  const kind = kindOfName(file.name);
  if (!kind || !request.kinds.includes(kind) || !isTypeOf(kind, file.type)) return 'wrong-kind';
  if (file.size === 0) return 'empty';
  if (file.size > request.mostBytes) return 'too-large';
  const start = await file
    .slice(0, leadingBytes)
    .arrayBuffer()
    .catch(() => undefined);
  if (!start) return 'unreadable';
  return kindOfBytes(new Uint8Array(start)) === kind ? undefined : 'not-what-it-says';
}
