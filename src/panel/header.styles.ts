import { css } from 'lit';

/** What stands above the conversation: title, whom one talks to, menu, status, connection. */
export const headerStyles = css`
  /* Smaller text, and still 44 pixels high (WCAG 2.5.5). */
  .content :is(.tool, .who button, .pin button, .banner button) {
    min-block-size: 2.934em;
  }

  .content :is(.tool, .who button, .pin button) {
    font-size: 0.9375em;
  }

  .content .tool {
    padding-inline: 0.625em;
    gap: 0.375em;
    color: var(--_header-quiet);
  }

  .content .tool:hover {
    background: var(--_raised);
    color: var(--_text);
  }

  .header {
    position: relative;
    flex: none;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_header);
    color: var(--_on-header);
  }

  .bar {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    flex-wrap: wrap;
    gap: 0 0.125em;
    padding-block: 0.5em 0.25em;
    padding-inline: 1.25em 0.625em;
  }

  slot[name='header']::slotted(*) {
    margin-inline-end: 0.625em;
  }

  .content .title {
    margin-inline-end: auto;
    border-radius: 0.25em;
    font-size: 1.1875em;
    font-weight: 650;
    overflow-wrap: break-word;
  }

  .who {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.375em 0.625em;
    padding: 0 1.25em 0.75em;
  }

  /* Where there is no room beside the words, at the end of the next line. */
  .content :is(.who, .pin) button {
    margin-inline-start: auto;
  }

  .content .who button {
    padding-inline: 0.75em;
  }

  .who p {
    flex: 1 1 9em;
    color: var(--_header-quiet);
    font-size: 0.9375em;
  }

  .who .chip {
    flex: none;
    padding: 0.125em 0.625em;
    border: 1px solid var(--_edge);
    border-radius: 1em;
    color: inherit;
  }

  .face {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    background: var(--_raised);
    color: var(--_accent);
  }

  .face.person {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .menu {
    position: absolute;
    inset-block-start: 3.25em;
    inset-inline-end: 0.75em;
    z-index: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 13em;
    max-block-size: calc(100dvh - 5.25em);
    padding: 0.375em;
    border-radius: 0.875em;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow-y: auto;
  }

  .menu button {
    flex: none;
    justify-content: flex-start;
    padding-inline: 0.875em;
    border-radius: 0.625em;
  }

  .menu button:hover {
    background: var(--_raised);
  }

  .status,
  .banner {
    flex: none;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_raised);
  }

  .pin,
  .banner {
    display: flex;
    align-items: center;
    gap: 0.625em;
    padding: 0.5em 1.25em;
  }

  /* A long number or a long wait takes the line for itself, and the button the next one. */
  .pin {
    flex-wrap: wrap;
    gap: 0.25em 0.625em;
  }

  .pin + .pin {
    border-block-start: 1px solid var(--_hairline);
  }

  .pin p,
  .banner div {
    flex: 1;
    min-inline-size: 0;
    font-size: 0.9375em;
    text-wrap: pretty;
  }

  .pin p {
    flex-basis: 10em;
  }

  .pin .icon,
  .banner .icon {
    color: var(--_accent);
  }

  .banner {
    align-items: flex-start;
    padding-block: 0.75em;
  }

  .banner.alert,
  .banner.alert .icon {
    background: var(--_alert-ground);
    color: var(--_alert);
  }

  .banner ::slotted(a) {
    display: inline-block;
    padding-block: 0.75em;
    color: inherit;
    font-weight: 600;
  }

  .reference {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
