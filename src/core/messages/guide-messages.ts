/** "Help with this chat" (WCAG 3.3.5), apart from all other sentences since few conversations need it. */
export interface GuideMessages {
  readonly heading: string;
  readonly back: string;
  readonly sections: readonly GuideSection[];
  readonly wordsHeading: string;
  /** What words of the bank's trade mean (WCAG 3.1.3), abbreviations written out (3.1.4). */
  readonly words: readonly GuideWord[];
  readonly keysHeading: string;
  readonly keysIntro: string;
  readonly keys: readonly GuideKey[];
}

export interface GuideSection {
  readonly heading: string;
  readonly text: string;
  /** Sentences that the customer may write, word for word. */
  readonly examples?: readonly string[];
}

export interface GuideWord {
  readonly word: string;
  readonly means: string;
}

export interface GuideKey {
  readonly key: string;
  readonly does: string;
}
