import { secure as es } from '../../adapters/locale/es-secure.ts';
import type { OpenSecure } from '../../core/conversation/secure.ts';
import { openSecure } from '../../core/conversation/select.ts';
import { answerOf } from '../../core/guard/secure-answer.ts';
import { secure as en } from '../../core/messages/en-secure.ts';
import type { FieldProblem, SecureMessages } from '../../core/messages/secure-messages.ts';
import type { Cancel } from '../../core/protocol/ports.ts';
import type { SecureRequest } from '../../core/protocol/secure.ts';
import { transportErrorFrom } from '../../core/protocol/transport-error.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { answersIn, focusOn } from './form-fields.ts';
import { wordsIn } from './words-in.ts';

/** The end of the time is told so long before it, in milliseconds (accessibility.md 9.9). */
const endsBefore = 120_000;
/** The longest that a timer of the browser can wait. */
const longest = 2 ** 31 - 1;

const kept = new WeakMap<ActingPanel, SecureAnswers>();

/** The panel's one: the pinned notice and the page are about the same prompt. */
export function secureAnswersOf(panel: ActingPanel): SecureAnswers {
  const answers = kept.get(panel) ?? new SecureAnswers(panel);
  kept.set(panel, answers);
  return answers;
}

/**
 * What goes on with a secure prompt on this side: what is wrong with which field, and when its time ends.
 *
 * It never holds an answer. Those are read from the fields when they are sent, handed to the session, and are in
 * the fields still when that did not work.
 */
export class SecureAnswers {
  problems: ReadonlyMap<string, FieldProblem> = new Map();
  /** Why they did not go out, where it is no field's fault. */
  failure: string | undefined;
  isSending = false;
  private readonly panel: ActingPanel;
  private watched: SecureRequest | undefined;
  private cancel: Cancel | undefined;
  private soon: SecureRequest | undefined;

  constructor(panel: ActingPanel) {
    this.panel = panel;
  }

  get words(): SecureMessages {
    return wordsIn(this.panel.parts.messages.lang, { en, es });
  }

  /** The time ends in two minutes or less. */
  endsSoon(request: SecureRequest): boolean {
    return this.soon === request;
  }

  /** Tells, once for each end that a prompt has, two minutes ahead that it is near. */
  watch(request: (SecureRequest & { readonly at: number }) | undefined): void {
    if (this.watched === request) return;
    if (this.watched?.requestId !== request?.requestId) this.forget();
    this.watched = request;
    this.cancel?.();
    if (!request) return;
    const { clock } = this.panel.parts;
    // Whichever is the nearer, should the two clocks differ.
    const left = Math.min(request.expiresAt - request.at, request.expiresAt - clock.now());
    if (left < longest) this.cancel = clock.after(Math.max(0, left - endsBefore), () => this.warn(request));
  }

  async submit(form: HTMLFormElement, { request }: OpenSecure): Promise<void> {
    if (this.isSending) return;
    const typed = answersIn(form);
    const answers = request.fields.map(
      (field) => [field.name, answerOf(field, typed.get(field.name) ?? '')] as const,
    );
    this.failure = undefined;
    this.problems = new Map(
      answers.flatMap(([name, one]) => ('problem' in one ? [[name, one.problem]] : [])),
    );
    if (this.problems.size > 0) return this.showProblems();
    this.isSending = true;
    this.draw();
    const values = answers.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []));
    try {
      await this.panel.session.submitSecure(
        request.requestId,
        Object.fromEntries(values) as Record<string, string>,
      );
      this.leave();
    } catch (thrown) {
      this.isSending = false;
      await this.failed(thrown);
    } finally {
      this.isSending = false;
    }
  }

  decline({ requestId }: SecureRequest): void {
    this.leave();
    // What cannot be done is told by the state.
    this.panel.session.run({ do: 'decline-secure', requestId }).catch(() => undefined);
  }

  renew({ requestId }: SecureRequest): void {
    this.panel.session.run({ do: 'renew-secure', requestId }).catch(() => {
      this.panel.announcer.warn(this.words.notRenewed);
    });
  }

  private warn(request: SecureRequest): void {
    if (openSecure(this.panel.session.store.state)?.request !== request) return;
    this.soon = request;
    const { host, parts, announcer } = this.panel;
    const { timeEnds } = this.words;
    announcer.warn(host.isOpen ? timeEnds : parts.messages.speech.whileClosedPrefix(timeEnds));
    this.draw();
  }

  /** Where the fields are at fault, to the list of what is wrong; else the words are said and stand by the button. */
  private async failed(thrown: unknown): Promise<void> {
    const kind = transportErrorFrom(thrown)?.kind ?? 'unsupported';
    const prompt = openSecure(this.panel.session.store.state);
    if (!prompt) return this.draw();
    if (kind === 'rejected') {
      const names = prompt.wrong.length > 0 ? prompt.wrong : prompt.request.fields.map(({ name }) => name);
      this.problems = new Map(names.map((name) => [name, 'wrong']));
      return this.showProblems();
    }
    this.failure = this.words.failed(kind);
    this.panel.announcer.warn(this.failure);
    this.draw();
  }

  /** The customer has just sent; one who has gone on meanwhile is told, and not moved. */
  private async showProblems(): Promise<void> {
    const { host, root, announcer } = this.panel;
    const isHere = root.activeElement?.closest('#secure-form') !== null && root.activeElement !== null;
    this.draw();
    await host.updateComplete;
    if (isHere && host.isOpen) focusOn(this.panel, 'problems');
    else announcer.warn(this.words.problems);
  }

  private leave(): void {
    const { late, host, composer } = this.panel;
    this.forget();
    if (late.page !== 'secure') return;
    late.close(false);
    void host.updateComplete.then(() => composer.field?.focus());
  }

  private forget(): void {
    this.problems = new Map();
    this.failure = undefined;
  }

  private draw(): void {
    this.panel.host.requestUpdate();
  }
}
