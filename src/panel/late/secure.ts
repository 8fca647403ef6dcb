import { html, nothing, type TemplateResult } from 'lit';
import { isFramedElsewhere } from '../../adapters/framed-elsewhere.ts';
import type { OpenSecure, Secure } from '../../core/conversation/secure.ts';
import { maySend, openSecure } from '../../core/conversation/select.ts';
import { concernAbout } from '../../core/guard/concern.ts';
import { nameOf } from '../../core/messages/author.ts';
import { noticeOf } from '../../core/messages/late-messages.ts';
import type { SecureMessages } from '../../core/messages/secure-messages.ts';
import type { SecureField, SecureRequest } from '../../core/protocol/secure.ts';
import { wordsOf } from '../../core/speech/request-words.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { warningIcon } from '../views/icons.ts';
import type { FormField } from './form-fields.ts';
import { questionForm } from './question-form.ts';
import { formStyles } from './form.styles.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { lockIcon } from './lock-icon.ts';
import { secureAnswersOf, type SecureAnswers } from './secure-answers.ts';

/** Pinned above the conversation: who asks what for, and the way to the form. Silent about itself. */
export function createSecurePin(panel: ActingPanel): LatePart {
  const answers = secureAnswersOf(panel);
  return {
    styles: formStyles,
    view(context) {
      const { words } = answers;
      const prompt = shownPrompt(context);
      answers.watch(openSecure(context.conversation)?.request);
      if (!prompt || panel.late.settled === 'secure') return nothing;
      const { request, ended } = prompt;
      return html`<div class="status" role="group" aria-label=${words.heading} id="secure-pin">
        <div class="pin">
          ${lockIcon}
          <p>
            ${asks(request, context, words)}
            ${ended ? html`<br />${words.over}` : answers.endsSoon(request) ? html`<br />${words.timeEnds}` : nothing}
          </p>
          ${answers.endsSoon(request) && !ended ? renewButton(request, answers, words.moreTime) : nothing}
          ${
            ended
              ? renewButton(request, answers, words.askAgain)
              : html`<button
                  type="button"
                  class="outlined"
                  id="open-secure"
                  @click=${() => void panel.late.open('secure', 'open-secure')}
                >
                  ${words.answer}
                </button>`
          }
        </div>
      </div>`;
    },
    dispose: () => answers.watch(undefined),
  };
}

/** In place of the conversation: what is asked for and what becomes of it, the fields, and the other ways. */
export function createSecurePage(panel: ActingPanel): LatePart {
  const answers = secureAnswersOf(panel);
  return {
    styles: formStyles,
    view(context) {
      const { words } = answers;
      const {
        conversation,
        messages,
        panel: { headingLevel },
      } = context;
      const prompt = shownPrompt(context);
      return html`<div class="page form" id="secure">
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${
          prompt
            ? form(prompt, { context, words, panel, answers })
            : html`<p>${endOf(conversation.secure, messages) ?? messages.composer.closed}</p>`
        }
      </div>`;
    },
  };
}

interface PageParts {
  readonly context: LateContext;
  readonly words: SecureMessages;
  readonly panel: ActingPanel;
  readonly answers: SecureAnswers;
}

/** The one that can be answered, or could until its time was over: that one can be asked for again. */
function shownPrompt({ conversation }: LateContext): OpenSecure | undefined {
  const { secure, capabilities } = conversation;
  const open = openSecure(conversation);
  if (open || secure?.ended !== 'expired' || !capabilities.secure || !maySend(conversation)) return open;
  return secure.request && { ...secure, request: secure.request };
}

function asks({ from, purpose, lang }: SecureRequest, { messages }: LateContext, words: SecureMessages) {
  return html`${words.asks(nameOf(from, messages))} <bdi lang=${lang ?? nothing}>${purpose}</bdi>`;
}

function form(prompt: OpenSecure, parts: PageParts): TemplateResult {
  const { context, words, answers } = parts;
  const { request } = prompt;
  const { messages } = context;
  const refusal = refusalOf(request, messages, words);
  return html`<div class="form-part">
      ${
        refusal === undefined
          ? html`<p>${words.care}</p>
              <p>${words.asks(nameOf(request.from, messages))}</p>`
          : html`<p>${asks(request, context, words)}</p>
              <p class="error">${warningIcon}<span>${refusal}</span></p>`
      }
    </div>
    ${refusal === undefined ? questions(prompt, parts) : nothing}
    <div class="form-part">
      ${heading(context.panel.headingLevel + 2, words.otherWays, { id: 'other-ways' })}
      <p>${words.otherWaysText}</p>
      <slot></slot>
      <button type="button" class="outlined" id="decline-secure" @click=${() => answers.decline(request)}>
        ${words.decline}
      </button>
    </div>`;
}

/** Why no field is shown, where none is. */
function refusalOf(
  request: SecureRequest,
  messages: LateContext['messages'],
  words: SecureMessages,
): string | undefined {
  const concern = concernAbout(wordsOf(request));
  if (concern) return `${messages.guard.warning(concern)} ${words.refused}`;
  return isFramedElsewhere(window) ? words.framed : undefined;
}

function questions(prompt: OpenSecure, { context, words, panel, answers }: PageParts): TemplateResult {
  const { request, ended } = prompt;
  return questionForm({
    id: 'secure-form',
    legend: request.purpose,
    lang: request.lang,
    fields: request.fields.map((field) => shown(field, prompt, answers)),
    problems: words.problems,
    failure: answers.failure,
    level: context.panel.headingLevel + 2,
    panel,
    beforeButton: time(prompt, { context, words, answers }),
    button: ended ? words.askAgain : answers.isSending ? words.sending : words.send,
    isBusy: answers.isSending,
    submit(form) {
      if (ended) answers.renew(request);
      else void answers.submit(form, prompt);
    },
  });
}

/** Until when, and more of it by one press, as often as it is wanted (WCAG 2.2.1). */
function time(
  { request, ended }: OpenSecure,
  { context, words, answers }: Pick<PageParts, 'context' | 'words' | 'answers'>,
): TemplateResult {
  if (ended) return html`<p class="error">${warningIcon}<span>${words.over}</span></p>`;
  const { transcript } = context.messages;
  return html`<div class="form-time">
    <p class="state">
      ${answers.endsSoon(request) ? words.timeEnds : words.until(transcript.time(request.expiresAt))}
    </p>
    ${renewButton(request, answers, words.moreTime)}
  </div>`;
}

function renewButton(request: SecureRequest, answers: SecureAnswers, label: string): TemplateResult {
  return html`<button type="button" class="outlined" id="renew-secure" @click=${() => answers.renew(request)}>
    ${label}
  </button>`;
}

/** The widget's own words for a number; a question has those of who asks. */
function shown(field: SecureField, { request }: OpenSecure, { problems, words }: SecureAnswers): FormField {
  const { name } = field;
  const problem = problems.get(name);
  const wrong = problem === undefined ? {} : { problem: words.problem(problem) };
  if ('label' in field) {
    const yesNo = [
      { label: words.yes, value: 'yes' },
      { label: words.no, value: 'no' },
    ];
    const options = field.kind === 'choice' ? field.options : yesNo;
    const lang = request.lang === undefined ? {} : { lang: request.lang };
    return { name, label: field.label, ...lang, ...wrong, options };
  }
  const { kind } = field;
  // There is no token for four digits of a card; that for its number would have a browser offer the whole.
  const autocomplete = kind === 'zip' ? 'postal-code' : 'off';
  return {
    ...{ name, label: words.label(kind), hint: words.hint(kind), ...wrong },
    type: 'text',
    inputMode: 'numeric',
    autocomplete,
  };
}

function endOf(secure: Secure | undefined, messages: LateContext['messages']): string | undefined {
  if (!secure?.request || !secure.ended) return undefined;
  const { requestId, fields } = secure.request;
  const kinds = fields.map(({ kind }) => kind);
  return noticeOf({ type: 'secure.closed', id: '', at: 0, requestId, reason: secure.ended, kinds }, messages);
}
