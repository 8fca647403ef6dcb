/** A summary as the agent has filled it in. */
export interface SummaryWords {
  readonly text: string;
  readonly nextStep: string;
  readonly expected: string;
}

/** Its lines, without those that were left empty. */
export function filled({ nextStep, expected }: Omit<SummaryWords, 'text'>) {
  return { ...(nextStep !== '' && { nextStep }), ...(expected !== '' && { expected }) };
}
