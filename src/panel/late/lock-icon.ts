import { html } from 'lit';

/** A closed lock, on the panel's own grid. Here, since few conversations need it. */
export const lockIcon = html`<svg
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
  <path d="M6 10.75h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.25v2" />
</svg>`;
