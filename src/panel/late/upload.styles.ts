import { css } from 'lit';
import { pageStyles } from './page.styles.ts';

/** The page for files: facts in rows, a place to drop, two lists. */
export const uploadStyles = css`
  ${pageStyles}

  .upload-part {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    inline-size: 100%;
  }

  .content .purpose {
    inline-size: 100%;
    box-sizing: border-box;
    padding: 0.625em 0.9375em;
    border-radius: var(--_control-radius);
    background: var(--_raised);
    font-weight: 600;
  }

  .upload dl {
    inline-size: 100%;
    margin: 0;
  }

  .upload dl > div {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) 2fr;
    gap: 0.75em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_hairline);
  }

  .upload dt {
    font-weight: 650;
  }

  .upload dd {
    margin: 0;
  }

  .drop {
    display: grid;
    justify-items: center;
    gap: 0.25em;
    inline-size: 100%;
    box-sizing: border-box;
    padding: 1em;
    border: 2px dashed var(--_edge);
    border-radius: 0.875em;
    text-align: center;
  }

  /* The browser's own control covers our words for it, which are in the customer's language. */
  .choose {
    position: relative;
    display: grid;
  }

  .choose > * {
    box-sizing: border-box;
    grid-area: 1 / 1;
    min-block-size: 2.75em;
  }

  .choose input {
    z-index: 1;
    inline-size: 100%;
    block-size: 100%;
    min-inline-size: 0;
    margin: 0;
    opacity: 0;
    font-size: inherit;
    cursor: pointer;
  }

  .choose input::file-selector-button {
    cursor: pointer;
  }

  .content .choose label {
    display: grid;
    place-items: center;
    padding: 0.25em 1.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    font-weight: 600;
  }

  .content .choose label:has(+ input:hover) {
    border-color: var(--_accent);
    background: var(--_raised);
  }

  .choose label:has(+ input:focus-visible) {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }

  .files {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em;
    padding: 0.625em 0.9375em;
    border: 1px solid var(--_edge);
    border-radius: 0.875em;
  }

  .file-words {
    flex: 1 1 10em;
    min-inline-size: 0;
  }

  .content .file-name {
    font-weight: 600;
  }

  .upload .error {
    padding: 0.25em 0 0;
  }

  .file > .error {
    flex: 1;
    padding: 0;
  }

  .file .icon {
    color: var(--_accent);
  }

  .error .icon {
    color: inherit;
  }

  .file progress {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block-start: 0.5em;
    accent-color: var(--_accent);
  }

  .content .upload [aria-disabled] {
    border-color: var(--_edge);
    background: var(--_surface);
    color: var(--_quiet);
  }
`;
