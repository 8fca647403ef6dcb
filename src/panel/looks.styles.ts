import { css } from 'lit';

/** What small windows, forced colours, paper and no transparency change. */
export const looksStyles = css`
  /* So low a window scrolls as one: head and foot must not eat the conversation (WCAG 1.4.10). */
  @media (max-height: 20rem) {
    .log {
      flex: none;
      min-block-size: 8em;
      overflow: visible;
    }
  }

  @media (max-width: 30rem) {
    .bar {
      padding-inline: 1em 0.375em;
    }

    :is(.who, .pin, .banner, .log, .composer, .suggestions, .ended) {
      padding-inline: 1em;
    }

    .content :is(.page, .settings, .closing-end) {
      padding-inline: 1em;
    }
  }

  /* Title and both tools stand in one line, in the longer languages too. */
  @media (max-width: 22rem) {
    .tool .icon {
      display: none;
    }
  }

  @media (prefers-reduced-transparency: reduce) {
    .corner :is(#cover, .confirm)::backdrop {
      background: var(--_raised);
    }
  }

  @media (forced-colors: active) {
    .panel,
    .menu,
    .confirm,
    .bubble,
    .face,
    .content button {
      border: 1px solid ButtonBorder;
    }

    .own .bubble {
      border-width: 3px;
    }

    .content .icon {
      color: inherit;
    }

    .dots span {
      background: CanvasText;
    }
  }
`;
