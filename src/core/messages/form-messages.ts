/** What may be wrong with an answer in an ordinary form. `sensitive`: it must not stand in a conversation. */
export type FormProblem = 'empty' | 'choose' | 'long' | 'sensitive';

/** About forms in the chat, apart from all other sentences since few conversations need them. */
export interface FormMessages {
  /** The page's heading. */
  readonly heading: string;
  readonly fillIn: string;
  readonly back: string;
  /** "Maria sends a form:", before what it is about. */
  sends(name: string): string;
  /** That the answers stand in the chat. */
  readonly care: string;
  readonly yes: string;
  readonly no: string;
  readonly send: string;
  readonly problems: string;
  /** `most`: letters that the answer may have. */
  problem(problem: FormProblem, most?: number): string;
  /** A day as it is written in the message, from `2026-01-05`. */
  day(date: string): string;
  readonly decline: string;
  /** It asks for what the bank never asks for: no field is shown. */
  readonly refused: string;
}
