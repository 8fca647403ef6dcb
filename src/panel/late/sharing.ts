import { css, html, nothing, type TemplateResult } from 'lit';
import { sharing as es } from '../../adapters/locale/es-sharing.ts';
import { isSeen, mayAsk, openSharing } from '../../core/conversation/select.ts';
import { nameOf } from '../../core/messages/author.ts';
import { sharing as en } from '../../core/messages/en-sharing.ts';
import type { SharingMessages } from '../../core/messages/sharing-messages.ts';
import type { SharingRequest } from '../../core/protocol/sharing.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { pageIcon } from './page-icon.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { sharedPageOf } from './shared-page.ts';
import { wordsIn } from './words-in.ts';

const styles = css`
  #sharing-question {
    inline-size: min(26em, 100vw - 3em);
    max-block-size: calc(100dvh - 3em);
    overflow-y: auto;
  }

  #sharing-title {
    font-weight: 650;
  }

  #sharing-question li {
    margin-block-start: 0.5em;
  }
`;

const dialogOf = ({ root }: ActingPanel): HTMLDialogElement | null =>
  root.querySelector<HTMLDialogElement>('#sharing-question');

/** Before all else in Help while the page is seen: by whom, and the way to stop it. */
export function createSharingTop(panel: ActingPanel): LatePart {
  const page = sharedPageOf(panel);
  const stop = (words: SharingMessages): void => {
    page.stop();
    panel.composer.field?.focus();
    // Else the other side's word is what is said.
    if (!mayAsk(panel.session.store.state)) panel.announcer.warn(words.stopped);
  };
  return {
    styles,
    view({ conversation, messages }) {
      const words = wordsIn(messages.lang, { en, es });
      const request = openSharing(conversation);
      const endsAt = conversation.sharing?.endsAt;
      const isTold = page.isStopped && mayAsk(conversation);
      if (!request || endsAt === undefined || isTold) return nothing;
      const name = nameOf(request.from, messages);
      return html`<div class="status" role="group" aria-label=${words.label} id="sharing">
        <div class="pin">
          ${pageIcon}
          ${
            page.isStopped
              ? html`<p>${words.stopped}</p>`
              : html`<p>${words.sees(name, messages.transcript.time(endsAt))}</p>
                  <button type="button" class="primary" id="stop-sharing" @click=${() => stop(words)}>
                    ${words.stop}
                  </button>`
          }
        </div>
      </div>`;
    },
    dispose: () => page.dispose(),
  };
}

/** Pinned above the conversation: who asks. What it means is asked in a dialog, at the customer's own press. */
export function createSharingPin(panel: ActingPanel): LatePart {
  return {
    styles,
    view(context) {
      const { conversation, messages } = context;
      const words = wordsIn(messages.lang, { en, es });
      const request = isSeen(conversation) ? undefined : openSharing(conversation);
      if (!request) return nothing;
      return html`<div class="status" role="group" aria-label=${words.label} id="sharing-pin">
          <div class="pin">
            ${pageIcon}
            <p>${words.asks(nameOf(request.from, messages))}</p>
            <button
              type="button"
              class="outlined"
              id="answer-sharing"
              @click=${() => dialogOf(panel)?.showModal()}
            >
              ${words.answer}
            </button>
          </div>
        </div>
        ${question(request, context, { words, panel })}`;
    },
  };
}

/** The button that shares nothing comes first, and has the focus. Escape leaves the question open. */
function question(
  request: SharingRequest,
  { messages }: LateContext,
  { words, panel }: { readonly words: SharingMessages; readonly panel: ActingPanel },
): TemplateResult {
  const answer = (act: () => void): void => {
    dialogOf(panel)?.close();
    panel.composer.field?.focus();
    act();
  };
  const page = sharedPageOf(panel);
  const share = async (): Promise<void> => {
    if (!(await page.start(request.requestId))) panel.announcer.warn(words.failed);
  };
  return html`<dialog
    class="confirm"
    id="sharing-question"
    aria-labelledby="sharing-title"
    aria-describedby="sharing-meaning"
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation()}
  >
    <p id="sharing-title">${words.question(nameOf(request.from, messages))}</p>
    <ul id="sharing-meaning">
      <li>${words.seen}</li>
      <li>${words.neverSeen}</li>
      <li>${words.stopAnyTime}</li>
      <li>${words.until(messages.transcript.time(request.expiresAt))}</li>
    </ul>
    <div class="choices">
      <button
        type="button"
        class="primary"
        id="decline-sharing"
        @click=${() => answer(() => page.decline(request.requestId))}
      >
        ${words.decline}
      </button>
      <button type="button" class="outlined" id="start-sharing" @click=${() => answer(() => void share())}>
        ${words.share}
      </button>
    </div>
  </dialog>`;
}
