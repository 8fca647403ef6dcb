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

/** Sentences that teach one language's words for each; what the assistant is, is asked in few words of their own. */
export type Phrases = Readonly<Record<Exclude<Intent, 'automated'>, readonly string[]>>;
export type ServicePhrases = Pick<
  Phrases,
  'complaint' | 'complaint-status' | 'hours' | 'person' | 'language' | 'thanks'
>;
