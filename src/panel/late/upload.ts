import { html, nothing, type TemplateResult } from 'lit';
import { upload as es } from '../../adapters/locale/es-upload.ts';
import { openUpload } from '../../core/conversation/select.ts';
import type { Upload } from '../../core/conversation/upload.ts';
import { nameOf } from '../../core/messages/author.ts';
import { upload as en } from '../../core/messages/en-upload.ts';
import { noticeOf } from '../../core/messages/late-messages.ts';
import type { UploadMessages } from '../../core/messages/upload-messages.ts';
import { acceptOf } from '../../core/protocol/file-kind.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import { fileIcon } from './file-icon.ts';
import { trayOf, type FileTray } from './file-tray.ts';
import type { LateContext, LatePart } from './late-part.ts';
import { chosenFiles, sentFiles } from './upload-files.ts';
import { uploadStyles } from './upload.styles.ts';
import { wordsIn } from './words-in.ts';

/** Pinned above the conversation: who asks for what, and the way to the page. Silent about itself. */
export function createUploadPin(panel: ActingPanel): LatePart {
  const tray = trayOf(panel);
  return {
    styles: uploadStyles,
    view({ conversation, messages }) {
      const upload = openUpload(conversation);
      if (!upload || panel.late.settled === 'upload') return nothing;
      const words = wordsIn(messages.lang, { en, es });
      const { from, purpose, lang } = upload.request;
      const sending = tray.of(upload).find(({ state }) => state.is === 'sending')?.state;
      return html`<div class="status" role="group" aria-label=${words.heading} id="upload-pin">
        <div class="pin">
          ${fileIcon}
          <p>
            ${words.asks(nameOf(from, messages))} <bdi lang=${lang ?? nothing}>${purpose}</bdi>
            ${sending?.is === 'sending' ? html`<br />${words.sending(sending.part)}` : nothing}
          </p>
          <button
            type="button"
            class="outlined"
            id="open-upload"
            @click=${() => void panel.late.open('upload', 'open-upload')}
          >
            ${words.heading}
          </button>
        </div>
      </div>`;
    },
  };
}

/** In place of the conversation: what is asked for and where it goes, the files, and what becomes of them. */
export function createUploadPage(panel: ActingPanel): LatePart {
  const tray = trayOf(panel);
  return {
    styles: uploadStyles,
    view(context) {
      const { conversation, messages } = context;
      const words = wordsIn(messages.lang, { en, es });
      const { headingLevel } = context.panel;
      const upload = openUpload(conversation);
      return html`<div
        class="page upload"
        id="upload"
        @dragover=${dragged}
        @drop=${(event: DragEvent) => taken(event, event.dataTransfer, tray)}
        @paste=${(event: ClipboardEvent) => taken(event, event.clipboardData, tray)}
      >
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        ${upload ? open(upload, { context, words, panel, tray }) : ended(context)}
        ${sentFiles(conversation.upload, { words, messages, level: headingLevel + 2 })}
        ${upload ? finish(upload, words, panel) : nothing}
      </div>`;
    },
  };
}

interface PageParts {
  readonly context: LateContext;
  readonly words: UploadMessages;
  readonly panel: ActingPanel;
  readonly tray: FileTray;
}

function open(upload: Upload, { context, words, panel, tray }: PageParts): TemplateResult {
  const { messages } = context;
  const { from, purpose, lang } = upload.request;
  return html`<div class="upload-part">
      <p>${words.asks(nameOf(from, messages))}</p>
      <p class="purpose" dir="auto" lang=${lang ?? nothing}>${purpose}</p>
      ${facts(upload, context, words)}
      <p>${words.care}</p>
    </div>
    <div class="drop">
      <div class="choose">
        <label class="outlined" for="choose-file">${words.choose}</label>
        <input
          type="file"
          id="choose-file"
          ?multiple=${upload.request.mostFiles > 1}
          accept=${acceptOf(upload.request.kinds)}
          aria-describedby="drop-hint"
          @change=${(event: Event) => chosen(event, tray)}
        />
      </div>
      <p id="drop-hint" class="hint">${words.orDrop}</p>
    </div>
    ${chosenFiles(tray.of(upload), { words, messages, panel, tray, level: context.panel.headingLevel + 2 })}`;
}

function facts({ request }: Upload, context: LateContext, words: UploadMessages): TemplateResult {
  const { conversation, messages } = context;
  const { upload } = conversation.capabilities;
  const { day, time } = messages.transcript;
  const rows = [
    [words.to, upload ? upload.to : ''],
    [words.kinds, request.kinds.map((kind) => words.kind(kind)).join(', ')],
    [words.limits, words.limit(request.mostFiles, request.mostBytes)],
    [words.until, `${day(request.expiresAt, context.panel.now)}, ${time(request.expiresAt)}`],
  ];
  return html`<dl>
    ${rows.map(
      ([term, fact]) =>
        html`<div>
          <dt>${term}</dt>
          <dd><bdi>${fact}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

/** Nothing can be sent any more; the customer may still be here and read. */
function ended({ conversation: { upload }, messages }: LateContext): TemplateResult {
  const end = upload?.ended && { id: '', at: 0, requestId: upload.request.requestId, reason: upload.ended };
  return html`<p>
    ${end ? noticeOf({ type: 'upload.closed', ...end }, messages) : messages.composer.closed}
  </p>`;
}

function finish({ request, files }: Upload, words: UploadMessages, panel: ActingPanel): TemplateResult {
  const hasSent = files.some(({ step }) => step !== 'rejected');
  return html`<button
    type="button"
    class="outlined"
    id="finish-upload"
    @click=${() => {
      panel.late.close(false);
      // What cannot be done is told by the state.
      panel.session.run({ do: 'finish-upload', requestId: request.requestId }).catch(() => undefined);
      void panel.host.updateComplete.then(() => panel.composer.field?.focus());
    }}
  >
    ${hasSent ? words.done : words.decline}
  </button>`;
}

/** The same file may be chosen again, after it was removed: the input forgets it. Nothing is sent by it. */
function chosen(event: Event, tray: FileTray): void {
  if (!(event.currentTarget instanceof HTMLInputElement)) return;
  void tray.add([...(event.currentTarget.files ?? [])]);
  event.currentTarget.value = '';
}

function taken(event: Event, data: DataTransfer | null, tray: FileTray): void {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  void tray.add(files);
}

/** Without this the browser would leave the page for a file that is dropped on it. */
function dragged(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}
