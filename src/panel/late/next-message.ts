import { css, html, nothing } from 'lit';
import type { ActingPanel } from '../acting-panel.ts';
import { downIcon } from '../views/icons.ts';
import type { LatePart } from './late-part.ts';

/** Lets the next message in, at the customer's own pace. */
export function createNextMessage(panel: ActingPanel): LatePart {
  async function goOn(): Promise<void> {
    panel.session.next();
    panel.scroll.jumpToEnd();
    await panel.host.updateComplete;
    // The button goes with the last message; the customer's own press has brought them this far.
    if (panel.session.store.state.held === 0) panel.composer.field?.focus();
  }

  return {
    styles: css`
      .next {
        padding: 0.5em 1.25em 0.75em;
      }
      .next button {
        inline-size: 100%;
        justify-content: center;
      }
    `,
    view({ conversation, messages }) {
      const { held } = conversation;
      if (held === 0 || !messages.late) return nothing;
      return html`<div class="next">
        <button type="button" class="outlined" id="next-message" @click=${() => void goOn()}>
          ${downIcon} ${messages.late.pace.next(held)}
        </button>
      </div>`;
    },
  };
}
