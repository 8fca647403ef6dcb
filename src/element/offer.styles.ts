/** Without Lit, which the offer is too small for; the name is what the build and editors look for. */
const css = String.raw;

/** For the bubble alone; the colours and the card are the element's. */
export const offerStyles = css`
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    box-sizing: border-box;
    padding: 1em;
    inline-size: min(22em, calc(100vw - 2.5em));
    max-block-size: calc(100dvh - 6em);
    overflow: auto;
  }

  .offer p {
    flex: 1 0 100%;
    margin: 0 0 0.25em;
    overflow-wrap: anywhere;
  }

  .offer button {
    min-block-size: 2.75em;
    padding: 0 0.75em;
    border: 1px solid currentColor;
    border-radius: 0.75em;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }

  .offer .yes {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .offered {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
