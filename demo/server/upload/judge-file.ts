import { fileName, kindOfBytes } from '../../../src/core/protocol/file-kind.ts';
import type { FileKind, FileRejection } from '../../../src/core/protocol/upload.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { Gateway } from '../gateway.ts';

/** A file that has arrived whole. */
export interface Arrival {
  readonly conversation: string;
  readonly requestId: string;
  /** The widget's id for it. */
  readonly file: string;
  /** As its sender calls it. */
  readonly name: string;
  /** As its name claims; one of those that were asked for. */
  readonly kind: FileKind;
  readonly bytes: Buffer;
}

/**
 * Records a file's coming, tells its sender, and then decides: by what it begins with, and by the scanner. What
 * is not accepted is forgotten. Each step is recorded once, however often the file comes.
 */
export async function judgeFile(gateway: Gateway, arrival: Arrival, onReceived: () => void): Promise<void> {
  const { conversations } = gateway;
  const { conversation, requestId, file, kind, bytes } = arrival;
  const name = fileName(maskCardNumbers(arrival.name), kind);
  const key = (step: string) => ({ key: `file:${file}:${step}` });
  const received = await conversations.record(
    conversation,
    { type: 'upload.received', requestId, file, name, kind, bytes: bytes.byteLength },
    key('received'),
  );
  onReceived();
  if (received.duplicate) return;
  await conversations.record(conversation, { type: 'upload.scanning', requestId, file }, key('scanning'));
  const reason = await rejectionOf(gateway, arrival);
  if ((await conversations.facts(conversation)).ended) return;
  const about = { requestId, file, name };
  await conversations.record(
    conversation,
    reason ? { type: 'upload.rejected', ...about, reason } : { type: 'upload.accepted', ...about },
    key('decided'),
  );
}

/** Why it is not taken; where it is, it is kept already. */
async function rejectionOf(gateway: Gateway, arrival: Arrival): Promise<FileRejection | undefined> {
  const { conversation, file, kind, bytes } = arrival;
  if (kindOfBytes(bytes) !== kind) return 'wrong-type';
  const found = await gateway.scan(bytes).catch(() => 'unchecked' as const);
  if (found !== 'clean') return found;
  if ((await gateway.conversations.facts(conversation)).ended) return undefined;
  return (await gateway.files.keep(conversation, file, bytes)) ? undefined : 'unchecked';
}
