import { css, html, nothing, type TemplateResult } from 'lit';
import { save as es } from '../../adapters/locale/es-save.ts';
import { printContent } from '../../adapters/print-content.ts';
import { saveFile } from '../../adapters/save-file.ts';
import { mayAsk } from '../../core/conversation/select.ts';
import { save as en } from '../../core/messages/en-save.ts';
import type { SaveMessages } from '../../core/messages/save-messages.ts';
import { plainTranscript } from '../../core/transcript/plain-transcript.ts';
import { transcriptOf, type Transcript } from '../../core/transcript/transcript.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { heading } from '../views/heading.ts';
import type { LatePart } from './late-part.ts';
import { pageStyles } from './page.styles.ts';
import { transcriptContent, transcriptPage, transcriptStyles } from './transcript-document.ts';
import { wordsIn } from './words-in.ts';

const styles = css`
  ${pageStyles}

  .save-way {
    display: grid;
    justify-items: start;
    gap: 0.25em;
    inline-size: 100%;
  }
`;

/** "Save this chat": the ways to keep a copy, in place of the conversation. All but e-mail work offline. */
export function createSave(panel: ActingPanel): LatePart {
  return {
    styles,
    view({ conversation, messages, panel: { headingLevel } }) {
      const words = wordsIn(messages.lang, { en, es });
      const ways = createWays(panel, words);
      const mayEmail = conversation.capabilities.emailTranscript && mayAsk(conversation);
      return html`<div class="page" id="save">
        ${heading(headingLevel + 1, words.heading, { id: 'page-title' })}
        <button type="button" class="outlined" id="close-page" @click=${() => panel.late.close(true)}>
          ${words.back}
        </button>
        <p>${words.intro}</p>
        <p>${words.care}</p>
        ${way('save-page', [words.page, words.pageHint], ways.page)}
        ${way('save-text', [words.text, words.textHint], ways.text)}
        ${way('save-print', [words.print, words.printHint], ways.print)}
        ${mayEmail ? way('save-email', [words.email, words.emailHint], ways.email) : nothing}
      </div>`;
    },
  };
}

function way(id: string, [name, hint]: readonly [string, string], press: () => void): TemplateResult {
  return html`<div class="save-way">
    <button type="button" class="outlined" id=${id} aria-describedby="${id}-hint" @click=${press}>
      ${name}
    </button>
    <p class="hint" id="${id}-hint">${hint}</p>
  </div>`;
}

function createWays(panel: ActingPanel, words: SaveMessages) {
  const { announcer, parts, root } = panel;
  const { clock, messages } = parts;
  const record = (): Transcript =>
    transcriptOf(panel.session.store.state, { messages, words, now: clock.now() });

  /** The name tells neither the bank nor what it was about: others may see it. */
  function keep(ending: 'html' | 'txt', type: string, text: string): void {
    const name = `chat-${dayOf(clock.now())}.${ending}`;
    saveFile({ name, type, text }, clock);
    announcer.say(words.saved(name));
  }

  return {
    page: () => keep('html', 'text/html', transcriptPage(record(), messages)),
    text: () => keep('txt', 'text/plain', plainTranscript(record())),
    print() {
      const transcript = record();
      const { title, lang } = transcript;
      const content = transcriptContent(transcript, messages);
      printContent(root, { title, lang, styles: transcriptStyles, content });
    },
    email() {
      panel.session.run({ do: 'email-transcript' }).then(
        () => announcer.say(words.emailed),
        () => announcer.say(words.failed),
      );
    },
  };
}

/** "2026-08-21", by the calendar of the customer. */
function dayOf(at: number): string {
  const date = new Date(at);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
