import { css } from 'lit';

/** The panel beside the page. Adopted after all others, whose places it takes back. */
export const dockStyles = css`
  .corner[data-layout='dock'] {
    inset: 0 auto;
    inset-inline-end: 0;
    gap: 0;
    block-size: calc(100% - var(--_keyboard, 0px));
    margin: 0;
  }

  .corner[data-layout='dock'][data-side='start'] {
    inset-inline: 0 auto;
  }

  /* The panel's own button to minimize is always in view, and the corner is the composer's. */
  .corner[data-layout='dock'] .launcher {
    display: none;
  }

  .corner[data-layout='dock'] #panel {
    inline-size: var(--care-chat-width, 25em);
    block-size: 100%;
    border-inline-start: 1px solid var(--_edge);
    border-radius: 0;
    box-shadow: none;
  }

  .corner[data-layout='dock'][data-side='start'] #panel {
    border-inline: 0 1px solid var(--_edge);
    border-inline-end: 1px solid var(--_edge);
  }
`;
