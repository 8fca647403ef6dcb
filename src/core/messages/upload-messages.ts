import type { FileKind } from '../protocol/upload.ts';
import type { TransportErrorKind } from '../protocol/transport-error.ts';

/** Why a file that was chosen cannot be sent. */
export type FileProblem =
  'empty' | 'too-large' | 'wrong-kind' | 'not-what-it-says' | 'too-many' | 'unreadable';

/** About files that the bank asks for, apart from all other sentences since few conversations need them. */
export interface UploadMessages {
  /** The page's heading, and the button that leads to it. */
  readonly heading: string;
  readonly back: string;
  /** "Maria asks for a file:", before what is wanted. */
  asks(name: string): string;
  readonly to: string;
  readonly kinds: string;
  kind(kind: FileKind): string;
  readonly limits: string;
  limit(files: number, bytes: number): string;
  readonly until: string;
  /** What becomes of a file, and what the customer has to look after. */
  readonly care: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly toSend: string;
  readonly hint: string;
  readonly send: string;
  /** The answer to Send files where there is none. */
  readonly nothing: string;
  readonly remove: string;
  readonly stop: string;
  readonly sent: string;
  readonly done: string;
  readonly decline: string;
  size(bytes: number): string;
  readonly ready: string;
  readonly looking: string;
  readonly waiting: string;
  /** `part` from 0 to 1. */
  sending(part: number): string;
  readonly arrived: string;
  readonly checking: string;
  readonly accepted: string;
  readonly rejected: string;
  /** Of one file; the name stands beside it. */
  problem(problem: FileProblem): string;
  failed(error: TransportErrorKind): string;
  /** Its name held what must not be sent. */
  readonly renamed: string;
  /** Spoken only. */
  added(names: readonly string[]): string;
  removed(name: string): string;
  started(name: string): string;
  half(name: string): string;
  stopped(name: string): string;
  notSent(name: string, reason: string): string;
}
