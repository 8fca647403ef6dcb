import { css } from 'lit';

/** One message: whose it is, its words, how far it has come. */
export const messageStyles = css`
  .message {
    max-inline-size: min(92%, 56ch);
    margin-block-end: 0.375em;
    border-radius: 0.5em;
    scroll-margin-block: 0.75em;
  }

  .message.own {
    margin-inline-start: auto;
    inline-size: fit-content;
  }

  .content .author {
    padding-block: 0.5em 0.25em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .own .author {
    text-align: end;
  }

  .bubble {
    inline-size: fit-content;
    max-inline-size: 100%;
    box-sizing: border-box;
    padding: 0.625em 0.9375em;
    border-radius: var(--_message-radius);
    border-start-start-radius: min(var(--_message-radius), 0.375em);
    background: var(--_raised);
    overflow: clip;
  }

  .words {
    overflow-wrap: anywhere;
  }

  .plain {
    white-space: pre-line;
  }

  .own .bubble {
    margin-inline-start: auto;
    border-radius: var(--_message-radius);
    border-end-end-radius: min(var(--_message-radius), 0.375em);
    background: var(--_own);
    color: var(--_on-own);
  }

  .message:is(.agent, .supervisor) .bubble {
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_edge), var(--_surface) 40%);
    background: var(--_surface);
  }

  .words > * + * {
    margin-block-start: 0.625em !important;
  }

  .bubble :is(ul, ol) {
    margin: 0;
    padding-inline-start: 1.375em;
  }

  .bubble li + li {
    margin-block-start: 0.25em;
  }

  .bubble a {
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .bubble :is(code, pre) {
    margin: 0;
    font:
      0.9375em/1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
  }

  .host {
    font-weight: 400;
  }

  .removed {
    color: var(--_quiet);
    font-style: italic;
  }

  .state {
    padding-block-start: 0.25em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .own .state {
    text-align: end;
  }

  .undelivered {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5em;
    padding-block-start: 0.5em;
  }

  .warned,
  .translated {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding-block-start: 0.5em;
  }

  .warned .error {
    padding: 0;
  }

  :is(.warned, .translated) [aria-disabled] {
    border-color: transparent;
    color: var(--_quiet);
  }

  .undelivered .error {
    inline-size: 100%;
    justify-content: flex-end;
    padding: 0;
  }

  .content .stop {
    margin-block-start: 0.5em;
  }
`;
