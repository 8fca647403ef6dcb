import { css } from 'lit';

/** The settings' form. */
export const settingsStyles = css`
  .settings {
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
  }

  .content #settings-title {
    border-radius: 0.25em;
    font-size: 1.1875em;
    font-weight: 650;
  }

  .settings fieldset {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0.5em 1em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 0.875em;
  }

  .settings legend {
    padding-inline: 0.375em;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .setting {
    padding-block: 0.375em;
  }

  .setting label {
    display: block;
    padding-block-end: 0.25em;
    overflow-wrap: anywhere;
  }

  .setting select {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.25em 0.625em;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-overflow: ellipsis;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 0.75em;
    box-sizing: border-box;
    min-block-size: 2.75em;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .switch input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }

  @media (max-height: 20rem) {
    .settings {
      flex: none;
      overflow: visible;
    }
  }
`;
