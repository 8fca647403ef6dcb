/** Everything that the assistant can be asked for. */
export const intents = [
  'greeting',
  'dispute',
  'lost-card',
  'replace-card',
  'damaged-card',
  'payment-due',
  'late-fee',
  'payment-posting',
  'rewards',
  'authorised-user',
  'address',
  'credit',
  'travel',
  'complaint',
  'complaint-status',
  'fraud',
  'hours',
  'automated',
  'person',
  'language',
  'thanks',
] as const;
export type Intent = (typeof intents)[number];

/** Sentences that teach one language's words for each. */
export type Phrases = Readonly<Record<Intent, readonly string[]>>;
export type ServicePhrases = Pick<
  Phrases,
  'complaint' | 'complaint-status' | 'hours' | 'automated' | 'person' | 'language' | 'thanks'
>;
