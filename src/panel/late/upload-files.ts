import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Upload, UploadedFile } from '../../core/conversation/upload.ts';
import { noticeOf } from '../../core/messages/late-messages.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { UploadMessages } from '../../core/messages/upload-messages.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { checkIcon, warningIcon } from '../views/icons.ts';
import type { FileTray, Pick } from './file-tray.ts';

interface ListContext {
  readonly words: UploadMessages;
  readonly messages: Messages;
  readonly level: number;
}

interface TrayContext extends ListContext {
  readonly panel: ActingPanel;
  readonly tray: FileTray;
}

/** "Files to send": each with what can be done about it, and one button for all. */
export function chosenFiles(picks: readonly Pick[], context: TrayContext): TemplateResult {
  const { words, level, panel, tray } = context;
  const isReady = picks.some(({ state }) => state.is === 'ready');
  return html`<div class="upload-part">
    ${heading(level, words.toSend, { id: 'files-to-send' })}
    ${
      picks.length === 0
        ? nothing
        : html`<ul class="files" aria-labelledby="files-to-send">
            ${repeat(
              picks,
              ({ localId }) => localId,
              (pick) => chosenFile(pick, context),
            )}
          </ul>`
    }
    <p class="hint" id="send-hint">${words.hint}</p>
    <button
      type="button"
      class="primary"
      id="send-files"
      aria-disabled=${isReady ? nothing : 'true'}
      aria-describedby="send-hint"
      @click=${() => {
        if (!tray.send()) panel.announcer.say(words.nothing);
      }}
    >
      ${words.send}
    </button>
  </div>`;
}

/** The button stays the same one while a file goes through its states, so that the focus stays with it. */
function chosenFile(pick: Pick, { words, messages, panel, tray }: TrayContext): TemplateResult {
  const { localId, name, content, state, renamed } = pick;
  const isOnItsWay = state.is === 'sending' || state.is === 'waiting';
  const isFault = state.is === 'refused' || state.is === 'failed';
  // The buttons' names hold the file's, for who does not see beside what they stand (WCAG 2.4.9).
  return html`<li class="file">
    <div class="file-words">
      <p class="file-name" id="name-${localId}"><bdi>${name}</bdi></p>
      <p class=${isFault ? 'error' : 'state'}>
        ${isFault ? warningIcon : `${words.size(content.size)} · `}<span>${stateOf(pick, words)}</span>
      </p>
      ${state.is === 'sending' ? progress(localId, state.part, words) : nothing}
      ${renamed && !isFault ? html`<p class="state">${words.renamed}</p>` : nothing}
    </div>
    ${
      state.is === 'failed'
        ? html`<button
            type="button"
            class="outlined"
            aria-label=${`${messages.delivery.tryAgain} ${name}`}
            @click=${() => tray.sendAgain(localId)}
          >
            ${messages.delivery.tryAgain}
          </button>`
        : nothing
    }
    ${
      state.is === 'arrived'
        ? nothing
        : html`<button
            type="button"
            class="outlined remove"
            aria-label=${`${isOnItsWay ? words.stop : words.remove} ${name}`}
            @click=${() => (isOnItsWay ? tray.stop(localId) : remove(localId, panel, tray))}
          >
            ${isOnItsWay ? words.stop : words.remove}
          </button>`
    }
  </li>`;
}

function progress(localId: string, part: number, words: UploadMessages): TemplateResult {
  return html`<progress aria-labelledby="name-${localId}" max="100" value=${Math.round(part * 100)}>
    ${words.sending(part)}
  </progress>`;
}

/** To the next file's button, else to where files are chosen (accessibility.md 9.2). */
function remove(localId: string, panel: ActingPanel, tray: FileTray): void {
  const buttons = (): HTMLElement[] => [...panel.root.querySelectorAll<HTMLElement>('#upload .remove')];
  const at = buttons().findIndex((button) => button === panel.root.activeElement);
  tray.remove(localId);
  void panel.host.updateComplete.then(() => {
    (buttons()[at] ?? panel.root.querySelector<HTMLElement>('#choose-file'))?.focus();
  });
}

function stateOf({ state }: Pick, words: UploadMessages): string {
  switch (state.is) {
    case 'refused':
      return words.problem(state.problem);
    case 'failed':
      return words.failed(state.error);
    case 'sending':
      return words.sending(state.part);
    default:
      return words[state.is];
  }
}

/** What the other side has, and what it made of it. */
export function sentFiles(
  upload: Upload | undefined,
  { words, messages, level }: ListContext,
): TemplateResult | typeof nothing {
  if (!upload?.files.length) return nothing;
  const { requestId } = upload.request;
  return html`<div class="upload-part">
    ${heading(level, words.sent, { id: 'files-sent' })}
    <ul class="files" aria-labelledby="files-sent">
      ${repeat(
        upload.files,
        ({ file }) => file,
        (file) => sentFile(file, requestId, { words, messages }),
      )}
    </ul>
  </div>`;
}

function sentFile(
  file: UploadedFile,
  requestId: string,
  { words, messages }: Omit<ListContext, 'level'>,
): TemplateResult {
  const { name, bytes, step } = file;
  if (step === 'rejected') {
    const fact = { id: '', at: 0, requestId, file: file.file, name, reason: file.reason } as const;
    // The buttons' names hold the file's, for who does not see beside what they stand (WCAG 2.4.9).
    return html`<li class="file">
      <p class="error">
        ${warningIcon}<span>${noticeOf({ type: 'upload.rejected', ...fact }, messages)}</span>
      </p>
    </li>`;
  }
  // The buttons' names hold the file's, for who does not see beside what they stand (WCAG 2.4.9).
  return html`<li class="file">
    <div class="file-words">
      <p class="file-name"><bdi>${name}</bdi></p>
      <p class="state">${words.size(bytes)} · ${step === 'accepted' ? words.accepted : words.checking}</p>
    </div>
    ${step === 'accepted' ? checkIcon : nothing}
  </li>`;
}
