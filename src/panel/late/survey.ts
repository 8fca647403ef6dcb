import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { entriesOf, mayAsk } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import type { ClosingMessages } from '../../core/messages/closing-messages.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { RatedRole } from '../../core/protocol/closing.ts';
import { isPerson, type Participant } from '../../core/protocol/participant.ts';
import type { Session } from '../../session/session.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { heldBack } from './guarded.ts';
import { textField } from './text-field.ts';

interface SurveyContext {
  readonly words: ClosingMessages;
  readonly messages: Messages;
  readonly level: number;
}

const scores = [5, 4, 3, 2, 1];

/** How it was with the assistant, and with the agent: a choice of five each, in words. Nothing waits for it. */
export function createSurvey(panel: ActingPanel) {
  const { announcer, host, root } = panel;
  let skipped: Session | undefined;
  let thanked: Session | undefined;
  let begun: Session | undefined;
  let problem = '';

  function skip(): void {
    skipped = panel.session;
    host.requestUpdate();
    root.querySelector<HTMLElement>('#ended')?.focus();
  }

  async function send(asked: readonly RatedRole[], words: ClosingMessages): Promise<void> {
    const scoreOf = (about: RatedRole): number =>
      Number(root.querySelector<HTMLInputElement>(`#survey [name=${about}]:checked`)?.value ?? 0);
    const rated = asked.map((about) => ({ about, score: scoreOf(about) })).filter(({ score }) => score > 0);
    const comment = root.querySelector<HTMLTextAreaElement>('#comment')?.value.trim() ?? '';
    problem = heldBack(comment, panel) ?? '';
    host.requestUpdate();
    if (problem !== '') {
      root.querySelector<HTMLElement>('#comment')?.focus();
      return announcer.warn(problem);
    }
    if (rated.length === 0) {
      root.querySelector<HTMLElement>('#survey input')?.focus();
      return announcer.warn(words.chooseFirst);
    }
    const { session } = panel;
    begun = session;
    try {
      // What was added is about the last of them: the person, if there was one.
      for (const rating of rated) {
        const more = comment !== '' && rating === rated.at(-1) ? { comment } : {};
        await session.run({ do: 'rate', ...rating, ...more });
      }
    } catch {
      return announcer.warn(words.unsent);
    }
    thanked = session;
    announcer.say(words.thanks);
    root.querySelector<HTMLElement>('#survey-title')?.focus();
    host.requestUpdate();
  }

  function form(
    asked: readonly (readonly [RatedRole, Participant])[],
    { words, messages }: SurveyContext,
  ): TemplateResult {
    const { comment: label, commentHint: hint } = words;
    return html`<div class="survey" id="survey">
      ${repeat(
        asked,
        ([about]) => about,
        ([about, from]) => question(about, nameOf(from, messages), words),
      )}
      ${textField({ id: 'comment', label, hint, problem })}
      <div class="closing-row">
        <button
          type="button"
          class="primary"
          id="send-survey"
          @click=${() =>
            void send(
              asked.map(([about]) => about),
              words,
            )}
        >
          ${words.rate}
        </button>
        <button type="button" class="outlined" id="skip-survey" @click=${skip}>${words.skip}</button>
      </div>
    </div>`;
  }

  return {
    view(conversation: Conversation, context: SurveyContext): TemplateResult | typeof nothing {
      const { words, level } = context;
      const { session } = panel;
      const asked = tookPart(conversation).filter(([about]) => !conversation.caseFile.rated.includes(about));
      // One answer may arrive and the next not go out: what is left stays on screen, with what was added. After
      // a reload nobody is asked twice.
      const isPart = begun === session && asked.length > 0;
      const isOver = thanked === session || (conversation.caseFile.rated.length > 0 && !isPart);
      const mayRate = conversation.capabilities.survey && mayAsk(conversation) && asked.length > 0;
      if (skipped === session || !(isOver || mayRate)) return nothing;
      // The heading is the same one before and after the answer: the focus goes there and stays.
      return html`<div class="survey">
        ${heading(level, words.survey, { id: 'survey-title' })}
        ${isOver ? html`<p>${words.thanks}</p>` : form(asked, context)}
      </div>`;
    },
  };
}

function question(about: RatedRole, name: string, words: ClosingMessages): TemplateResult {
  return html`<fieldset>
    <legend>${words.how(about, name)}</legend>
    ${scores.map(
      (score) =>
        html`<label class="option"
          ><input type="radio" name=${about} value=${score} /> ${words.score(score)}</label
        >`,
    )}
  </fieldset>`;
}

/** Who has said something: the assistant, and the last person. */
function tookPart({ timeline }: Conversation): readonly (readonly [RatedRole, Participant])[] {
  const authors = [...entriesOf(timeline)].flatMap((entry) => (entry.kind === 'message' ? entry.from : []));
  const assistant = authors.findLast(({ role }) => role === 'assistant');
  const agent = authors.findLast(isPerson);
  return [
    ...(assistant ? [['assistant', assistant] as const] : []),
    ...(agent ? [['agent', agent] as const] : []),
  ];
}
