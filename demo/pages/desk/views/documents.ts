import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Upload, UploadedFile } from '../../../../src/core/conversation/upload.ts';
import type { Acts } from '../acts.ts';
import { mayLead, type Desk, type Held } from '../desk-state.ts';
import { fileStepWords, sizeWords, uploadEndWords } from '../file-words.ts';
import { endIcon, fileIcon } from './icons.ts';

/** What was asked for and what has come. The files themselves are nowhere to be had from here. */
export function documents(held: Held, desk: Desk, act: Acts): TemplateResult {
  const { upload } = held.conversation;
  const isOpen = upload !== undefined && !upload.ended;
  const cannot = desk.line !== 'online' || !mayLead(held);
  return html`<section class="panel" aria-labelledby="documents-title">
    <h2 id="documents-title">Documents</h2>
    ${upload ? request(upload) : html`<p class="quiet">Nothing was asked for yet.</p>`}
    <button
      class="button button-outline"
      type="button"
      id="file-button"
      aria-disabled=${cannot ? 'true' : nothing}
      @click=${() => cannot || (isOpen ? act.withdrawFile(held.id) : act.askFile())}
    >
      ${isOpen ? endIcon : fileIcon} ${isOpen ? 'Take the request back' : 'Ask for a document'}
    </button>
  </section>`;
}

function request({ request: { purpose, lang }, files, ended }: Upload): TemplateResult {
  return html`<p><bdi lang=${lang ?? nothing}>${purpose}</bdi></p>
    ${
      files.length === 0
        ? nothing
        : html`<ul class="documents">
            ${repeat(
              files,
              ({ file }) => file,
              (file) => html`<li>${document(file)}</li>`,
            )}
          </ul>`
    }
    <p class="quiet">${documentsState(files, ended)}</p>`;
}

function document(file: UploadedFile): TemplateResult {
  return html`<p class="document-name"><bdi>${file.name}</bdi></p>
    <p class="quiet">${file.kind.toUpperCase()}, ${sizeWords(file.bytes)}. ${fileStepWords(file)}</p>`;
}

function documentsState(files: readonly UploadedFile[], ended: Upload['ended']): string {
  if (ended) return uploadEndWords(ended);
  return files.length === 0 ? 'The customer has been asked.' : 'The customer may send more.';
}
