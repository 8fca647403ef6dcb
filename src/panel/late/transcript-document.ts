import { html, nothing, render, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages/messages.ts';
import type { Transcript, TranscriptLine } from '../../core/transcript/transcript.ts';
import { block } from '../views/rich-text.ts';

/** The record for eyes and ears: landmarks, headings by day and author, each message in its own language. */
export function transcriptContent(transcript: Transcript, messages: Messages): DocumentFragment {
  const place = document.createElement('div');
  render(content(transcript, messages), place);
  const marks = document.createTreeWalker(place, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (marks.nextNode()) comments.push(marks.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  const all = document.createDocumentFragment();
  all.append(...place.childNodes);
  return all;
}

/** The same as a file that needs nothing else, and runs nothing. */
export function transcriptPage(transcript: Transcript, messages: Messages): string {
  const page = document.implementation.createHTMLDocument(transcript.title);
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  // Of no namespace until the file is read as HTML: the page's policy is asked for styles in any document.
  const styles = page.createElementNS(null, 'style');
  styles.textContent = transcriptStyles;
  page.head.prepend(charset);
  page.head.append(styles);
  page.documentElement.lang = transcript.lang;
  page.body.append(page.importNode(transcriptContent(transcript, messages), true));
  return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}\n`;
}

export const transcriptStyles = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1rem; background: Canvas; color: CanvasText; }
h1 { font-size: 1.5rem; }
h2 { margin-top: 2rem; font-size: 1.25rem; }
h3 { margin-bottom: .25rem; font-size: 1.0625rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
article { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: .25rem solid; break-inside: avoid; }
p { margin: .25rem 0; }
pre { white-space: pre-wrap; }
article, p, dd { overflow-wrap: anywhere; }
`;

function content({ title, facts, days }: Transcript, messages: Messages): TemplateResult {
  return html`<header>
      <h1>${title}</h1>
      <dl>
        ${facts.map(
          ([term, fact]) =>
            html`<dt>${term}</dt>
              <dd><bdi>${fact}</bdi></dd>`,
        )}
      </dl>
    </header>
    <main>
      ${days.map(
        ({ heading, lines }) =>
          html`<h2>${heading}</h2>
            ${lines.map((one) => line(one, messages))}`,
      )}
    </main>`;
}

function line(one: TranscriptLine, messages: Messages): TemplateResult {
  if (one.kind === 'noted') return html`<p><bdi>${one.text}</bdi> (${one.time})</p>`;
  return html`<article>
    <h3><bdi>${one.author}</bdi>, ${one.time}</h3>
    <div dir="auto" lang=${one.lang ?? nothing}>${one.words.map((each) => block(each, messages))}</div>
  </article>`;
}
