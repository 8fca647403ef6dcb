import { css } from 'lit';

/** A page that stands in place of the conversation, and scrolls by itself. */
export const pageStyles = css`
  .page {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    align-items: flex-start;
    gap: 1em;
    min-block-size: 0;
    padding: 1em 1.25em 1.5em;
    overflow-y: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 0.75em;
    scrollbar-color: var(--_edge) transparent;
    overflow-wrap: anywhere;
  }

  .page :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    border-radius: 0.25em;
    font-size: 1em;
    font-weight: 650;
  }

  .content #page-title {
    font-size: 1.1875em;
  }

  .page p {
    margin: 0;
    max-inline-size: 52ch;
  }

  @media (max-height: 20rem) {
    .page {
      flex: none;
      overflow: visible;
    }
  }
`;
