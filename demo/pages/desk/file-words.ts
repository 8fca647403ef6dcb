import type { UploadedFile } from '../../../src/core/conversation/upload.ts';
import type { FileRejection, UploadEnd } from '../../../src/core/protocol/upload.ts';

/** The desk's sentences about the customer's files. */

export function rejectionWords(reason: FileRejection): string {
  switch (reason) {
    case 'empty':
      return 'it is empty';
    case 'too-large':
      return 'it is too large';
    case 'wrong-type':
      return 'its content is not what its name says';
    case 'infected':
      return 'the scanner found a virus, and nothing was kept';
    case 'unchecked':
      return 'it could not be checked';
  }
}

/** "2.4 MB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function fileStepWords(file: UploadedFile): string {
  switch (file.step) {
    case 'received':
      return 'Received.';
    case 'scanning':
      return 'Being checked.';
    case 'accepted':
      return 'Accepted.';
    case 'rejected':
      return `Not accepted: ${rejectionWords(file.reason)}.`;
  }
}

export function uploadEndWords(reason: UploadEnd): string {
  switch (reason) {
    case 'done':
      return 'The customer is done with sending files.';
    case 'declined':
      return 'The customer would rather not send a file.';
    case 'withdrawn':
      return 'The request for a file was taken back.';
    case 'expired':
      return 'The time to send a file is over.';
  }
}
