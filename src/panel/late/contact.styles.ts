import { css } from 'lit';
import { pageStyles } from './page.styles.ts';

/** The other ways than waiting: their place above the conversation, and their pages. */
export const contactStyles = css`
  ${pageStyles}

  .content .pin .quiet {
    color: var(--_quiet);
  }

  .way {
    display: grid;
    justify-items: start;
    gap: 0.5em;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .page.contact-page {
    gap: 1.125em;
  }

  .contact-page fieldset {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
    box-sizing: border-box;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .contact-page :is(legend, label[for]) {
    padding: 0;
    font-weight: 650;
  }

  .contact-page .hint {
    padding: 0;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: 0.375em 0.875em;
    box-sizing: border-box;
    border: 1px solid var(--_edge);
    border-radius: 0.75em;
    cursor: pointer;
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .contact-page textarea {
    inline-size: 100%;
    box-sizing: border-box;
    min-block-size: 6.5em;
    margin: 0;
    padding: 0.5625em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: 0.875em;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    resize: vertical;
  }

  .contact-page textarea:focus {
    outline: 3px solid var(--_ring);
    outline-offset: 1px;
  }

  .contact-page textarea[aria-invalid] {
    border: 2px solid var(--_alert);
  }

  .write {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
  }

  .booked {
    display: flex;
    gap: 0.625em;
    inline-size: 100%;
    box-sizing: border-box;
    padding: 0.875em 1em;
    border: 1px solid var(--_edge);
    border-radius: 0.875em;
  }
`;
