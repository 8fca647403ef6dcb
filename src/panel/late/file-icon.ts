import { html } from 'lit';

/** A sheet with an arrow up, on the panel's own grid. Here, since few conversations need it. */
export const fileIcon = html`<svg
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
  <path d="M6 3.75h8.5l3.5 3.5v13H6zM14 3.75V7.5h4M12 17v-5.75m-2.5 2.5 2.5-2.5 2.5 2.5" />
</svg>`;
