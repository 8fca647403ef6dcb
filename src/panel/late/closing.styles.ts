import { css } from 'lit';
import { choiceStyles } from './choice.styles.ts';
import { pageStyles } from './page.styles.ts';

/** The case's page and the survey: facts in rows, one choice of five, a field. */
export const closingStyles = css`
  ${pageStyles}
  ${choiceStyles}

  .closing-part,
  .closing-field {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    inline-size: 100%;
  }

  .closing-part .summary {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
  }

  .closing-part dl {
    inline-size: 100%;
    margin: 0;
  }

  .closing-part dl > div {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_hairline);
  }

  .closing-part dt {
    font-weight: 650;
  }

  .closing-part dd {
    margin: 0;
  }

  .closing-part ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .closing-field label,
  .survey legend {
    padding: 0;
    font-weight: 600;
  }

  .survey legend {
    padding-block-end: 0.5em;
  }

  .closing-field textarea {
    inline-size: 100%;
    min-block-size: 5.5em;
  }

  .closing-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .closing-end {
    display: grid;
    flex: none;
    justify-items: start;
    gap: 0.75em;
    box-sizing: border-box;
    max-block-size: 15em;
    padding: 0.25em 1.25em 1.25em;
    overflow-y: auto;
    scrollbar-color: var(--_edge) transparent;
    background: var(--_raised);
  }

  @media (max-height: 30rem) {
    .closing-end {
      max-block-size: none;
      overflow: visible;
    }
  }

  .survey {
    display: grid;
    gap: 0.75em;
    inline-size: 100%;
  }

  .content #survey-title {
    font-weight: 650;
  }
`;
