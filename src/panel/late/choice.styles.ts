import { css } from 'lit';

/** Choices, one of which can be taken: radio buttons whose whole labels can be pressed. The same wherever they stand. */
export const choiceStyles = css`
  .content fieldset:has(> .option) {
    display: grid;
    gap: 0.5em;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .content .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.875em;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    font-weight: inherit;
    cursor: pointer;
  }

  .content .option:has(:checked) {
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
`;
