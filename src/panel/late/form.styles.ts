import { css } from 'lit';
import { choiceStyles } from './choice.styles.ts';
import { pageStyles } from './page.styles.ts';

/** A page with questions: what is wrong on top, then label, hint, problem and field of each. */
export const formStyles = css`
  ${pageStyles}
  ${choiceStyles}

  .form-part {
    display: grid;
    justify-items: start;
    gap: 1em;
    inline-size: 100%;
  }

  div.form-part {
    gap: 0.5em;
  }

  .content .purpose {
    inline-size: 100%;
    box-sizing: border-box;
    padding: 0.625em 0.9375em;
    border-radius: var(--_control-radius);
    background: var(--_raised);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .questions > legend {
    margin-block-end: 1em;
  }

  .questions {
    display: grid;
    gap: 1em;
  }

  .questions,
  .form-field {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .form-field :is(label, legend) {
    display: block;
    padding: 0 0 0.125em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .form-field .hint {
    padding: 0 0 0.375em;
  }

  .form .error {
    padding: 0 0 0.375em;
  }

  .form-field .entry {
    inline-size: min(100%, 16em);
  }

  .form-field textarea {
    inline-size: 100%;
    min-block-size: 6.5em;
  }

  .problems {
    display: grid;
    gap: 0.5em;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.75em 0.9375em;
    border: 2px solid var(--_alert);
    border-radius: 0.875em;
  }

  .content .problems :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_alert);
  }

  .problems ul {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .problems button {
    justify-content: flex-start;
    padding-inline: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.1875em;
    overflow-wrap: anywhere;
  }

  .problems button:hover {
    text-decoration-thickness: 2px;
  }

  .form-time {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }

  .form ::slotted(*) {
    margin: 0;
  }
`;
