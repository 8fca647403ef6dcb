import { css } from 'lit';

/** The conversation around its messages: days, lines of the system, the summary, typing. */
export const conversationStyles = css`
  .log {
    flex: 1 0 7em;
    padding: 0 1.25em;
    overflow-y: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 0.75em;
    scrollbar-color: var(--_edge) transparent;
    isolation: isolate;
  }

  /* The room above and below belongs to what is in it: all that scrolls is content, and makes it a tab stop. */
  .log > .unseen + * {
    margin-block-start: 1em;
  }

  .log > :last-child {
    margin-block-end: 1em;
  }

  /* The ring lies inside: the panel's edge would cut an outer one in half (WCAG 2.4.13). */
  .corner .log:focus-visible {
    outline-offset: -5px;
    box-shadow: none;
  }

  /* Layout stays inside: an append costs the same with ten thousand messages as with fifty. */
  .block {
    contain: layout style;
    /* Contained, it is painted after the ring of the log around it; beneath, the ring stays in one piece. */
    position: relative;
    z-index: -1;
    background: var(--_surface);
  }

  /* What a block out of view holds need not be looked at where the end moves; the room is for rings (Safari has none). */
  @supports (overflow-clip-margin: 1px) {
    .block {
      overflow: clip;
      overflow-clip-margin: 1.25em;
    }
  }

  .day,
  .notice {
    margin: 0.875em auto !important;
    color: var(--_quiet);
    font-size: 0.9375em;
    text-align: center;
    text-wrap: balance;
  }

  .day {
    font-weight: 600;
  }

  /* Seen, and not read out. */
  .notice time::before {
    content: '· ' / '';
  }

  .summary {
    margin-block: 0.75em;
    padding: 1em 1.125em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_message-radius);
    background: var(--_raised);
  }

  .content .summary-title {
    font-weight: 650;
  }

  .summary-text {
    padding-block: 0.375em;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  /* While the line is coming, the place of what comes with it. */
  .banner:has(.dots) ~ .main .block:empty::before,
  .banner:has(.dots) ~ .main .block:empty::after {
    content: '';
    display: block;
    inline-size: 72%;
    block-size: 4.5em;
    margin-block-end: 0.75em;
    border-radius: var(--_message-radius);
    background: var(--_raised);
  }

  .banner:has(.dots) ~ .main .block:empty::after {
    inline-size: 48%;
    block-size: 2.75em;
  }

  .typing {
    display: flex;
    align-items: center;
    gap: 0.625em;
    padding-block: 0.5em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .dots {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 1.375em;
  }

  .dots span {
    inline-size: 0.4375em;
    block-size: 0.4375em;
    border-radius: 50%;
    background: currentColor;
    opacity: 0.4;
  }

  /* Three breaths, then still (WCAG 2.2.2). */
  @media (prefers-reduced-motion: no-preference) {
    .dots span {
      animation: breathe 1.4s 3 both;
    }

    .dots span:nth-child(2) {
      animation-delay: 0.18s;
    }

    .dots span:nth-child(3) {
      animation-delay: 0.36s;
    }
  }

  @keyframes breathe {
    50% {
      opacity: 1;
    }
  }

  .content .jump {
    align-self: center;
    flex: none;
    margin-block: 0.25em 0.5em;
    border-color: var(--_edge);
    border-radius: 999px;
    background: var(--_surface);
    font-weight: 600;
  }
`;
