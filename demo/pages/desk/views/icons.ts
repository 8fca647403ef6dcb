import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The desk's drawings: a grid of 24, a stroke of 1.75. They repeat what the words beside them say. */
function icon(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;
}

export const sendIcon = icon(svg`<path d="M12 19V5.5m-5.5 5.5L12 5.5l5.5 5.5" />`);
export const acceptIcon = icon(svg`<path d="m5.5 12.5 4.2 4.2 8.8-9.2" />`);
export const transferIcon = icon(svg`<path d="M4.5 8.5h13m-3.5-4 4 4-4 4M19.5 15.5h-13m3.5-4-4 4 4 4" />`);
export const lockIcon = icon(svg`<path d="M6 10.5h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />`);
export const formIcon = icon(svg`<path d="M5.5 4h13v16h-13zM9 8.5h6M9 12h6M9 15.5h3" />`);
export const endIcon = icon(svg`<path d="M6.5 6.5l11 11m0-11-11 11" />`);
export const caseIcon = icon(
  svg`<path d="M4 7.5A1.5 1.5 0 0 1 5.5 6h4l2 2.5h7A1.5 1.5 0 0 1 20 10v7.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5Z" />`,
);
export const copyIcon = icon(
  svg`<rect x="9" y="9" width="10.5" height="10.5" rx="2" /><path d="M15 9V6.5a2 2 0 0 0-2-2H6.5a2 2 0 0 0-2 2V13a2 2 0 0 0 2 2H9" />`,
);
export const fileIcon = icon(
  svg`<path d="M6 4h8.5L18 7.5V20H6ZM14 4v4h4M12 17.5v-6m-2.5 2.5 2.5-2.5 2.5 2.5" />`,
);
export const waitIcon = icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 7.5V12l3 2" />`);
export const peopleIcon = icon(
  svg`<circle cx="9" cy="8.5" r="3" /><path d="M3.5 19a5.5 5.5 0 0 1 11 0M15.5 6.2a3 3 0 0 1 0 5.2M16.5 14a5.5 5.5 0 0 1 4 5" />`,
);
export const warningIcon = icon(svg`<path d="M12 4.5 3.5 19h17L12 4.5Zm0 5.5v4m0 2.5v.01" />`);
export const moonIcon = icon(svg`<path d="M20 14.2A8.25 8.25 0 0 1 9.8 4 8.25 8.25 0 1 0 20 14.2Z" />`);
export const leaveIcon = icon(
  svg`<path d="M14 4.5H7A2.5 2.5 0 0 0 4.5 7v10A2.5 2.5 0 0 0 7 19.5h7M10.5 12h9.5m-3.5-3.5L20 12l-3.5 3.5" />`,
);
export const quietIcon = icon(
  svg`<path d="M5 14.5V8a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-6l-4 3v-3a2 2 0 0 1-2-1.5Z" />`,
);
export const pageIcon = icon(
  svg`<rect x="3.5" y="4.5" width="17" height="12" rx="2" /><path d="M8.5 20h7M7.5 10.5s1.7-2.5 4.5-2.5 4.5 2.5 4.5 2.5-1.7 2.5-4.5 2.5-4.5-2.5-4.5-2.5Z" />`,
);
