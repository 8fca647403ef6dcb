/** A copy of the conversation to keep, apart from all other sentences since few conversations need it. */
export interface SaveMessages {
  /** The page's heading. */
  readonly heading: string;
  readonly back: string;
  /** What the copy is, and what is not in it. */
  readonly intro: string;
  readonly care: string;
  readonly page: string;
  readonly pageHint: string;
  readonly text: string;
  readonly textHint: string;
  readonly print: string;
  readonly printHint: string;
  readonly email: string;
  readonly emailHint: string;
  saved(file: string): string;
  readonly emailed: string;
  readonly failed: string;
  /** In the copy itself: its title, and the facts above the messages. */
  readonly title: string;
  readonly savedOn: string;
  /** A day that stays true: "Friday, August 21, 2026". */
  day(at: number): string;
}
