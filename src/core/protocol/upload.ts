import type { Participant } from './participant.ts';

/**
 * Files that the bank's side asks for. They never lie in the conversation: what stands there is that they were
 * asked for, and what became of each. No address is among these: where a file goes is the driver's own
 * knowledge (security.md, threat 19).
 */

/** All that can be asked for. A closed list, without anything that a browser would run or draw as a page. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'heic'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Why a file that has arrived was not taken. */
export const fileRejections = ['empty', 'too-large', 'wrong-type', 'infected', 'unchecked'] as const;
export type FileRejection = (typeof fileRejections)[number];

/** Why nothing can be sent any more: the customer is through, or would rather not; the bank needs it no more. */
export const uploadEnds = ['done', 'declined', 'withdrawn', 'expired'] as const;
export type UploadEnd = (typeof uploadEnds)[number];

export interface UploadRequest {
  readonly requestId: string;
  readonly from: Participant;
  /** What is wanted, in the words of who asks. */
  readonly purpose: string;
  /** BCP 47 tag of `purpose`. */
  readonly lang?: string;
  readonly kinds: readonly FileKind[];
  /** Of one file. */
  readonly mostBytes: number;
  readonly mostFiles: number;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly expiresAt: number;
}

/** A file as the other side has it. */
export interface SentFile {
  /** The `localId` under which the widget sent it. */
  readonly file: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

/** A file on its way. `localId` makes sending it twice harmless. */
export interface FileUpload {
  readonly requestId: string;
  readonly localId: string;
  /** Cleaned and inspected: fit to stand in a log. */
  readonly name: string;
  readonly content: Blob;
}

export interface UploadOptions {
  /** How much has gone out, from 0 to 1. */
  readonly progress?: (part: number) => void;
  /** Stops sending; what has arrived of the file is dropped. */
  readonly signal?: AbortSignal;
}
