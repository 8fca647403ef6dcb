import { form as es } from '../../adapters/locale/es-form.ts';
import { openForm } from '../../core/conversation/select.ts';
import { inspect } from '../../core/guard/inspect.ts';
import { form as en } from '../../core/messages/en-form.ts';
import type { FormMessages, FormProblem } from '../../core/messages/form-messages.ts';
import type { FormQuestion, FormRequest } from '../../core/protocol/form.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { answersIn, focusOn } from './form-fields.ts';
import { wordsIn } from './words-in.ts';

/** Letters of an answer: enough for a street, or for what happened. */
export const mostOf = (kind: FormQuestion['kind']): number => (kind === 'long-text' ? 1000 : 200);

const kept = new WeakMap<ActingPanel, FormAnswers>();

/** The panel's one: the pinned notice and the page are about the same form. */
export function formAnswersOf(panel: ActingPanel): FormAnswers {
  const answers = kept.get(panel) ?? new FormAnswers(panel);
  kept.set(panel, answers);
  return answers;
}

/** What is wrong with the answers to a form. Those that are right go as a message of the customer's. */
export class FormAnswers {
  private readonly panel: ActingPanel;
  private about: string | undefined;
  private found: ReadonlyMap<string, FormProblem> = new Map();

  constructor(panel: ActingPanel) {
    this.panel = panel;
  }

  get words(): FormMessages {
    return wordsIn(this.panel.parts.messages.lang, { en, es });
  }

  problemOf({ requestId }: FormRequest, name: string): FormProblem | undefined {
    return this.about === requestId ? this.found.get(name) : undefined;
  }

  submit(form: HTMLFormElement, request: FormRequest): void {
    const typed = answersIn(form);
    const answers = request.fields.map((field) => ({ field, given: (typed.get(field.name) ?? '').trim() }));
    this.about = request.requestId;
    this.found = new Map(
      answers.flatMap(({ field, given }) => {
        const problem = problemWith(field, given);
        return problem === undefined ? [] : [[field.name, problem] as const];
      }),
    );
    const { host, session, scroll } = this.panel;
    if (this.found.size > 0) {
      host.requestUpdate();
      void host.updateComplete.then(() => focusOn(this.panel, 'problems'));
      return;
    }
    const lines = answers.map(({ field, given }) => `${asked(field.label)} ${this.shown(field, given)}`);
    // What fails stands beside the message, with what can be done about it.
    session.send(lines.join('\n'), { value: request.requestId }).catch(() => undefined);
    this.leave();
    scroll.jumpToEnd();
  }

  decline({ requestId }: FormRequest): void {
    this.leave();
    // What cannot be done is told by the state.
    this.panel.session.run({ do: 'decline-form', requestId }).catch(() => undefined);
  }

  /** The message with the answers is on its way. */
  isAnswered(): boolean {
    const { state } = this.panel.session.store;
    const id = openForm(state)?.requestId;
    return state.timeline.outgoing.some(({ value }) => value !== undefined && value === id);
  }

  private shown(field: FormQuestion, given: string): string {
    const { words } = this;
    if (field.kind === 'date') return words.day(given);
    if (field.kind === 'yes-no') return given === 'yes' ? words.yes : words.no;
    if (field.kind === 'choice') return field.options.find(({ value }) => value === given)?.label ?? given;
    return given;
  }

  private leave(): void {
    const { late, host, composer } = this.panel;
    late.close(false);
    void host.updateComplete.then(() => composer.field?.focus());
  }
}

function problemWith({ kind }: FormQuestion, given: string): FormProblem | undefined {
  if (given === '') return kind === 'yes-no' || kind === 'choice' ? 'choose' : 'empty';
  if (given.length > mostOf(kind)) return 'long';
  return kind.endsWith('text') && inspect(given).some(({ certainty }) => certainty === 'certain')
    ? 'sensitive'
    : undefined;
}

/** A question ends in a mark of its own. */
function asked(label: string): string {
  return /[.?!…:]$/.test(label) ? label : `${label}:`;
}
