import type { AnswerProblem } from '../guard/secure-answer.ts';
import type { SecureKind } from '../protocol/secure.ts';
import type { TransportErrorKind } from '../protocol/transport-error.ts';

/** Whatever may be wrong with a field, before and after it was sent. */
export type FieldProblem = AnswerProblem | 'wrong';

/** About secure prompts, apart from all other sentences since few conversations need them. */
export interface SecureMessages {
  /** The page's heading, and the button that leads to it. */
  readonly heading: string;
  readonly answer: string;
  readonly back: string;
  /** "Maria asks for details:", before what for. */
  asks(name: string): string;
  /** What becomes of the answers. */
  readonly care: string;
  /** What a number is called, and how it is written. */
  label(kind: Exclude<SecureKind, 'yes-no' | 'choice'>): string;
  hint(kind: Exclude<SecureKind, 'yes-no' | 'choice'>): string;
  readonly yes: string;
  readonly no: string;
  readonly send: string;
  readonly sending: string;
  /** Heading of the list of what is wrong. */
  readonly problems: string;
  problem(problem: FieldProblem): string;
  failed(error: TransportErrorKind): string;
  /** "Open until 3:14 PM" */
  until(time: string): string;
  readonly timeEnds: string;
  readonly moreTime: string;
  readonly over: string;
  readonly askAgain: string;
  /** Nobody can be given more time now. */
  readonly notRenewed: string;
  readonly otherWays: string;
  readonly otherWaysText: string;
  readonly decline: string;
  /** It asks for what the bank never asks for: no field is shown. */
  readonly refused: string;
  /** Nor where the page stands in another site's. */
  readonly framed: string;
}
