import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Our own drawings, on a grid of 24 with a stroke of 1.75. They say nothing that the text does not. */
export function icon(path: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${path}
  </svg>`;
}

/** Something is on its way. */
export const dots = html`<span class="dots" aria-hidden="true"
  ><span></span><span></span><span></span
></span>`;

export const sendIcon = icon(
  svg`<path d="M5 12 3.8 5.2c-.1-.7.6-1.2 1.2-.9l15.2 7c.7.3.7 1.2 0 1.5L5 19.7c-.6.3-1.3-.2-1.2-.9L5 12Zm0 0h7"/>`,
);
export const minimizeIcon = icon(svg`<path d="m6 9.5 6 6 6-6"/>`);
export const moreIcon = icon(svg`<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.75"/>`);
export const personIcon = icon(
  svg`<circle cx="12" cy="8.25" r="3.75"/><path d="M4.75 19.5c.9-3.3 3.7-5.25 7.25-5.25s6.35 1.95 7.25 5.25"/>`,
);
export const assistantIcon = icon(
  svg`<path d="M12 3.5c.5 4.6 3.4 7.5 8 8-4.6.5-7.5 3.4-8 8-.5-4.6-3.4-7.5-8-8 4.6-.5 7.5-3.4 8-8Z"/>`,
);
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="8.25"/><path d="M12 7.5V12l3 1.75"/>`);
export const caseIcon = icon(svg`<path d="M6 3.75h8.5l3.5 3.5v13H6zM14 3.75V7.5h4M9 12h6M9 15.5h4"/>`);
export const copyIcon = icon(
  svg`<rect x="8.75" y="8.75" width="10.5" height="11" rx="2"/><path d="M15.25 8.75v-2a2 2 0 0 0-2-2h-6.5a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>`,
);
export const downIcon = icon(svg`<path d="M12 5v13.5m-5.5-5.5 5.5 5.5 5.5-5.5"/>`);
export const stopIcon = icon(svg`<rect x="7" y="7" width="10" height="10" rx="2"/>`);
export const phoneIcon = icon(
  svg`<path d="M8.6 4.5 6.3 4a1.6 1.6 0 0 0-1.9 1.3C3.6 13 11 20.4 18.7 19.6A1.6 1.6 0 0 0 20 17.7l-.5-2.3a1.5 1.5 0 0 0-1.1-1.1l-2.6-.6-1.8 1.8A11 11 0 0 1 8.5 10l1.8-1.8-.6-2.6a1.5 1.5 0 0 0-1.1-1.1Z"/>`,
);
export const warningIcon = icon(svg`<path d="M12 4.25 3.5 19h17L12 4.25Zm0 5.75v4M12 16.5h.01"/>`);
export const offlineIcon = icon(
  svg`<path d="M4 4l16 16M8.5 15.2a5 5 0 0 1 6 -.9M5 11.5a10 10 0 0 1 4-2.4M12.5 8.5c2.5.1 4.7 1.2 6.5 3M12 19h.01"/>`,
);
export const checkIcon = icon(svg`<path d="m5.5 12.5 4.25 4.25L18.5 7.5"/>`);
