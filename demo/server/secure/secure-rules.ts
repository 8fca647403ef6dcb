/** The bounds of secure prompts. */
export interface SecureRules {
  /** How long one stands, and how much time a customer gets who asks for more. */
  readonly openSeconds: number;
  /** After so many answers that do not match it is over. */
  readonly mostTries: number;
}

export const secureRules: SecureRules = { openSeconds: 600, mostTries: 3 };
