import { css } from 'lit';

/** The panel's frame and its buttons. Sizes in `em` of the corner's font; logical directions only. */
export const panelStyles = css`
  :host {
    --_surface: var(--care-chat-surface, light-dark(#fff, #12191f));
    --_text: var(--care-chat-text, light-dark(#15202b, #eef3f6));
    --_own: var(--care-chat-own, var(--care-chat-accent, light-dark(#0d4f5c, #15535f)));
    --_on-own: var(--care-chat-on-own, var(--care-chat-on-accent, light-dark(#fff, #f2fcfd)));
    --_header: var(--care-chat-header, var(--_surface));
    --_on-header: var(--care-chat-on-header, var(--_text));
    --_header-quiet: var(--care-chat-header-quiet, var(--care-chat-on-header, var(--_quiet)));
    --_radius: var(--care-chat-radius, 1.125em);
    --_message-radius: var(--care-chat-message-radius, 1.125em);
    --_control-radius: var(--care-chat-control-radius, 0.75em);
    --_raised: var(--care-chat-raised, light-dark(#f1f4f6, #1d262e));
    --_quiet: var(--care-chat-quiet, light-dark(#43505c, #b9c4cd));
    --_edge: var(--care-chat-edge, light-dark(#76828e, #75828e));
    --_hairline: var(--care-chat-hairline, light-dark(#dde3e8, #2c3741));
    --_alert: var(--care-chat-alert, light-dark(#8e1327, #ffb3ba));
    --_alert-ground: var(--care-chat-alert-ground, light-dark(#fdf0f1, #38161b));
  }

  [hidden] {
    display: none !important;
  }

  slot:not([name])::slotted(*) {
    display: block;
    padding-block: 0.625em;
  }

  .announcer {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .launcher:hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 12%);
  }

  /* The wait is a long line, and a narrow window has to break it. */
  .launcher {
    box-sizing: border-box;
    max-inline-size: calc(100vw - 2.5em);
    padding-block: 0.25em;
    line-height: 1.3;
  }

  .badge {
    min-inline-size: 1em;
    padding: 0 0.375em;
    border-radius: 99em;
    background: var(--_on-accent);
    color: var(--_accent);
    text-align: center;
  }

  .launcher :is(svg, .badge) {
    flex: none;
  }

  /* Beneath a covering panel it can be neither seen nor pressed. */
  .corner:has(> #cover[open]) .launcher {
    visibility: hidden;
  }

  /* Above a virtual keyboard. */
  .corner:has(> #panel:not([hidden])) {
    margin-block-end: var(--_keyboard);
  }

  .panel {
    box-sizing: border-box;
    inline-size: min(var(--care-chat-width, 25em), 100vw - 1.25em - var(--care-chat-offset-inline, 1.25em));
    block-size: min(
      var(--care-chat-height, 44em),
      100dvh -
        5.5em - var(--care-chat-offset-block, 1.25em) - env(safe-area-inset-bottom, 0px) - var(
          --_keyboard,
          0px
        )
    );
    overflow: clip;
    user-select: text;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .content {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    /* Where all parts together are higher than the panel, it scrolls as one, and crushes none of them. */
    overflow-y: auto;
    scroll-padding-block: 0.75em;
    background: var(--_surface);
  }

  /* Unseen at once and gone in a moment: see LateParts. */
  .content > .leaving {
    position: absolute;
    inset: 0;
    overflow: hidden;
    opacity: 0;
    pointer-events: none;
  }

  .main {
    display: contents;
  }

  .content :where(button) {
    box-sizing: border-box;
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    margin: 0;
    padding: 0.25em 1em;
    border: 1px solid transparent;
    border-radius: var(--_control-radius);
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }

  .corner .content :focus-visible {
    box-shadow: 0 0 0 3px var(--_surface);
  }

  /* No line of more than 80 letters, however wide the window (WCAG 1.4.8). */
  .content :is(p, li, dd) {
    max-inline-size: 52ch;
  }

  .content p,
  .content :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    overflow-wrap: anywhere;
  }

  #cover {
    position: fixed;
    inset: 0;
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: env(safe-area-inset-top, 0) env(safe-area-inset-right, 0) env(safe-area-inset-bottom, 0)
      env(safe-area-inset-left, 0);
    border-radius: 0;
    font: inherit;
  }

  #cover:not([open]) {
    display: none;
  }

  .icon {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
  }

  .send .icon:dir(rtl) {
    scale: -1 1;
  }

  .content button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .content .outlined {
    border-color: var(--_edge);
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
  }

  .content .outlined:hover {
    border-color: var(--_accent);
    background: var(--_raised);
  }

  .content :is(.primary, .send) {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .content :is(.primary, .send):hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 12%);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .confirm {
    inline-size: min(20em, 100vw - 3em);
    box-sizing: border-box;
    padding: 1.25em;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    box-shadow: var(--_shadow);
  }

  .confirm::backdrop,
  #cover::backdrop {
    background: #0a1016a6;
  }

  #confirm-title {
    font-weight: 650;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
`;
