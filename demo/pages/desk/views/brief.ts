import { html, nothing, type TemplateResult } from 'lit';
import type { Waiting } from '../../../server/desk-frames.ts';

type Line = Waiting['brief'][number];

/** More would not fit beside its label. */
const longestBeside = 32;

/** What the assistant has gathered: short facts in a line each, the customer's own words below their label. */
export function briefList(brief: Waiting['brief']): TemplateResult | typeof nothing {
  if (brief.length === 0) return nothing;
  const byLabel = Map.groupBy(brief, ({ label }) => label);
  return html`<dl class="brief">
    ${[...byLabel].map(
      ([label, lines]) =>
        html`<div class=${isShort(lines) ? '' : 'brief-long'}>
          <dt>${label}</dt>
          ${lines.map(({ value }) => html`<dd dir="auto">${value}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function isShort(lines: readonly Line[]): boolean {
  return lines.length === 1 && lines.every(({ value }) => value.length <= longestBeside);
}
