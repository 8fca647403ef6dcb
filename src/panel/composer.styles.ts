import { css } from 'lit';

/** What stands below the conversation: suggested replies, the field, the end. */
export const composerStyles = css`
  .composer {
    flex: none;
    padding: 0.75em 1.25em 0.875em;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_surface);
  }

  .composer label {
    display: block;
    margin-block-end: 0.375em;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.5em;
  }

  .send {
    margin-inline-start: auto;
  }

  /* Whatever text is typed into, here and on the pages that come late. */
  .content :is(textarea, :where(.entry)) {
    box-sizing: border-box;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5625em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    resize: vertical;
  }

  .content :is(textarea, :where(.entry)):focus {
    outline: 3px solid var(--_ring);
    outline-offset: 1px;
    border-color: transparent;
  }

  .content :is(textarea, :where(.entry))[aria-invalid] {
    border: 2px solid var(--_alert);
  }

  .composer textarea {
    field-sizing: content;
    flex: 1 1 6em;
    min-inline-size: 0;
    max-block-size: 8em;
    resize: none;
  }

  .hold {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block-start: 0.5em;
  }

  .hint {
    padding-block-start: 0.375em;
    color: var(--_quiet);
    font-size: 0.9375em;
    text-wrap: pretty;
  }

  slot[name='privacy']::slotted(*) {
    display: block;
    padding-block-start: 0.375em;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .unsent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    padding-block-end: 0.5em;
  }

  .unsent p {
    flex: 1 1 10em;
    min-inline-size: 0;
    max-block-size: 6em;
    overflow-y: auto;
  }

  .note {
    display: flex;
    gap: 0.5em;
    padding-block-end: 0.5em;
  }

  .error {
    display: flex;
    gap: 0.5em;
    padding-block-end: 0.5em;
    color: var(--_alert);
    font-size: 0.9375em;
  }

  .suggestions {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0.5em;
    max-block-size: 40%;
    padding: 0.25em 1.25em 0.875em;
    overflow-y: auto;
  }

  .urgent {
    flex: none;
    padding: 0.4375em 0.5em;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_raised);
  }

  .content #urgent {
    gap: 0.5em;
    padding-inline: 0.75em;
    font-weight: 600;
    text-align: start;
  }

  #urgent .icon {
    color: var(--_alert);
  }

  .urgent > p {
    padding: 0 0.75em 0.5em;
  }

  .ended {
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.5em;
    padding: 1em 1.25em 1.25em;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_raised);
  }

  .content #ended {
    font-weight: 650;
  }
`;
