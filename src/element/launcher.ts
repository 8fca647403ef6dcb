import { html, nothing, type TemplateResult } from 'lit';
import type { LauncherStatus } from '../panel/host.ts';
import type { Labels } from './labels.ts';
import { intend } from './load-panel.ts';

const speech =
  'M5 4.5h14A1.5 1.5 0 0 1 20.5 6v9.5A1.5 1.5 0 0 1 19 17h-7.5L7 20.5V17H5a1.5 1.5 0 0 1-1.5-1.5V6A1.5 1.5 0 0 1 5 4.5Zm3 4.5h8m-8 3.5h5';
const down = 'm6 9.5 6 6 6-6';

export const noStatus: LauncherStatus = { unread: 0 };

export interface LauncherParts {
  readonly isOpen: boolean;
  readonly status: LauncherStatus;
  readonly press: (event: Event) => void;
}

/** The Help button. Its accessible name begins with what it shows (WCAG 2.5.3). */
export function launcher({ isOpen, status, press }: LauncherParts, name: string): TemplateResult {
  const { unread, label, text = name } = isOpen ? noStatus : status;
  return html`<button
    class="launcher"
    part="launcher"
    aria-expanded=${isOpen}
    aria-label=${label ?? nothing}
    @click=${press}
    @pointerenter=${intend}
    @focus=${intend}
  >
    <slot name="launcher">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path stroke-linecap="round" stroke-linejoin="round" d=${isOpen ? down : speech} />
      </svg>
    </slot>
    ${text} ${unread ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing}
  </button>`;
}

/** What stands in the panel's place while it is on its way, and when it does not come. */
export function standIn(labels: Labels, failed: boolean, retry: () => void): TemplateResult {
  return html`<div class="card">
    ${
      failed
        ? html`<slot></slot> <button class="launcher retry" @click=${retry}>${labels.failed}</button>`
        : labels.opening
    }
  </div>`;
}

/** The top layer: no transformed ancestor can move us, and no `z-index` of the page's covers us. */
export function toTopLayer(root: ParentNode): void {
  try {
    root.querySelector<HTMLElement>('.corner')?.showPopover();
  } catch {
    // We are in it already; or the engine is from before 2024, has none, and `position: fixed` holds.
  }
}
