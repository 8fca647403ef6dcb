import { css, html, LitElement, nothing } from 'lit';
import type { Subject } from '../subject.ts';

/** The least that Lit can do: a button, a panel with a field, and the focus in it. */
class FloorShell extends LitElement {
  static override readonly styles = css`
    :host {
      position: fixed;
      inset: auto 1em 1em auto;
    }
    section {
      inline-size: 22em;
      block-size: 30em;
      background: Canvas;
      border: 1px solid;
    }
  `;
  private isOpen = false;

  private readonly press = async (): Promise<void> => {
    this.isOpen = !this.isOpen;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  };

  override render() {
    const panel = html`<section aria-label="Help">
      <h2>Help</h2>
      <div role="region" aria-label="Conversation"></div>
      <textarea aria-label="Message"></textarea><button>Send</button>
    </section>`;
    return html`${this.isOpen ? panel : nothing}<button id="launcher" @click=${this.press}>Help</button>`;
  }
}
customElements.define('floor-shell', FloorShell);

const shell = document.createElement('floor-shell') as FloorShell;
document.body.append(shell);
const part = (selector: string) => shell.renderRoot.querySelector<HTMLElement>(selector);

/** It has no messages. */
const subject: Pick<Subject, 'launcher' | 'field' | 'hasFocus' | 'element'> = {
  launcher: () => part('#launcher') ?? undefined,
  field: () => part('textarea'),
  hasFocus: () => shell.shadowRoot?.activeElement?.localName === 'textarea',
  element: () => shell,
};
Object.assign(window, { bench: subject });
