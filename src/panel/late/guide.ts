import { css, html, nothing, type TemplateResult } from 'lit';
import { guide as es } from '../../adapters/locale/es-guide.ts';
import { guide as en } from '../../core/messages/en-guide.ts';
import type { GuideMessages, GuideSection } from '../../core/messages/guide-messages.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import type { LatePart } from './late-part.ts';
import { pageStyles } from './page.styles.ts';
import { wordsIn } from './words-in.ts';

const styles = css`
  ${pageStyles}

  .guide-part {
    display: grid;
    gap: 0.375em;
    inline-size: 100%;
  }

  .guide-part ul {
    display: grid;
    gap: 0.375em;
    margin: 0.125em 0 0;
    padding: 0;
    list-style: none;
  }

  .guide-part li {
    padding-inline-start: 0.75em;
    border-inline-start: 0.1875em solid var(--_edge);
  }

  .guide-part dl {
    margin: 0;
  }

  .guide-part dl > div {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) 2fr;
    gap: 0.75em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_edge);
  }

  .guide-part dt {
    font-weight: 650;
  }

  .guide-part dd {
    margin: 0;
  }
`;

/** "Help with this chat": what it can do, and its keys, in place of the conversation (WCAG 3.3.5). */
export function createGuide(panel: ActingPanel): LatePart {
  return {
    styles,
    view({ messages, panel: { headingLevel } }) {
      const words = wordsIn(messages.lang, { en, es });
      return html`<div class="page" id="guide">
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${words.sections.map((section, index) => part(section, headingLevel + 2, index))}
        ${trade(words, headingLevel + 2)} ${keys(words, headingLevel + 2)}
      </div>`;
    },
  };
}

function part(
  { heading: title, text, examples }: GuideSection,
  level: number,
  index: number,
): TemplateResult {
  return html`<div class="guide-part">
    ${heading(level, title, { id: `guide-${index}` })}
    <p>${text}</p>
    ${
      examples
        ? html`<ul>
            ${examples.map((example) => html`<li>${example}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

function trade({ wordsHeading, words }: GuideMessages, level: number): TemplateResult {
  return html`<div class="guide-part">
    ${heading(level, wordsHeading, { id: 'guide-words' })}
    ${pairs(words.map(({ word, means }) => [word, means]))}
  </div>`;
}

function keys({ keysHeading, keysIntro, keys: rows }: GuideMessages, level: number): TemplateResult {
  return html`<div class="guide-part">
    ${heading(level, keysHeading, { id: 'guide-keys' })}
    <p>${keysIntro}</p>
    ${pairs(rows.map(({ key, does }) => [key, does]))}
  </div>`;
}

function pairs(rows: readonly (readonly [string, string])[]): TemplateResult {
  return html`<dl>
    ${rows.map(
      ([term, text]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}
