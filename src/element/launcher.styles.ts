import { css } from 'lit';

/**
 * What stands on the page before anyone asks for help; all else comes with the panel.
 *
 * Sizes are in `em` from `font: medium`: a page that sets `html { font-size: 62.5% }` must not shrink us,
 * and the customer's own default size must count. Each pair of text and ground holds 7:1 (WCAG 1.4.6).
 */
export const launcherStyles = css`
  :host {
    display: contents;
    letter-spacing: normal;
    word-spacing: normal;
    --_accent: var(--care-chat-accent, light-dark(#0d4f5c, #8fdbe3));
    --_on-accent: var(--care-chat-on-accent, light-dark(#fff, #04252b));
    --_ring: var(--care-chat-ring, light-dark(#0b57d0, #a8c7fa));
    --_shadow: var(
      --care-chat-shadow,
      0 0 0 1px light-dark(#15202b14, #fff2),
      0 0.75em 2.5em light-dark(#15202b33, #000c)
    );
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  /*
   * Not on the host, where a page's own !important would win, and be inherited by all in here. Spacing alone is let
   * in by that: so the customer's own comes, which is for all pages (WCAG 1.4.12).
   */
  .corner {
    all: initial;
    color-scheme: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    position: fixed;
    inset-block-end: calc(var(--care-chat-offset-block, 1.25em) + env(safe-area-inset-bottom));
    inset-inline-end: calc(var(--care-chat-offset-inline, 1.25em) + env(safe-area-inset-right));
    z-index: 2147483000;
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 0.75em;
    font: medium/1.5 var(--care-chat-font, system-ui, sans-serif);
    pointer-events: none;
  }

  .corner > * {
    pointer-events: auto;
  }

  .launcher {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 3.25em;
    padding: 0 1.25em;
    border: 2px solid transparent;
    border-radius: 99em;
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
    box-shadow: var(--_shadow);
  }

  .corner :focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 3px;
  }

  .launcher svg {
    inline-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }

  /* Transparent edges are drawn where forced colours take the grounds away. */
  .card {
    margin-inline-start: 1.25em;
    padding: 1.25em;
    border: 2px solid transparent;
    border-radius: 1.25em;
    background: Canvas;
    color: CanvasText;
    box-shadow: var(--_shadow);
  }

  .card ::slotted(*) {
    display: block;
    padding-block: 0.625em;
  }

  :host([hidden]) {
    display: none;
  }

  @media print {
    .corner {
      display: none;
    }
  }
`;
