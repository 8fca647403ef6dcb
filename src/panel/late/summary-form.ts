import { html, nothing, type TemplateResult } from 'lit';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { mayAnswerSummary } from '../../core/conversation/select.ts';
import type { ClosingMessages } from '../../core/messages/closing-messages.ts';
import type { AnsweredSummary } from '../../core/protocol/closing.ts';
import { cleanText } from '../../core/text/clean.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heldBack } from './guarded.ts';
import { textField } from './text-field.ts';

/** Below the summary: that it is right, or what is wrong with it, or what the customer has said. */
export function createSummaryForm(panel: ActingPanel) {
  const { announcer, host, root } = panel;
  /** The id of the summary that is being corrected. */
  let correcting: string | undefined;
  let problem = '';

  function answer(id: string, said: Omit<AnsweredSummary, 'target'>, words: ClosingMessages): void {
    panel.session.run({ do: 'answer-summary', id, ...said }).then(
      () => {
        correcting = undefined;
        announcer.say(said.answer === 'right' ? words.confirmed : words.corrected.replace(/:$/, '.'));
        // The buttons have done their work; the heading of what they were about stays.
        root.querySelector<HTMLElement>('#case-summary')?.focus();
        host.requestUpdate();
      },
      () => announcer.warn(words.unsent),
    );
  }

  function correct(id: string): void {
    correcting = id;
    problem = '';
    host.requestUpdate();
    void host.updateComplete.then(() => field()?.focus());
  }

  function send(id: string, words: ClosingMessages): void {
    const text = field()?.value.trim() ?? '';
    problem = text === '' ? words.empty : (heldBack(text, panel) ?? '');
    host.requestUpdate();
    if (problem === '') return answer(id, { answer: 'wrong', text }, words);
    field()?.focus();
    announcer.warn(problem);
  }

  const field = (): HTMLTextAreaElement | null => root.querySelector<HTMLTextAreaElement>('#correction');

  return {
    view(conversation: Conversation, words: ClosingMessages): TemplateResult | typeof nothing {
      const { summary } = conversation.caseFile;
      if (summary?.answered) return said(summary.answered, words);
      if (!summary || !mayAnswerSummary(conversation)) return nothing;
      const { id } = summary;
      if (correcting === id) {
        const { correction: label, correctionHint: hint } = words;
        return html`${textField({ id: 'correction', label, hint, problem })}
          <button type="button" class="primary" id="send-correction" @click=${() => send(id, words)}>
            ${words.send}
          </button>`;
      }
      return html`<p id="summary-question">${words.ask}</p>
        <div class="closing-row" role="group" aria-labelledby="summary-question">
          <button
            type="button"
            class="primary"
            id="summary-right"
            @click=${() => answer(id, { answer: 'right' }, words)}
          >
            ${words.right}
          </button>
          <button type="button" class="outlined" id="summary-wrong" @click=${() => correct(id)}>
            ${words.wrong}
          </button>
        </div>`;
    },
  };
}

function said({ answer, text }: Omit<AnsweredSummary, 'target'>, words: ClosingMessages): TemplateResult {
  if (answer === 'right') return html`<p>${words.confirmed}</p>`;
  return html`<p>${words.corrected}</p>
    <p class="purpose" dir="auto">${cleanText(text ?? '')}</p>`;
}
