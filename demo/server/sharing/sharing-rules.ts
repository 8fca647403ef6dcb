/** The bounds of letting an agent see a page. */
export interface SharingRules {
  /** How long the question stands. */
  readonly askSeconds: number;
  /** After so long it stops by itself: nobody forgets that they are seen. */
  readonly mostSeconds: number;
}

export const sharingRules: SharingRules = { askSeconds: 600, mostSeconds: 1800 };
