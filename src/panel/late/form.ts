import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../../core/conversation/form.ts';
import { openForm } from '../../core/conversation/select.ts';
import { concernAbout } from '../../core/guard/concern.ts';
import { nameOf } from '../../core/messages/author.ts';
import { noticeOf } from '../../core/messages/late-messages.ts';
import type { FormQuestion, FormRequest } from '../../core/protocol/form.ts';
import { wordsOf } from '../../core/speech/request-words.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { caseIcon, warningIcon } from '../views/icons.ts';
import { formAnswersOf, mostOf, type FormAnswers } from './form-answers.ts';
import type { FormField } from './form-fields.ts';
import { formStyles } from './form.styles.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { questionForm } from './question-form.ts';

/** Pinned above the conversation: who sends a form about what, and the way to it. Silent about itself. */
export function createFormPin(panel: ActingPanel): LatePart {
  const answers = formAnswersOf(panel);
  return {
    styles: formStyles,
    view({ conversation, messages }) {
      const request = openForm(conversation);
      const { words } = answers;
      if (!request || panel.late.settled === 'form' || answers.isAnswered()) return nothing;
      return html`<div class="status" role="group" aria-label=${words.heading} id="form-pin">
        <div class="pin">
          ${caseIcon}
          <p>
            ${words.sends(nameOf(request.from, messages))}
            <bdi lang=${request.lang ?? nothing}>${request.purpose}</bdi>
          </p>
          <button
            type="button"
            class="outlined"
            id="open-form"
            @click=${() => void panel.late.open('form', 'open-form')}
          >
            ${words.fillIn}
          </button>
        </div>
      </div>`;
    },
  };
}

/** In place of the conversation: the questions, and the way not to answer them. */
export function createFormPage(panel: ActingPanel): LatePart {
  const answers = formAnswersOf(panel);
  return {
    styles: formStyles,
    view(context) {
      const { words } = answers;
      const { conversation, messages } = context;
      const request = openForm(conversation);
      return html`<div class="page form" id="form">
        ${heading(context.panel.headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${
          request
            ? open(request, { context, panel, answers })
            : html`<p>${endOf(conversation.form, messages) ?? messages.composer.closed}</p>`
        }
      </div>`;
    },
  };
}

interface PageParts {
  readonly context: LateContext;
  readonly panel: ActingPanel;
  readonly answers: FormAnswers;
}

function open(request: FormRequest, { context, panel, answers }: PageParts): TemplateResult {
  const { words } = answers;
  const { messages } = context;
  const concern = concernAbout(wordsOf(request));
  return html`<div class="form-part">
      <p>${words.sends(nameOf(request.from, messages))}</p>
      ${
        concern
          ? html`<p class="error">
              ${warningIcon}<span>${messages.guard.warning(concern)} ${words.refused}</span>
            </p>`
          : html`<p>${words.care}</p>`
      }
    </div>
    ${
      concern
        ? nothing
        : questionForm({
            id: 'question-form',
            legend: request.purpose,
            lang: request.lang,
            fields: request.fields.map((field) => shown(field, request, answers)),
            problems: words.problems,
            failure: undefined,
            level: context.panel.headingLevel + 2,
            panel,
            beforeButton: nothing,
            button: words.send,
            isBusy: false,
            submit: (form) => answers.submit(form, request),
          })
    }
    <button type="button" class="outlined" id="decline-form" @click=${() => answers.decline(request)}>
      ${words.decline}
    </button>`;
}

function shown(field: FormQuestion, request: FormRequest, answers: FormAnswers): FormField {
  const { words } = answers;
  const problem = answers.problemOf(request, field.name);
  const question = {
    ...{ name: field.name, label: field.label },
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(request.lang !== undefined && { lang: request.lang }),
    ...(problem !== undefined && { problem: words.problem(problem, mostOf(field.kind)) }),
  };
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'date':
      return { ...question, type: field.kind, autocomplete: 'on' };
    case 'yes-no':
      return {
        ...question,
        options: [
          { label: words.yes, value: 'yes' },
          { label: words.no, value: 'no' },
        ],
      };
    case 'choice':
      return { ...question, options: field.options };
  }
}

function endOf(form: Form | undefined, messages: LateContext['messages']): string | undefined {
  if (!form?.request || !form.ended) return undefined;
  const { requestId } = form.request;
  return noticeOf({ type: 'form.closed', id: '', at: 0, requestId, reason: form.ended }, messages);
}
