import { html, nothing, type TemplateResult } from 'lit';
import { isWaiting, mayLeaveMessage } from '../../core/conversation/select.ts';
import { redact } from '../../core/guard/redact.ts';
import { inspectDraft } from '../../session/inspect-draft.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { CareBlockedEvent } from '../public-events.ts';
import { ask, lossOf } from '../question.ts';
import { heading } from '../views/heading.ts';
import { warningIcon } from '../views/icons.ts';
import { contactStyles } from './contact.styles.ts';
import { contactWords } from './contact.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { privateTextarea } from './private-textarea.ts';

/** Why the text is not on its way. `possible`: the customer decides; `held`: it cannot go out as it is. */
interface Note {
  problem: { readonly text: string; readonly way?: 'possible' | 'held' } | undefined;
  isLeft: boolean;
  /** Kept while the page is closed, and nowhere but here. */
  draft: string;
}

/** In place of the conversation: words for the bank's people to read when they are there. */
export function createLeaveMessage(panel: ActingPanel): LatePart {
  const note: Note = { problem: undefined, isLeft: false, draft: '' };
  return {
    styles: contactStyles,
    view(context) {
      const { conversation, messages } = context;
      const words = contactWords(messages);
      const title = note.isLeft ? words.left : words.leaveMessage;
      return html`<div class="page contact-page" id="leave-message">
        ${heading(context.panel.headingLevel + 1, title, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${note.isLeft || !mayLeaveMessage(conversation) ? nothing : form(context, panel, note)}
      </div>`;
    },
    closed() {
      note.isLeft = false;
    },
  };
}

function form({ conversation, messages }: LateContext, panel: ActingPanel, note: Note): TemplateResult {
  const words = contactWords(messages);
  const { problem } = note;
  const loss = lossOf(conversation, messages);
  return html`${loss === undefined ? nothing : html`<p>${loss}</p>`}
    <div class="write">
      <label for="note">${words.message}</label>
      ${problem === undefined ? nothing : html`<p class="error" id="note-error">${warningIcon}<span>${problem.text}</span></p>`}
      ${privateTextarea({
        ...{ id: 'note', value: note.draft, isWrong: problem !== undefined },
        describedBy: problem === undefined ? 'note-hint' : 'note-error note-hint',
        typed(text) {
          note.draft = text;
          panel.announcer.typed();
        },
      })}
      <p class="hint" id="note-hint">${words.messageHint}</p>
    </div>
    <div class="ways">
      <button type="button" class="primary" id="leave-note" @click=${() => leave(panel, note, false)}>
        ${words.send}
      </button>
      ${choice(panel, note)}
    </div>`;
}

/** The same ways out as in the composer. */
function choice(panel: ActingPanel, note: Note): TemplateResult | typeof nothing {
  const { guard } = panel.parts.messages;
  switch (note.problem?.way) {
    case 'held':
      return html`<button type="button" class="outlined" @click=${() => removeAndLeave(panel, note)}>
        ${guard.removeAndSend}
      </button>`;
    case 'possible':
      return html`<button type="button" class="outlined" @click=${() => leave(panel, note, true)}>
        ${guard.sendAnyway}
      </button>`;
    default:
      return nothing;
  }
}

const fieldOf = ({ root }: ActingPanel): HTMLTextAreaElement | null =>
  root.querySelector<HTMLTextAreaElement>('#note');

function leave(panel: ActingPanel, note: Note, anyway: boolean): void {
  const { messages } = panel.parts;
  const { state } = panel.session.store;
  const text = fieldOf(panel)?.value.trim() ?? '';
  note.problem = problemOf(panel, text, anyway);
  panel.host.requestUpdate();
  if (note.problem) {
    panel.announcer.warn(note.problem.text);
    fieldOf(panel)?.focus();
    return;
  }
  const act = (): void => void send(panel, note, text);
  if (!isWaiting(state)) return act();
  const words = contactWords(messages);
  ask(panel, {
    ...{ title: words.messageQuestion, loss: lossOf(state, messages), holds: isWaiting },
    ...{ stay: messages.handoff.stayInLine, go: words.send, opener: 'leave-note', act },
  });
}

function problemOf(panel: ActingPanel, text: string, anyway: boolean): Note['problem'] {
  const { messages, clock } = panel.parts;
  const words = contactWords(messages);
  const { state } = panel.session.store;
  if (text === '') return { text: words.empty };
  const over = text.length - state.capabilities.maxText;
  if (over > 0) return { text: words.tooLong(over) };
  const findings = inspectDraft(text, state, clock.now());
  const certain = findings.find(({ certainty }) => certainty === 'certain');
  const first = certain ?? findings[0];
  if (!first || (anyway && !certain)) return undefined;
  panel.host.dispatchEvent(new CareBlockedEvent([...new Set(findings.map(({ kind }) => kind))]));
  return certain
    ? { text: messages.guard.held(certain.kind), way: 'held' }
    : { text: messages.guard.possible(first.kind), way: 'possible' };
}

function removeAndLeave(panel: ActingPanel, note: Note): void {
  const field = fieldOf(panel);
  const { messages, clock } = panel.parts;
  if (!field) return;
  const findings = inspectDraft(field.value, panel.session.store.state, clock.now());
  note.draft = redact(field.value, findings, messages.guard.removed);
  field.value = note.draft;
  leave(panel, note, true);
}

async function send(panel: ActingPanel, note: Note, text: string): Promise<void> {
  try {
    await panel.session.run({ do: 'leave-message', text });
  } catch {
    note.problem = { text: contactWords(panel.parts.messages).failed };
    panel.announcer.warn(note.problem.text);
    panel.host.requestUpdate();
    return;
  }
  note.isLeft = true;
  note.draft = '';
  panel.host.requestUpdate();
  await panel.host.updateComplete;
  panel.root.querySelector<HTMLElement>('#leave-message #page-title')?.focus();
}
