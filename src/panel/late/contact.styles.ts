import { css } from 'lit';
import { choiceStyles } from './choice.styles.ts';
import { pageStyles } from './page.styles.ts';

/** The other ways than waiting: their place above the conversation, and their pages. */
export const contactStyles = css`
  ${pageStyles}
  ${choiceStyles}

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

  .contact-page :is(legend, label[for]) {
    padding: 0;
    font-weight: 650;
  }

  .contact-page .hint {
    padding: 0;
  }

  .contact-page textarea {
    inline-size: 100%;
    min-block-size: 6.5em;
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
