import { html, type TemplateResult } from 'lit';
import { languageName } from '../words.ts';

/** Who it is about, and in which language they read. */
export function customerHead(name: string, lang: string): TemplateResult {
  return html`<div class="waiting-head">
    <h3>${name}</h3>
    <span class="tag tag-accent">${languageName(lang)}</span>
  </div>`;
}
