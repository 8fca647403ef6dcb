/**
 * What a customer may want the other side to know of how they like to chat. A closed list: it says what to do,
 * and never why.
 */
export const accommodations = ['slower-pace', 'plain-words', 'written-summary'] as const;
export type Accommodation = (typeof accommodations)[number];
