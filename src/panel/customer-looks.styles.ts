import { css } from 'lit';

/** What the customer's own settings change: the controller of the looks writes the choices on the corner. */
export const customerLooksStyles = css`
  .corner[data-size='125'] {
    font-size: 125%;
  }

  .corner[data-size='150'] {
    font-size: 150%;
  }

  .corner[data-size='200'] {
    font-size: 200%;
  }

  /* Where large text leaves little height, the panel scrolls as one, as a low window does (WCAG 1.4.10). */
  .corner:not([data-size='100']) .panel {
    container-type: size;
  }

  @container (max-height: 22em) {
    .content :is(.log, .settings) {
      flex: none;
      min-block-size: 8em;
      overflow: visible;
    }
  }

  /* A case number in one piece would be wider than a small window. */
  .corner[data-size='200'] .reference {
    white-space: normal;
  }

  .corner[data-theme='light'] {
    color-scheme: light;
  }

  .corner[data-theme='dark'] {
    color-scheme: dark;
  }

  /* Two colours and an edge around everything. The page's own colours stand back. */
  .corner[data-theme='contrast'] {
    --_surface: light-dark(#fff, #000);
    --_text: light-dark(#000, #fff);
    --_raised: var(--_surface);
    --_quiet: var(--_text);
    --_edge: var(--_text);
    --_hairline: var(--_text);
    --_accent: light-dark(#000, #ffe14d);
    --_on-accent: var(--_surface);
    --_own: var(--_accent);
    --_on-own: var(--_surface);
    --_header: var(--_surface);
    --_on-header: var(--_text);
    --_header-quiet: var(--_text);
    --_alert: light-dark(#7a0016, #ffc9cf);
    --_alert-ground: var(--_surface);
    --_ring: light-dark(#00309c, #9fd0ff);
  }

  .corner[data-theme='contrast'] :is(.panel, .menu, .bubble) {
    border: 1px solid var(--_edge);
  }

  /* The spacing of WCAG 1.4.12: no user style sheet reaches in here. */
  .corner[data-spacing='wide'] :is(.panel, .panel *) {
    letter-spacing: 0.12em;
    word-spacing: 0.16em;
    line-height: 1.5;
  }

  .corner[data-spacing='wide'] .words > * + * {
    margin-block-start: 2em !important;
  }

  .corner[data-motion='less'] * {
    animation: none !important;
  }

  .corner[data-pace='slower'] .dots {
    display: none;
  }

  .corner[data-view='simple'] :is(.icon, .dots, .face, .typing, .when) {
    display: none;
  }

  .corner[data-side='start'] {
    inset-inline: calc(var(--care-chat-offset-inline, 1.25em) + env(safe-area-inset-left)) auto;
    align-items: flex-start;
  }
`;
