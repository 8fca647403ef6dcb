interface Notifying {
  /** ARIA 1.3; Chromium 141, Firefox 150; in no type library yet. */
  ariaNotify?(text: string): void;
}

/**
 * Whether the page itself can give a screen reader something to say, past whatever hides our live regions.
 *
 * By the document alone: called within a shadow root it is silent in Firefox (Orca 48 and 51, screen-reader.md 2).
 */
export function hasPageVoice(document: Document & Notifying): boolean {
  return typeof document.ariaNotify === 'function';
}

/** Only where `hasPageVoice`. */
export function sayByPage(document: Document & Notifying, text: string): void {
  document.ariaNotify?.(text);
}
