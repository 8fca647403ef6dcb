import { html, type TemplateResult } from 'lit';
import { closing as es } from '../../adapters/locale/es-closing.ts';
import { hasCase } from '../../core/conversation/select.ts';
import { closing as en } from '../../core/messages/en-closing.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { closingStyles as styles } from './closing.styles.ts';
import type { LatePart } from './late-part.ts';
import { createSurvey } from './survey.ts';
import { wordsIn } from './words-in.ts';

/** Below the end of a conversation: the case, the copy, and one question that nobody has to answer. */
export function createClosing(panel: ActingPanel): LatePart {
  const survey = createSurvey(panel);
  return {
    styles,
    view({ conversation, messages, panel: { headingLevel } }) {
      const words = wordsIn(messages.lang, { en, es });
      const open = (page: 'case' | 'save', id: string, label: string): TemplateResult =>
        html`<button type="button" class="outlined" id=${id} @click=${() => void panel.late.open(page, id)}>
          ${label}
        </button>`;
      return html`<div class="closing-end">
        <div class="closing-row">
          ${hasCase(conversation) ? open('case', 'end-case', words.heading) : ''}
          ${open('save', 'end-save', messages.chrome.save)}
        </div>
        ${survey.view(conversation, { words, messages, level: headingLevel + 1 })}
      </div>`;
    },
  };
}
